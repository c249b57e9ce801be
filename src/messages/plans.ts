import type { Deed, DeedKind } from '../services/plan-list/action-result';
import { counted } from './amounts';
import { moment } from './dates';
import { sayUndone } from './failures';

/** "Changed 22 Nov 2026, 14:05". */
export function sayChanged(changedAt: string): string {
  return `Changed ${moment(changedAt)}`;
}

/** A plan's name, or words for a plan that has none. */
export function planName(name: string): string {
  return name.trim() || 'Unnamed plan';
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
    case 'told':
      return deed.words;
    case 'exported':
      return deed.learners === 0
        ? `Saved as ${deed.fileName}.`
        : `Saved as ${deed.fileName}, with what you entered about ${counted(deed.learners, 'learner')}. Keep it to yourself; to give the plan to somebody, use Share.`;
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
  export: 'The plan was not backed up',
  delete: 'The plan was not deleted',
  forget: 'The plan was not deleted for good',
  'put-back': 'The plan was not put back',
  'open-sample': 'The sample plan could not be stored',
};
