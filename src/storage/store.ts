import type { Qualification } from '../catalogue';
import type { Instant, Plan } from '../plan';
import { largestBackup } from './backup/limit';
import type { Backup, BackupFailure } from './backup/make';
import type { ReadableBackup } from './backup/read';
import type { RestoreWay } from './backup/carry-out';
import type { Restored } from './backup/last-restore';
import type { Undone } from './backup/restore';
import type { HearShare } from './backup/row-changes';
import type { RestorePreview } from './backup/plan-restore';
import type { BackupFolder, WrittenBackup } from './folder/remembered';
import { Connection } from './connection';
import { declareTables } from './database';
import type { Result } from './failure';
import type { History } from './history';
import { askToPersist, persisted } from './persistence';
import type { Persistence, StorageKeeper } from './persistence';
import type { Bin } from './deleted';
import { Editions } from './editions';
import type { SavedStep, SaveResult } from './plans';
import { onPlans, seeToTheHouse } from './later';
import type { PutBack } from './put-back';
import type { LoadedPlan, PlanState } from './loading';
import type { FindQualification, StoredPlan } from './rows';
import { getPreference, noteBackup, setPreference, watchLastBackup } from './settings';
import type { LastBackup, Preferences } from './settings';
import { watchShelf } from './shelf';
import type { Shelf } from './shelf';
import type { Workings } from './workings';

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
  /** Whether anything was ever kept here, told before the plans are read. */
  isUsed(): Promise<boolean>;
  watchShelf(listener: (shelf: Shelf) => void): () => void;
  watchPlan(id: string, listener: (state: PlanState) => void): () => void;
  load(id: string): Promise<LoadedPlan>;
  /**
   * Stores a plan, unless another version was stored since.
   *
   * @param base the revision that the change was made on; `null` for a plan that is new here
   * @param step what the save is in the plan's history; left out, a step of its own
   * @param edition its qualification in the edition to store it on; left out, the one that it is on
   */
  save(
    plan: Plan,
    base: number | null,
    step?: SavedStep,
    edition?: Qualification,
  ): Promise<SaveResult>;
  /** A qualification in an edition that is shipped or that plans here were made on; or `null`. */
  findEdition(id: string, version: string): Promise<Result<Qualification | null>>;
  /** The saved states of a plan. */
  watchHistory(id: string, listener: (history: History) => void): () => void;
  /** Stores the plan under a new id and the given name: a duplicate, or a conflict's losing side. */
  keepCopy(plan: Plan, name: string, edition?: Qualification): Promise<Result<StoredPlan>>;
  /** Deletes a plan and gives what was deleted, for `putBack`; `null` if it was gone already. */
  remove(id: string): Promise<Result<StoredPlan | null>>;
  putBack(removed: StoredPlan): Promise<SaveResult>;
  watchDeleted(listener: (bin: Bin) => void): () => void;
  /** Takes a plan out of the deleted ones; beside one that is there under its id, with that name. */
  putBackDeleted(revision: number, copyName: string): Promise<Result<PutBack>>;
  /** Deletes deleted plans for good, with their histories. */
  forget(revisions: readonly number[]): Promise<Result<null>>;
  /** Deletes set-aside records for good. */
  removeSetAside(ids: readonly string[]): Promise<Result<null>>;
  backup(): Promise<Result<Backup, BackupFailure>>;
  /** The folder that backups are written to; `null` = none was picked. */
  backupFolder(): Promise<Result<BackupFolder | null>>;
  watchBackupFolder(listener: (folder: Result<BackupFolder | null>) => void): () => void;
  /** Has backups written to a folder from now on. */
  rememberFolder(handle: FileSystemDirectoryHandle): Promise<Result<null>>;
  /** Has backups written to no folder from now on. */
  forgetFolder(): Promise<Result<null>>;
  /** Records a backup in the folder with that id, unless it is no longer the one. */
  noteWritten(id: string, written: WrittenBackup): Promise<Result<null>>;
  /** Tells a mark that is another one after every change to what a backup holds. */
  watchChanges(listener: (mark: string) => void): () => void;
  /** What a restore would find and change now; changes nothing. */
  previewRestore(reading: ReadableBackup): Promise<Result<RestorePreview>>;
  /** Takes what a backup holds, in one of two ways; all of it or nothing. */
  restore(reading: ReadableBackup, way: RestoreWay, hear?: HearShare): Promise<Result<Restored>>;
  /** Makes everything as it was before a restore, unless one of its plans was changed since. */
  undoRestore(id: string, hear?: HearShare): Promise<Result<Undone>>;
  /** Tells the last restore, by any tab or visit, for as long as it can be undone. */
  watchLastRestore(listener: (restored: Result<Restored | null>) => void): () => void;
  /** Offers the last restore no more to be undone. */
  forgetRestore(): Promise<Result<null>>;
  /** Records that a backup was saved: when what it holds was read. */
  noteBackup(at: Instant): Promise<Result<null>>;
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
  const { findQualification, now, newId, whenIdle = afterTasks, ...others } = options;
  const { backupLimit = largestBackup, name = 'unitwise', patience = 5_000, ...rest } = others;
  const connection = new Connection(declareTables({ name, findQualification, ...rest }), patience);
  const editions = new Editions(findQualification);
  const tools = { now, newId, whenIdle, backupLimit };
  const workings: Workings = { connection, findQualification, editions, ...tools };
  // Once per visit, and after the plans are shown: it reads every one of them.
  let isSeenTo = false;
  return {
    isUsed: () => connection.exists(),
    watchShelf: (listener) =>
      watchShelf(workings, (shelf) => {
        listener(shelf);
        if (shelf.state !== 'ready' || isSeenTo) return;
        isSeenTo = true;
        seeToTheHouse(workings);
      }),
    ...onPlans(workings),
    watchLastBackup: (listener) => watchLastBackup(workings, listener),
    noteBackup: (at) => noteBackup(workings, at),
    askToPersist: () => askToPersist(storageManager),
    persisted: () => persisted(storageManager),
    getPreference: (key) => getPreference(workings, key),
    setPreference: (key, value) => setPreference(workings, key, value),
  };
}

function afterTasks(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
