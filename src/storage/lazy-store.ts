import type { StoreContext } from './context';
import { failureOf } from './failure';
import type { StorageFailure } from './failure';
import type * as operations from './operations';

type Operations = typeof operations;

/** The operations as the store offers them: with the context passed already. */
export type LazyOperations = {
  readonly [Name in keyof Operations]: Operations[Name] extends (
    context: StoreContext,
    ...rest: infer Rest
  ) => infer Answer
    ? (...rest: Rest) => Answer
    : never;
};

/** Whether an operation answers once, or tells its last argument, a listener, of every change. */
const operationKinds: {
  readonly [Name in keyof Operations]: ReturnType<Operations[Name]> extends Promise<unknown>
    ? 'once'
    : 'watch';
} = {
  backup: 'once',
  backupFolder: 'once',
  changeStaff: 'once',
  eraseStaff: 'once',
  compareHandedOver: 'once',
  findEdition: 'once',
  purge: 'once',
  forgetFolder: 'once',
  forgetRestore: 'once',
  forgetSharedFolder: 'once',
  keepCopy: 'once',
  keepReceived: 'once',
  learnerData: 'once',
  load: 'once',
  loadDraft: 'once',
  mergeShared: 'once',
  noteTold: 'once',
  noteWritten: 'once',
  ownQualifications: 'once',
  peopleInPlans: 'once',
  planSeen: 'once',
  previewRestore: 'once',
  publishQualification: 'once',
  undelete: 'once',
  undeleteRevision: 'once',
  readOnToday: 'once',
  readPlans: 'once',
  rememberFolder: 'once',
  rememberSharedFolder: 'once',
  remove: 'once',
  removeDraft: 'once',
  removeOwnEdition: 'once',
  removeQuarantined: 'once',
  restore: 'once',
  runMaintenance: 'once',
  save: 'once',
  saveDraft: 'once',
  sharedFolder: 'once',
  sharedPlans: 'once',
  sharedToTell: 'once',
  sharePlans: 'once',
  stopSharing: 'once',
  startPlansOn: 'once',
  takeHandedOver: 'once',
  undoRestore: 'once',
  watchBackupFolder: 'watch',
  watchChanges: 'watch',
  watchDeleted: 'watch',
  watchDraft: 'watch',
  watchDrafts: 'watch',
  watchHistory: 'watch',
  watchLastRestore: 'watch',
  watchOwnQualifications: 'watch',
  watchPlan: 'watch',
  watchSharedFolder: 'watch',
  watchSharedPlans: 'watch',
  watchStaff: 'watch',
};

/** That their code could not be loaded, told as each kind of answer of the store tells a failure. */
interface NotLoaded {
  readonly ok: false;
  readonly state: 'failed';
  readonly kind: 'failed';
  readonly failure: StorageFailure;
}

type Name = keyof Operations;
/** What the loops below know of an operation and its arguments; `LazyOperations` knows the rest. */
type Operation = (context: StoreContext, ...rest: never[]) => unknown;
type Listener = (answer: unknown) => void;

/**
 * The operations, whose code loads when one of them is first called. Where it cannot be loaded, as
 * without a connection, the answer is a failure, and the next call tries again.
 */
export function lazyStore(context: StoreContext): LazyOperations {
  const names = Object.keys(operationKinds) as Name[];
  const entries = names.map((name) => [
    name,
    operationKinds[name] === 'once' ? once(context, name) : watch(context, name),
  ]);
  return Object.fromEntries(entries) as LazyOperations;
}

function once(context: StoreContext, name: Name) {
  return async (...rest: never[]): Promise<unknown> => {
    const loaded = await load();
    if (!loaded.ok) return loaded;
    return loaded.operations[name](context, ...rest);
  };
}

function watch(context: StoreContext, name: Name) {
  return (...rest: never[]): (() => void) => {
    const stopped = new AbortController();
    void load().then((loaded) => {
      if (stopped.signal.aborted) return;
      const given: readonly unknown[] = rest;
      const listener = given.at(-1) as Listener;
      if (!loaded.ok) {
        listener(loaded);
        return;
      }
      const stop = loaded.operations[name](context, ...rest) as () => void;
      stopped.signal.addEventListener('abort', stop);
    });
    return () => stopped.abort();
  };
}

interface Loaded {
  readonly ok: true;
  readonly operations: Readonly<Record<Name, Operation>>;
}

async function load(): Promise<Loaded | NotLoaded> {
  try {
    return { ok: true, operations: await import('./operations') };
  } catch (error) {
    const failure = failureOf(error, 'unloaded');
    return { ok: false, state: 'failed', kind: 'failed', failure };
  }
}
