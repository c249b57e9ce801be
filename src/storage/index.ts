/**
 * storage: plans on this device. Stores, watches, deletes, backs up and restores them, and tells
 * every failure as data. Knows nothing of screens and their words, of the wizard, or of what a plan
 * means; the clock, ids and the catalogue's look-up come in as options.
 */
export { maxBackupBytes, maxUnreadable } from './backup/format';
export type { HandedOverStanding } from './backup/handed-over';
export { backupOfPlan } from './backup/make';
export type { Backup, BackupFailure } from './backup/make';
export type { FileStatus, RestorePreview } from './backup/compare-plans';
export { readBackup } from './backup/read';
export type { BackupReading, ReadableBackup } from './backup/read';
export type { UnreadableEntry } from './backup/read-plans';
export type { RestoreWay } from './backup/apply';
export type { Restored } from './backup/last-restore';
export type { Undone } from './backup/undo';
export type { ReadOnToday } from './quarantine';
export type { DeletedPlans, DeletedPlan } from './deleted';
export type { DraftState, KeptDraft } from './drafts/draft-rows';
export type { DraftSaved, DraftWithSource, LoadedDraft } from './drafts/drafts';
export type { Drafts } from './drafts/watch-drafts';
export type { FailureReason, Result, StorageFailure } from './failure';
export type { BackupFolder } from './folder/remembered';
export { writeToFolder } from './folder/write-folder';
export { namesInFolder, readFolderFile, writeFolderFile } from './folder/files';
export type { FolderFailure } from './folder/files';
export type { History, Version } from './history';
export type { LearnerHere, LearnerRecords } from './learners/learner-data';
export { currentEditions } from './own/current-editions';
export type { OwnEdition, OwnOrigin } from './own/own-rows';
export type { Publication, PublishFailure } from './own/publish';
export type { OwnQualifications } from './own/watch';
export type { Persistence } from './persistence';
export type { SavedStep, SaveResult } from './plans';
export type { Erased } from './learners/erase';
export type { SharedFolder } from './shared/folder';
export type { MergeOutcome, ToldByDevice } from './shared/merge-shared';
export type { SharedStanding } from './shared/shared-plans';
export type { PlanPeople } from './staff/plans-with-people';
export type { Staff, StaffChange } from './staff/staff';
export type { UndeleteResult } from './undelete';
export type { FindQualification, Found, UnreadableRecord, StoredPlan } from './rows';
export { themes } from './settings';
export type { LastBackup, Preferences, Theme } from './settings';
export type { LoadedPlan, PlanState } from './loading';
export type { ListedPlan, PlanList } from './plan-list';
export { openStore } from './store';
export type { Store, StoreOptions } from './store';
