import type { LastBackup, Persistence, SetAside } from '../../storage';
import { moment } from './dates';
import { plans } from './plans';

/** When the last backup was made, and how much has changed since. */
export function sayLastBackup(last: LastBackup, changedSince: number): string {
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

/** What to remind of where a backup is due. */
export function sayBackupReminder(changed: number, lastBackupAt: string | null): string {
  return lastBackupAt === null
    ? `${plans(changed)} on this device, and no backup yet.`
    : `${plans(changed)} changed since the last backup, ${moment(lastBackupAt)}.`;
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
export function sayPersistence(answer: Persistence, asked: boolean): string {
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

/** What to call a record that could not be read. */
export function saySetAsideName({ planId, at, why }: SetAside): string {
  const isDated = why === 'unreadable' && !Number.isNaN(Date.parse(at));
  const since = isDated ? `, set aside ${moment(at)}` : '';
  return planId === null ? `Record without an id${since}` : `Record “${planId}”${since}`;
}
