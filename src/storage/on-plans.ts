/**
 * All that reads or writes whole plans, in one part that loads when it is first asked for: the first
 * screen needs the list only.
 */
export { backup } from './backup/make';
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
export { findEdition } from './find-edition';
export { forget, putBack, remove, watchDeleted } from './deleted';
export { watchHistory } from './history';
export { keepHouse } from './housekeeping';
export { load, watchPlan } from './loading';
export { keepCopy, save } from './plans';
export { putBackDeleted } from './put-back';
export { removeSetAside } from './set-aside';
