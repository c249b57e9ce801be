import type { DeviceFile } from '../sharing';
import type { FolderFailure } from '../storage';
import type { Exchange, SharingRefusal, SharingState } from '../services';
import { moment } from './dates';
import { formatUndone } from './failures';
import { counted, listedUpTo, plural } from './amounts';

/** Sharing plans in a folder. */
export const sharedFolderWords = {
  title: 'Shared folder',
  lead: 'Colleagues who pick the same folder work on the same plans. The folder can lie in OneDrive, SharePoint or Google Drive, or on a network disk; what Unitwise writes there is sealed.',
  cannot:
    'This browser cannot write to a folder. Use Chrome or Edge on a computer. Plans can also be handed over as a link or a file.',
  who: 'Your name',
  whoHint: 'Colleagues see it beside what you wrote last.',
  noWho: 'Enter your name.',
  begin: 'Start sharing in a folder',
  or: 'Were you invited?',
  invitation: 'Invitation',
  invitationHint: 'Paste the link or the code that you were given.',
  join: 'Join in the folder',
  state: 'State',
  allow: 'Allow',
  exchange: 'Look now',
  colleagues: 'Who works here',
  nobody: 'Nobody else yet.',
  plans: 'Plans in the folder',
  plansHint: 'Colleagues get every plan that is ticked, with its learners.',
  noPlans: 'No plan is on this device yet.',
  shareAll: 'Share all plans',
  away: 'In the folder, not on this device',
  bringBack: 'Bring to this device',
  invite: 'Invite a colleague',
  inviteHint:
    'Whoever has the invitation and the folder reads and changes every plan in it. Hand it over on another way than the folder.',
  copy: 'Copy invitation',
  copied: 'Invitation copied.',
  notCopied: 'The browser did not copy it: it is selected, copy it yourself.',
  print: 'Print invitation',
  stop: 'Stop sharing on this device',
  stopQuestion: 'Stop sharing on this device? Plans stay here, and files stay in the folder.',
  keep: 'Go on sharing',
  stopConfirm: 'Stop sharing',
  stopped: 'This device no longer shares in the folder.',
  notStopped: 'The folder is still shared',
  notTurned: 'What is shared was not changed',
  notNow: 'Not now',
} as const;

/** How the sharing of plans stands. */
export function formatSharing(state: SharingState): string {
  switch (state.kind) {
    case 'none':
      return '';
    case 'not-allowed':
      return `Plans in the folder “${state.name}” wait until you allow it again.`;
    case 'refused':
      return `The browser does not let Unitwise use the folder “${state.name}”. Allow this site to edit files in the browser’s settings.`;
    case 'exchanging':
      return state.of === 0
        ? `Looking into the folder “${state.name}” …`
        : `Looking into the folder “${state.name}”: ${state.done} of ${counted(state.of, 'plan')} …`;
    case 'exchanged':
      return `Up to date with the folder “${state.name}” at ${moment(state.at)}.`;
    case 'failed':
      return formatFolderUndone(`The folder “${state.name}” was not read to the end`, state.reason);
  }
}

/** What of an exchange wants to be known besides. */
export function formatExchange({ waiting, needNewer, unreadable }: Exchange): readonly string[] {
  return [
    waiting > 0 &&
      `${counted(waiting, 'file')} ${plural(waiting, 'has', 'have')} not come whole yet. Tried again without your doing.`,
    needNewer > 0 &&
      `${counted(needNewer, 'plan')} ${plural(needNewer, 'needs', 'need')} a newer Unitwise, or an edition that this one does not have. Reload this page.`,
    unreadable > 0 &&
      `${counted(unreadable, 'plan')} could not be put together from what several people did. Nothing was changed here; ask who changed it last to save it once more.`,
  ].filter((line) => line !== false);
}

/** What an exchange brought; empty where it brought nothing. */
export function formatBrought({ changed }: Exchange): string {
  if (changed.length === 0) return '';
  return `Brought from colleagues: ${listedUpTo(3, changed, ({ name }) => `“${name}”`)}.`;
}

export function formatColleague({ who, at }: DeviceFile): string {
  return `${who}, wrote last ${moment(at)}`;
}

export function formatAllowShared(name: string): string {
  return `Allow using “${name}”`;
}

const refusals: Readonly<Partial<Record<SharingRefusal, string>>> = {
  'no-invitation':
    'This is no invitation, or not all of it. Copy it again, from its first letter to its last.',
  'shared-already':
    'Plans are shared in this folder already. Ask a colleague for the invitation, or pick another folder.',
  'nothing-there':
    'Nobody has shared anything in this folder yet. Pick the folder that your colleague shares; a copy on this computer may need a while to arrive.',
  'other-workspace':
    'The invitation does not open what lies in this folder. Pick the folder that it was made for, or ask for its invitation.',
};

/** Why a folder was not taken up. */
export function formatSharingRefusal(refusal: SharingRefusal): string {
  return (
    refusals[refusal] ??
    formatFolderUndone('The folder was not taken up', refusal as FolderFailure['reason'])
  );
}

const folderReasons: Readonly<Record<FolderFailure['reason'], string>> = {
  gone: 'it is no longer there. It was deleted or renamed, or its drive is not connected.',
  'not-allowed': 'the browser does not let Unitwise use it.',
  full: 'its disk has no room left.',
  locked: 'it can be read only, or another program holds a file. It is tried again by itself.',
  incomplete: 'its disk took only a part of a file. It is tried again by itself.',
  unknown: 'the browser does not say why. It is tried again by itself.',
};

type Reason = Extract<SharingState, { kind: 'failed' }>['reason'];

function formatFolderUndone(undone: string, reason: Reason): string {
  return isOfFolder(reason) ? `${undone}: ${folderReasons[reason]}` : formatUndone(undone, reason);
}

function isOfFolder(reason: Reason): reason is FolderFailure['reason'] {
  return reason in folderReasons;
}
