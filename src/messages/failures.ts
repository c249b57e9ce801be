import type { BackupFailure } from '../storage';

const reasons: Readonly<Record<BackupFailure['reason'], string>> = {
  quota: 'this device has no room left. Free some space, then try again.',
  blocked:
    'the browser does not open its storage to Unitwise. Close other tabs with Unitwise, leave private browsing, or allow this site to store data, then reload this page.',
  closed: 'another version of Unitwise took over the storage. Reload this page.',
  unreadable: 'it would not have been readable again.',
  'newer-version':
    'a newer version of Unitwise wrote it, and only that version can read it. Close every tab of Unitwise, then open it again.',
  'too-large':
    'all plans together are more than one backup can hold. Back up the largest plans one by one, delete those you no longer need, then try again.',
  unloaded:
    'a part of Unitwise could not be loaded. Check the connection and try again; if that does not help, reload this page.',
  unknown: 'the browser could not use its storage. Reload this page, or restart the browser.',
};

/**
 * What did not happen on this device, why, and what to do.
 *
 * @param undone what did not happen, as the beginning of a sentence: "The plan was not deleted"
 */
export function formatUndone(undone: string, reason: BackupFailure['reason']): string {
  return `${undone}: ${reasons[reason]}`;
}
