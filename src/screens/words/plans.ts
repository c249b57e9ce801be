import type { Deed, DeedKind } from '../plans/deed';
import { counted } from './amounts';
import { moment } from './dates';
import { sayUndone } from './failures';

/** "Changed 22 Nov 2026, 14:05". */
export function sayChanged(changedAt: string): string {
  return `Changed ${moment(changedAt)}`;
}

/** The name of a duplicate. */
export function copyName(name: string): string {
  return nameWith(name, '(copy)');
}

/** The name of a plan that comes back beside one that took its place. */
export function restoredName(name: string): string {
  return nameWith(name, '(restored)');
}

/** The name of what is kept of a plan that another tab, or a newer Unitwise, changed at once. */
export function otherVersionName(name: string, at: string): string {
  return nameWith(name, `(other version, ${moment(at)})`);
}

/** The name is cut, not what is added, where both would break the length that names may have. */
function nameWith(name: string, addition: string): string {
  return `${name.slice(0, 1_900)} ${addition}`;
}

/** A plan's name, or words for a plan that has none. */
export function planName(name: string): string {
  return name.trim() || 'Unnamed plan';
}

/** How long a deleted plan can still be put back. */
export function sayDaysLeft(days: number): string {
  return days === 0
    ? 'It may go for good any day now.'
    : `Kept for at least ${counted(days, 'more day')}.`;
}

/** "1 plan", "2 plans". */
export function plans(count: number): string {
  return counted(count, 'plan');
}

/** What was done to a plan last, in one sentence. */
export function sayDeed(deed: Deed): string {
  switch (deed.kind) {
    case 'duplicated':
      return `Duplicated as “${planName(deed.name)}”.`;
    case 'deleted':
      return `Deleted “${planName(deed.deleted.plan.name)}”.`;
    case 'put-back':
      return `“${planName(deed.name)}” is back.`;
    case 'forgotten':
      return `“${planName(deed.name)}” is deleted for good.`;
    case 'exported':
      return `Exported as ${deed.fileName}.`;
    case 'overtaken':
      return deed.by === 'deletion'
        ? `“${planName(deed.name)}” had already been deleted in another tab.`
        : `“${planName(deed.name)}” was changed in another tab; that version stays.`;
    case 'failed':
      return sayUndone(undone[deed.asked], deed.failure.reason);
  }
}

const undone: Readonly<Record<DeedKind, string>> = {
  duplicate: 'The plan was not duplicated',
  export: 'The plan was not exported',
  delete: 'The plan was not deleted',
  forget: 'The plan was not deleted for good',
  'put-back': 'The plan was not put back',
  'open-sample': 'The sample plan could not be stored',
};
