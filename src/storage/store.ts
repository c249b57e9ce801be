import type { Instant } from '../plan';
import { Connection } from './connection';
import type { StoreContext } from './context';
import { declareTables } from './database';
import { Editions } from './editions';
import type { Result } from './failure';
import { lazyStore } from './lazy-store';
import type { LazyOperations } from './lazy-store';
import { askToPersist, persisted } from './persistence';
import type { Persistence, StorageKeeper } from './persistence';
import type { FindQualification } from './rows';
import { getPreference, noteBackup, setPreference, watchLastBackup } from './settings';
import type { LastBackup, Preferences } from './settings';
import { watchPlanList } from './plan-list';
import type { PlanList } from './plan-list';

export interface StoreOptions {
  readonly findQualification: FindQualification;
  readonly now: () => Instant;
  /** An id that nothing else has, on this device or another. */
  readonly newId: () => string;
  /** Resolves once nothing more urgent is left to do; left out, after other work that is due. */
  readonly whenIdle?: () => Promise<void>;
  /** `navigator.storage`, where the browser has it. */
  readonly storageManager?: StorageKeeper | undefined;
  readonly name?: string;
  /** Other than the browser's own. Watching works only where the browser has one as well. */
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  /** Milliseconds after which an open that does not settle counts as blocked. */
  readonly timeoutMs?: number;
  /** Bytes that the file of a backup may have, where it is less than can be restored. */
  readonly maxBackupBytes?: number;
}

/** What the first screen needs, and what is too small to be loaded apart. */
interface FirstOperations {
  /** Whether anything was ever kept here, told before the plans are read. */
  isUsed(): Promise<boolean>;
  watchPlanList(listener: (list: PlanList) => void): () => void;
  watchLastBackup(listener: (lastBackup: LastBackup) => void): () => void;
  noteBackup(at: Instant): Promise<Result<null>>;
  askToPersist(): Promise<Persistence>;
  persisted(): Promise<Persistence>;
  getPreference<Key extends keyof Preferences>(key: Key): Promise<Preferences[Key] | null>;
  setPreference<Key extends keyof Preferences>(
    key: Key,
    value: Preferences[Key],
  ): Promise<Result<null>>;
}

/**
 * The plans on this device. Nothing here throws or rejects: a failure is a value, and the next call
 * tries again. Every `watch…` tells its listener what lies here now, then every change in any tab,
 * and gives the function that stops it. What an operation does is told where it is defined: see
 * operations.ts.
 */
export interface Store extends FirstOperations, Omit<LazyOperations, 'runMaintenance'> {}

/** The store, whose database opens at the first call that needs it. */
export function openStore({ storageManager, ...options }: StoreOptions): Store {
  const context = contextOf(options);
  const { runMaintenance, ...lazyOperations } = lazyStore(context);
  let isMaintained = false;
  return {
    ...lazyOperations,
    isUsed: () => context.connection.exists(),
    watchPlanList: (listener) =>
      watchPlanList(context, (list) => {
        listener(list);
        if (list.state !== 'ready' || isMaintained) return;
        // Once per visit, and after the plans are shown: it reads every one of them.
        isMaintained = true;
        void runMaintenance();
      }),
    watchLastBackup: (listener) => watchLastBackup(context, listener),
    noteBackup: (at) => noteBackup(context, at),
    askToPersist: () => askToPersist(storageManager),
    persisted: () => persisted(storageManager),
    getPreference: (key) => getPreference(context, key),
    setPreference: (key, value) => setPreference(context, key, value),
  };
}

function contextOf({
  findQualification,
  now,
  newId,
  whenIdle = afterTasks,
  name = 'unitwise',
  timeoutMs = 5_000,
  maxBackupBytes,
  ...dependencies
}: Omit<StoreOptions, 'storageManager'>): StoreContext {
  const tables = declareTables({ name, findQualification, ...dependencies });
  return {
    connection: new Connection(tables, timeoutMs),
    findQualification,
    editions: new Editions(findQualification),
    now,
    newId,
    whenIdle,
    maxBackupBytes,
  };
}

function afterTasks(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
