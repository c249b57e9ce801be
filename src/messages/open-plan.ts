import { planName } from './plans';

/** What is said around an open plan: undo, saving, and a plan that is not there. */
export const openPlanWords = {
  undo: 'Undo',
  redo: 'Redo',
  putBack: 'Yours put back',
  overruled: 'Changed in another tab',
  putMineBack: 'Put mine back',
  leaveIt: 'Leave it as it is',
  moved: 'Move to another edition of the catalogue',
  saved: 'Saved',
  saving: 'Saving …',
  deletedElsewhere: 'Not on this device: deleted in another tab',
  tryAgain: 'Try again now',
  details: 'What is in the way',
  keepCopy: 'Keep mine as a copy',
  noCopy: 'No copy was kept',
  download: 'Download this plan',
  unopened: 'This plan cannot be opened',
  unread: 'It cannot be read',
  absent: 'This plan is not on this device',
  undelete: 'Put it back',
  notUndeleted: 'It cannot be put back',
} as const;

/** Where a plan that is not here may be; the link leads to the plans. */
export const absentPlanWords = {
  before:
    'Plans stay in the browser in which they were made. It may have been deleted, or made elsewhere: open it there, or restore a backup under',
  link: 'Plans',
  after: '.',
} as const;

/** What became of a plan that cannot be opened; the link leads to the plans. */
export const unopenedPlanWords = {
  before: 'Nothing was deleted. Your',
  link: 'plans',
  after: 'are kept.',
} as const;

export function formatUndoneChange(change: string): string {
  return `Undone: ${change}`;
}

export function formatRedoneChange(change: string): string {
  return `Done again: ${change}`;
}

export function formatIsBack(name: string): string {
  return `“${planName(name)}” is back.`;
}

export function formatIsDeleted(name: string): string {
  return `“${planName(name)}” is among the recently deleted plans on this device.`;
}
