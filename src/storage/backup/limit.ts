/**
 * The largest backup that is made or read, in bytes of its file: half of what a browser can hold as
 * one text, and some thousand plans with a cohort each.
 */
export const largestBackup = 256 * 1024 * 1024;
