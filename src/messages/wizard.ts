import type { StorageFailure } from '../storage';
import type { Notice, StepRefusal, Step } from '../wizard';

export const stepNames: Readonly<Record<Step, string>> = {
  'set-up': 'Set up',
  units: 'Choose units',
  review: 'Review',
  delivery: 'Delivery plan',
};

/** Why a step cannot be entered, and what would open it. */
export function formatRefusal(refusal: StepRefusal): string {
  switch (refusal.reason) {
    case 'no-qualification':
      return 'Choose a qualification first.';
    case 'no-options':
      return 'Every unit of this qualification is mandatory, so there is nothing to choose.';
    case 'not-complete':
      return refusal.verdict === 'over'
        ? 'The delivery plan opens once no rule is over: drop a unit or keep it as additional. It is open to learners who differ as well: add them on Set up.'
        : 'The delivery plan opens once every rule is met, or once there are learners who may differ: add them on Set up.';
  }
}

export function formatNotice(notice: Notice): string {
  switch (notice.kind) {
    case 'changed-elsewhere':
      return 'This plan was changed in another tab or by a colleague as well. You see both; undo takes back only what you did here.';
    case 'overruled':
      return 'This plan was changed in another tab at the same time, and later. Of what you did here this is no longer in it:';
    case 'deleted-elsewhere':
      return 'This plan was deleted in another tab. Any change you make here saves it again.';
    case 'versions-evicted':
      return 'This device is full: to save this change, the oldest saved states in the histories of your plans were given up. Free some space to keep the others.';
  }
}

/** Why nothing could be written, and what the planner can do. */
export function formatFailure({ reason }: StorageFailure): string {
  switch (reason) {
    case 'quota':
      return 'Not saved: this device has no room left. Free some space or delete old plans; we keep trying.';
    case 'blocked':
      return 'Not saved: the browser blocks storage here, as private windows do. Your work stays in this tab; print or export it before you close.';
    case 'closed':
      return 'Not saved: another version of Unitwise took over the storage. Reload this page.';
    case 'unreadable':
      return 'Not saved: this plan could not be read back. Undo the last change, or download the plan; your work stays in this tab.';
    case 'newer-version':
      return 'Not saved: a newer version of Unitwise changed this plan meanwhile. Keep yours as a copy; then close every tab of Unitwise and open it again.';
    case 'unloaded':
      return 'Not saved: a part of Unitwise could not be loaded. Your work stays in this tab; we keep trying once the connection is back.';
    case 'unknown':
      return 'Not saved: the browser could not write to this device. Your work stays in this tab; we keep trying.';
  }
}
