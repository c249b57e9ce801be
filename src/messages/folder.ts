import type { FolderFailure } from '../storage';
import type { FolderReason, FolderState } from '../services';
import { moment } from './dates';
import { formatUndone } from './failures';

/** What becomes of backups in a folder, and what to do where nothing does. */
export function formatFolder(state: FolderState): string {
  switch (state.kind) {
    case 'none':
      return 'After every change, Unitwise can write a backup to a folder that you pick.';
    case 'not-allowed':
      return `Backups to the folder “${state.name}” wait until you allow them again.`;
    case 'refused':
      return `The browser does not let Unitwise write to the folder “${state.name}”. Allow this site to edit files in the browser’s settings, or pick the folder again.`;
    case 'following':
      return `Backups are written to the folder “${state.name}”. ${
        state.writtenAt === null
          ? 'The first one follows in a moment.'
          : `Last written ${moment(state.writtenAt)}.`
      }`;
    case 'failed':
      return formatFolderFailure(
        `The last backup was not written to the folder “${state.name}”`,
        state.reason,
      );
    case 'unchanged':
      return formatFolderFailure(
        state.attempt === 'pick'
          ? 'The folder was not taken up'
          : 'Writing to the folder was not stopped',
        state.reason,
      );
  }
}

const reasons: Readonly<Record<FolderFailure['reason'], string>> = {
  gone: 'it is no longer there. It was deleted or renamed, or its drive is not connected. Bring it back, or pick another folder.',
  'not-allowed': 'the browser does not let Unitwise write there. Pick another folder.',
  full: 'its disk has no room left. Free some space, or pick a folder on another disk. It is tried again every minute.',
  locked:
    'it can be read only, or another program holds it. Close that program, or pick another folder. It is tried again every minute.',
  incomplete:
    'the disk took only a part of it. The earlier backups are still there. It is tried again every minute.',
  unknown:
    'the browser does not say why. It is tried again every minute; if that does not help, pick another folder.',
};

function formatFolderFailure(undone: string, reason: FolderReason): string {
  return isOfFolder(reason) ? `${undone}: ${reasons[reason]}` : formatUndone(undone, reason);
}

function isOfFolder(reason: FolderReason): reason is FolderFailure['reason'] {
  return reason in reasons;
}

/** Backups that are written to a folder by themselves. */
export const folderWords = {
  heading: 'Backups in a folder',
  allow: 'Allow',
  retry: 'Try again now',
  pick: 'Pick a folder',
  stop: 'Stop writing there',
  notNow: 'Not now',
} as const;

export function formatAllowFolder(name: string): string {
  return `Allow writing to “${name}”`;
}
