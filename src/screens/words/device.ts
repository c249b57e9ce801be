import { largestBackup } from '../../storage';
import type { LastBackup, Persistence, Restored, SetAside, UnreadableEntry } from '../../storage';
import type { RestoreOutcome } from '../plans/restore-file';
import { counted, listed } from './amounts';
import { moment } from './dates';
import { sayUndone } from './failures';
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

/** What came of restoring a file, and what to do where nothing did. */
export function sayRestoreOutcome(outcome: RestoreOutcome): string {
  switch (outcome.kind) {
    case 'unopened':
      return 'Nothing was restored: the browser could not open this file.';
    case 'refused':
      return `Nothing was restored: ${refusals[outcome.problem]}`;
    case 'failed':
      return sayUndone('Nothing was restored', outcome.failure.reason);
    case 'restored':
      return sayRestored(outcome.restored);
  }
}

const notABackup =
  'this file is not a backup. Choose a file whose name begins with “unitwise-backup”.';
const refusals: Readonly<Record<Extract<RestoreOutcome, { kind: 'refused' }>['problem'], string>> =
  {
    'too-large': `this file is larger than any backup of Unitwise: those have at most ${mebibytes(largestBackup)} MB.`,
    'not-json': notABackup,
    'not-a-backup': notABackup,
    'newer-version':
      'this backup was made by a newer version of Unitwise. Reload this page to get that version, then try again.',
  };

function mebibytes(bytes: number): number {
  return bytes / 1024 ** 2;
}

function sayRestored({ added, renamed, same, setAside }: Restored): string {
  const brought = [
    added > 0 ? `${plans(added)} added` : '',
    renamed > 0 ? `${plans(renamed)} added as “(restored)” beside your own version` : '',
    same > 0 ? `${plans(same)} already here` : '',
    setAside > 0 ? `${counted(setAside, 'unread record')} kept aside` : '',
  ].filter(Boolean);
  if (brought.length === 0) return 'The backup holds nothing that could be restored.';
  return `Restored: ${listed(brought)}.`;
}

/** A plan of a backup that could not be read, by its place and name. */
export function sayUnreadable({ position, name }: UnreadableEntry): string {
  const named = name === null ? '' : `, “${name}”,`;
  return `Plan ${position} of the backup${named} could not be read. The file still has it.`;
}

/** What to call a record that could not be read. */
export function saySetAsideName({ planId, at, why }: SetAside): string {
  const isDated = why === 'unreadable' && !Number.isNaN(Date.parse(at));
  const since = isDated ? `, set aside ${moment(at)}` : '';
  return planId === null ? `Record without an id${since}` : `Record “${planId}”${since}`;
}
