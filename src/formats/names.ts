/** The format of files that are handed over: plans, requests and answers. */
export const sharedFormat = 'unitwise';
/** The format of backups, and the newest version of them that this app writes and reads. */
export const backupFormat = 'unitwise-backup';
export const backupVersion = 2;
