/**
 * storage: plans on this device. Stores, watches, deletes, backs up and restores them, and tells
 * every failure as data. Knows nothing of screens and their words, of the wizard, or of what a plan
 * means; the clock, ids and the catalogue's look-up come in as options.
 */
export { largestBackup, readBackup } from './backup';
export type {
  Backup,
  BackupFailure,
  BackupReading,
  KeptAside,
  ReadableBackup,
  UnreadableEntry,
} from './backup';
export type { FailureReason, Result, StorageFailure } from './failure';
export type { Persistence } from './persistence';
export type { SaveResult } from './plans';
export type { Restored } from './restore';
export type { FindQualification, SetAside, StoredPlan } from './rows';
export { themes } from './settings';
export type { LastBackup, Preferences, Theme } from './settings';
export type { LoadedPlan, PlanState, Shelf } from './shelf';
export { openStore } from './store';
export type { Store, StoreOptions } from './store';
