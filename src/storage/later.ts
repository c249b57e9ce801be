import { failureOf } from './failure';
import type { Result, StorageFailure } from './failure';
import type * as whole from './on-plans';
import type { Store } from './store';
import type { Workings } from './workings';

type OnPlans = typeof whole;
type StoreOnPlans = Omit<
  Store,
  | 'isUsed'
  | 'watchShelf'
  | 'noteBackup'
  | 'watchLastBackup'
  | 'askToPersist'
  | 'persisted'
  | 'getPreference'
  | 'setPreference'
>;

/** The operations on whole plans, which load when one of them is first asked for. */
export function onPlans(workings: Workings): StoreOnPlans {
  return {
    watchPlan: (id, listener) => {
      listener({ state: 'loading' });
      return watch(
        workings,
        ({ watchPlan }) => watchPlan(workings, id, listener),
        ({ failure }) => {
          listener({ state: 'failed', failure });
        },
      );
    },
    load: (id) => ask(workings, ({ load }) => load(workings, id), failedState),
    save: (plan, base, step = 'new', edition) =>
      ask(workings, ({ save }) => save(workings, { plan, base, step, edition }), failedKind),
    findEdition: (id, version) =>
      ask(workings, ({ findEdition }) => findEdition(workings, id, version), asItIs),
    keepCopy: (plan, name, edition) =>
      ask(workings, ({ keepCopy }) => keepCopy(workings, plan, name, edition), asItIs),
    watchHistory: (id, listener) => {
      listener({ state: 'loading' });
      return watch(
        workings,
        ({ watchHistory }) => watchHistory(workings, id, listener),
        ({ failure }) => {
          listener({ state: 'failed', failure });
        },
      );
    },
    remove: (id) => ask(workings, ({ remove }) => remove(workings, id), asItIs),
    putBack: (removed) => ask(workings, ({ putBack }) => putBack(workings, removed), failedKind),
    watchDeleted: (listener) => {
      listener({ state: 'loading' });
      return watch(
        workings,
        ({ watchDeleted }) => watchDeleted(workings, listener),
        ({ failure }) => {
          listener({ state: 'failed', failure });
        },
      );
    },
    putBackDeleted: (revision, copyName) =>
      ask(workings, ({ putBackDeleted }) => putBackDeleted(workings, revision, copyName), asItIs),
    forget: (revisions) => ask(workings, ({ forget }) => forget(workings, revisions), asItIs),
    removeSetAside: (ids) =>
      ask(workings, ({ removeSetAside }) => removeSetAside(workings, ids), asItIs),
    backup: () => ask(workings, ({ backup }) => backup(workings), asItIs),
    backupFolder: () => ask(workings, ({ backupFolder }) => backupFolder(workings), asItIs),
    watchBackupFolder: (listener) =>
      watch(workings, ({ watchBackupFolder }) => watchBackupFolder(workings, listener), listener),
    rememberFolder: (handle) =>
      ask(workings, ({ rememberFolder }) => rememberFolder(workings, handle), asItIs),
    forgetFolder: () => ask(workings, ({ forgetFolder }) => forgetFolder(workings), asItIs),
    noteWritten: (id, written) =>
      ask(workings, ({ noteWritten }) => noteWritten(workings, id, written), asItIs),
    watchChanges: (listener) =>
      watch(
        workings,
        ({ watchChanges }) => watchChanges(workings, listener),
        () => undefined,
      ),
    previewRestore: (reading) =>
      ask(workings, ({ previewRestore }) => previewRestore(workings, reading), asItIs),
    restore: (reading, way, hear = deaf) =>
      ask(workings, ({ restore }) => restore(workings, reading, way, hear), asItIs),
    undoRestore: (id, hear = deaf) =>
      ask(workings, ({ undoRestore }) => undoRestore(workings, id, hear), asItIs),
    watchLastRestore: (listener) =>
      watch(workings, ({ watchLastRestore }) => watchLastRestore(workings, listener), listener),
    forgetRestore: () => ask(workings, ({ forgetRestore }) => forgetRestore(workings), asItIs),
  };
}

/** What has to be seen to once per visit, after the first answer. */
export function seeToTheHouse(workings: Workings): void {
  void ask(
    workings,
    ({ keepHouse }) => keepHouse(workings),
    () => undefined,
  );
}

const deaf = (): void => undefined;

interface NotLoaded {
  readonly ok: false;
  readonly failure: StorageFailure;
}

const asItIs = (failed: NotLoaded): NotLoaded => failed;
const failedState = ({ failure }: NotLoaded) => ({ state: 'failed', failure }) as const;
const failedKind = ({ failure }: NotLoaded) => ({ kind: 'failed', failure }) as const;

/** @param unloaded the answer where the part cannot be loaded, as without a connection */
async function ask<Answer, Failed>(
  workings: Workings,
  use: (onPlans: OnPlans) => Promise<Answer>,
  unloaded: (failed: NotLoaded) => Failed,
): Promise<Answer | Failed> {
  const loaded = await load(workings);
  return loaded.ok ? use(loaded.value) : unloaded(loaded);
}

async function load({ editions }: Workings): Promise<Result<OnPlans>> {
  try {
    const [value] = await Promise.all([import('./on-plans'), editions.prepare()]);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, failure: failureOf(error, 'unloaded') };
  }
}

function watch(
  workings: Workings,
  start: (onPlans: OnPlans) => () => void,
  fail: (failed: NotLoaded) => void,
): () => void {
  const stopped = new AbortController();
  void load(workings).then((loaded) => {
    if (stopped.signal.aborted) return;
    if (loaded.ok) stopped.signal.addEventListener('abort', start(loaded.value));
    else fail(loaded);
  });
  return () => {
    stopped.abort();
  };
}
