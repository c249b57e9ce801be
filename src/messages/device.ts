import type { LastBackup, Persistence } from '../storage';
import { moment } from './dates';
import { plans } from './plans';

/** When the last backup was made, and how much has changed since. */
export function formatBackupMade(fileName: string): string {
  return `Backup made: ${fileName}`;
}

export function formatLastBackup(last: LastBackup, changedSince: number): string {
  switch (last.state) {
    case 'loading':
      return 'Looking for the last backup.';
    case 'failed':
      return 'When the last backup was made cannot be read.';
    case 'ready':
      if (last.at === null) return 'Never backed up.';
      return `Last backed up ${moment(last.at)}. ${changedWords(changedSince)}`;
  }
}

function changedWords(changedSince: number): string {
  if (changedSince === 0) return 'No plan has changed since.';
  return `${plans(changedSince)} changed since.`;
}

/**
 * Whether the browser promised to keep the plans.
 *
 * @param asked whether the promise was asked for on this visit
 */
export function formatPersistence(answer: Persistence, asked: boolean): string {
  switch (answer) {
    case 'granted':
      return 'The browser has promised to keep your plans, even when this device runs low on space.';
    case 'unsupported':
      return 'This browser makes no promise to keep your plans: it may clear them when this device runs low on space. Back up often.';
    case 'denied':
      return asked
        ? 'The browser was asked and did not promise to keep your plans. Back up often; it is likelier to agree once you have bookmarked Unitwise.'
        : 'The browser has not promised to keep your plans: it may clear them when this device runs low on space.';
  }
}

/** Where the plans are, how to back them up, and how to restore. */
export const deviceWords = {
  heading: 'On this device only',
  where:
    'Your plans are in this browser: nothing is sent anywhere unless you share it. Make a backup to keep them safe, or to move them to another device.',
  backUpHeading: 'Back up',
  backUp: 'Back up all plans',
  making: 'Making the backup …',
  made: 'Made so far',
  caution: 'A backup holds learners’ names and is not protected.',
  sealed: 'Only the passphrase opens this backup.',
  passphraseHint:
    '12 characters or more. Keep it apart from the file: without it nobody can restore this backup, and nobody can find it out for you.',
  undone: 'Nothing was backed up',
  together: 'Work on plans with colleagues in a shared folder',
  noFolder: 'This browser cannot write backups to a folder by itself.',
  ask: 'Ask the browser to keep them',
  clearedAfterWeek:
    'Safari may clear your plans once you have used it on seven days without coming here. Back up, or add Unitwise to the Home Screen or the Dock: plans that you make there stay.',
  restore: 'Restore from a backup file',
  restoreHint: 'You see what would change before anything does.',
} as const;

/** Reminds of a backup. */
export const reminderWords = {
  heading: 'Backup',
  backUp: 'Back up now',
  putOff: 'Not now',
  isPutOff: 'Put off for a week.',
} as const;
