import type {
  BackupReading,
  FailureReason,
  LastBackup,
  Persistence,
  Restored,
  UnreadableEntry,
} from '../../storage';
import { counted, listed } from './amounts';
import { moment } from './dates';
import { plans } from './plans';

const reasons: Readonly<Record<FailureReason, string>> = {
  quota: 'this device has no room left. Free some space, then try again.',
  blocked:
    'the browser does not open its storage to Unitwise. Close other tabs with Unitwise, leave private browsing, or allow this site to store data, then reload this page.',
  closed: 'another version of Unitwise took over the storage. Reload this page.',
  unreadable: 'it would not have been readable again.',
  unknown: 'the browser could not use its storage. Reload this page, or restart the browser.',
};

/**
 * What did not happen on this device, why, and what to do.
 *
 * @param undone what did not happen, as the beginning of a sentence: "The plan was not deleted"
 */
export function sayUndone(undone: string, reason: FailureReason): string {
  return `${undone}: ${reasons[reason]}`;
}

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

type Refused = Extract<BackupReading, { ok: false }>['problem'];

/** Why a file is no backup that we can read, and what to do. */
export function sayRefusedBackup(problem: Refused): string {
  switch (problem) {
    case 'too-large':
      return 'Nothing was restored: this file is larger than any backup.';
    case 'not-json':
    case 'not-a-backup':
      return 'Nothing was restored: this file is not a backup. Choose a file whose name begins with “unitwise-backup”.';
    case 'newer-version':
      return 'Nothing was restored: this backup was made by a newer version of Unitwise. Reload this page to get that version, then try again.';
  }
}

/** What a restore brought: "Restored: 2 plans added, 1 plan already here." */
export function sayRestored({ added, renamed, same, setAside }: Restored): string {
  const brought = [
    added > 0 ? `${plans(added)} added` : '',
    renamed > 0 ? `${plans(renamed)} added beside your own version, named “(restored)”` : '',
    same > 0 ? `${plans(same)} already here` : '',
    setAside > 0 ? `${counted(setAside, 'unreadable record')} kept aside` : '',
  ].filter(Boolean);
  return brought.length === 0
    ? 'The backup holds no plan that can be read.'
    : `Restored: ${listed(brought)}.`;
}

/** A plan of a backup that could not be read, by its place and name. */
export function sayUnreadable({ position, name }: UnreadableEntry): string {
  const named = name === null ? '' : `, “${name}”,`;
  return `Plan ${position} of the backup${named} could not be read. The file still has it.`;
}
