import { counted, listed } from './amounts';
import { editionName, editionOf } from './edition-names';

/** A plan on an older edition of the catalogue, and the choice to move. */
export const editionWords = {
  heading: 'The catalogue has changed since this plan was made',
  move: 'Move this plan to the new catalogue',
  keep: 'Keep it as agreed',
  show: 'Show what changed',
  changed: 'What changed',
  onlyChecked: 'Nothing but the day on which it was checked.',
  nothingTouched: 'Nothing that this plan rests on.',
  meaning: 'What it means for this plan',
  leftOut: 'Moving would leave out, as the new catalogue does not offer them:',
  nothingLeftOut: 'Moving would leave nothing out.',
} as const;

/** What stays, and how much is new. */
export function formatEditions(agreed: string, newest: string, points: number): string {
  return `This plan stays as it was agreed, on the ${editionOf(agreed)}, and prints so. The ${editionOf(newest)} differs in ${counted(points, 'point')}. Nothing changes unless you move the plan.`;
}

/** That a plan was moved, for those who hear it. */
export function formatMoved(newest: string): string {
  return `The plan is now on the ${editionOf(newest)}.`;
}

/** That a plan was moved, where its way back is told as well. */
export function formatMovedNotice(newest: string): string {
  return `This plan is now on the ${editionOf(newest)}. Undo takes it back to the one it was made on.`;
}

/** That a plan was kept where it is. */
export function formatKeptAsAgreed(agreed: string, newest: string): string {
  return `Kept as agreed, on the ${editionOf(agreed)}. There is a newer one, of ${editionName(newest)}.`;
}

export function formatAgreed(version: string): string {
  return `As agreed, ${editionName(version)}`;
}

export function formatOnNewest(version: string): string {
  return `On the new catalogue, ${editionName(version)}`;
}

export function formatUntouched(count: number): string {
  return `${counted(count, 'change')} to units that are not in this plan`;
}

export function formatMandatoryNow(titles: readonly string[]): string {
  return `Mandatory on the new catalogue, so part of the plan whatever was decided: ${listed(titles)}.`;
}
