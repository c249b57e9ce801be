/**
 * The operations that read or write whole plans. They load together when one of them is first called
 * (see `lazyStore`), because the first screen needs the list of plans only.
 */
export { backup } from './backup/make';
export { compareHandedOver, planSeen, takeHandedOver } from './backup/handed-over';
export { forgetRestore, watchLastRestore } from './backup/last-restore';
export { previewRestore, restore, undoRestore } from './backup/restore';
export {
  backupFolder,
  forgetFolder,
  noteWritten,
  rememberFolder,
  watchBackupFolder,
  watchChanges,
} from './folder/remembered';
export { loadDraft, removeDraft, saveDraft } from './drafts/drafts';
export { watchDraft, watchDrafts } from './drafts/watch-drafts';
export { findEdition } from './find-edition';
export { keepReceived, publishQualification } from './own/publish';
export { startPlansOn } from './own/current';
export { removeOwnEdition } from './own/remove';
export { ownQualifications, watchOwnQualifications } from './own/watch';
export { purge, undelete, remove, watchDeleted } from './deleted';
export { learnerData } from './learners/learner-data';
export { watchHistory } from './history';
export { runMaintenance } from './maintenance';
export { load, watchPlan } from './loading';
export { keepCopy, save } from './plans';
export {
  forgetSharedFolder,
  rememberSharedFolder,
  sharedFolder,
  watchSharedFolder,
} from './shared/folder';
export { mergeShared } from './shared/merge-shared';
export {
  noteTold,
  sharedToTell,
  sharedPlans,
  sharePlans,
  stopSharing,
  watchSharedPlans,
} from './shared/shared-plans';
export { eraseStaff } from './staff/erase-staff';
export { peopleInPlans, readPlans } from './staff/plans-with-people';
export { changeStaff, watchStaff } from './staff/staff';
export { undeleteRevision } from './undelete';
export { readOnToday, removeQuarantined } from './quarantine';
