/** The format of files that are handed over: plans, requests and answers. */
export const sharedFormat = 'unitwise';
export const backupFormat = 'unitwise-backup';
/** The version of a backup that everybody can read. */
export const backupVersion = 2;
/**
 * The version of a backup that is sealed, the newest that this app reads. One of its own: readers from
 * before then say that it is newer than they are, and not that it is none.
 */
export const sealedBackupVersion = 3;
