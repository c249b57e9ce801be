import type { ActionResult, PlanListAction } from '../services';
import { counted } from './amounts';
import { moment } from './dates';
import { formatUndone } from './failures';

/** "Changed 22 Nov 2026, 14:05". */
export function formatChanged(changedAt: string): string {
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
export function formatActionResult(result: ActionResult): string {
  switch (result.kind) {
    case 'duplicated':
      return `Duplicated as “${planName(result.name)}”.`;
    case 'deleted':
      return `Deleted “${planName(result.deleted.plan.name)}”.`;
    case 'undeleted':
      return `“${planName(result.name)}” is back.`;
    case 'told':
      return result.words;
    case 'exported':
      return result.learners === 0
        ? `Saved as ${result.fileName}.`
        : `Saved as ${result.fileName}, with what you entered about ${counted(result.learners, 'learner')}. Keep it to yourself; to give the plan to somebody, use Share.`;
    case 'overtaken':
      return result.by === 'deletion'
        ? `“${planName(result.name)}” had already been deleted in another tab.`
        : `“${planName(result.name)}” was changed in another tab; that version stays.`;
    case 'failed':
      return formatUndone(undone[result.asked], result.failure.reason);
  }
}

const undone: Readonly<Record<PlanListAction, string>> = {
  duplicate: 'The plan was not duplicated',
  export: 'The plan was not backed up',
  delete: 'The plan was not deleted',
  purge: 'The plan was not deleted for good',
  undelete: 'The plan was not put back',
  'open-sample': 'The sample plan could not be stored',
};
