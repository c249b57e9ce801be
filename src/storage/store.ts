import type { Instant, Plan } from '../plan';
import { backup, largestBackup } from './backup';
import type { Backup, BackupFailure, ReadableBackup } from './backup';
import { Connection } from './connection';
import { declareTables } from './database';
import type { Result } from './failure';
import { askToPersist, persisted } from './persistence';
import type { Persistence, StorageKeeper } from './persistence';
import { keepCopy, putBack, remove, save } from './plans';
import type { SaveResult } from './plans';
import { restore } from './restore';
import type { Restored } from './restore';
import type { FindQualification, StoredPlan } from './rows';
import { removeSetAside } from './set-aside';
import { getPreference, noteBackup, setPreference, watchLastBackup } from './settings';
import type { LastBackup, Preferences } from './settings';
import { load, watchPlan, watchShelf } from './shelf';
import type { LoadedPlan, PlanState, Shelf } from './shelf';
import type { Workings } from './workings';

export interface StoreOptions {
  readonly findQualification: FindQualification;
  readonly now: () => Instant;
  /** An id that nothing else has, on this device or another. */
  readonly newId: () => string;
  /** `navigator.storage`, where the browser has it. */
  readonly storageManager?: StorageKeeper | undefined;
  readonly name?: string;
  /** Other than the browser's own. Watching works only where the browser has one as well. */
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  /** Milliseconds after which an open that does not settle counts as blocked. */
  readonly patience?: number;
  /** Bytes that the file of a backup may have, where it is less than can be restored. */
  readonly backupLimit?: number;
}

/**
 * The plans on this device. Nothing here throws or rejects: a failure is a value, and the next call
 * tries again. Every `watch…` calls its listener at once, then at every change in any tab, and gives
 * the function that stops it.
 */
export interface Store {
  watchShelf(listener: (shelf: Shelf) => void): () => void;
  watchPlan(id: string, listener: (state: PlanState) => void): () => void;
  load(id: string): Promise<LoadedPlan>;
  /**
   * Stores a plan, unless another version was stored since.
   *
   * @param base the revision that the change was made on; `null` for a plan that is new here
   */
  save(plan: Plan, base: number | null): Promise<SaveResult>;
  /** Stores the plan under a new id and the given name: a duplicate, or a conflict's losing side. */
  keepCopy(plan: Plan, name: string): Promise<Result<StoredPlan>>;
  /** Deletes a plan and gives what was deleted, for `putBack`; `null` if it was gone already. */
  remove(id: string): Promise<Result<StoredPlan | null>>;
  putBack(removed: StoredPlan): Promise<SaveResult>;
  /** Deletes a set-aside record for good. */
  removeSetAside(id: string): Promise<Result<null>>;
  backup(): Promise<Result<Backup, BackupFailure>>;
  /** Adds what a backup holds to what is here; nothing that is here changes. */
  restore(reading: ReadableBackup): Promise<Result<Restored>>;
  /** Records that a backup was saved just now. */
  noteBackup(): Promise<Result<null>>;
  watchLastBackup(listener: (lastBackup: LastBackup) => void): () => void;
  askToPersist(): Promise<Persistence>;
  persisted(): Promise<Persistence>;
  /** The default where nothing was stored; `null` where the device does not answer. */
  getPreference<Key extends keyof Preferences>(key: Key): Promise<Preferences[Key] | null>;
  setPreference<Key extends keyof Preferences>(
    key: Key,
    value: Preferences[Key],
  ): Promise<Result<null>>;
}

/** The store, whose database opens at the first call that needs it. */
export function openStore({ storageManager, ...options }: StoreOptions): Store {
  const { findQualification, now, newId, backupLimit = largestBackup, ...device } = options;
  const { name = 'unitwise', patience = 5_000, ...rest } = device;
  const connection = new Connection(declareTables({ name, ...rest }), patience);
  const workings: Workings = { connection, findQualification, now, newId, backupLimit };
  return {
    watchShelf: (listener) => watchShelf(workings, listener),
    watchPlan: (id, listener) => watchPlan(workings, id, listener),
    load: (id) => load(workings, id),
    save: (plan, base) => save(workings, plan, base),
    keepCopy: (plan, copyName) => keepCopy(workings, plan, copyName),
    remove: (id) => remove(workings, id),
    putBack: (removed) => putBack(workings, removed),
    removeSetAside: (id) => removeSetAside(workings, id),
    backup: () => backup(workings),
    restore: (reading) => restore(workings, reading),
    noteBackup: () => noteBackup(workings),
    watchLastBackup: (listener) => watchLastBackup(workings, listener),
    askToPersist: () => askToPersist(storageManager),
    persisted: () => persisted(storageManager),
    getPreference: (key) => getPreference(workings, key),
    setPreference: (key, value) => setPreference(workings, key, value),
  };
}
