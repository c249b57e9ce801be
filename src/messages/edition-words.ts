import type { CalendarDate } from '../dates';
import { counted, listed } from './amounts';
import { day } from './dates';

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
export function formatEditions(agreed: CalendarDate, newest: CalendarDate, points: number): string {
  return `This plan stays as it was agreed, on the catalogue of ${day(agreed)}, and prints so. The catalogue of ${day(newest)} differs in ${counted(points, 'point')}. Nothing changes unless you move the plan.`;
}

/** That a plan was moved, for those who hear it. */
export function formatMoved(newest: CalendarDate): string {
  return `The plan is now on the catalogue of ${day(newest)}.`;
}

/** That a plan was moved, where its way back is told as well. */
export function formatMovedNotice(newest: CalendarDate): string {
  return `This plan is now on the catalogue of ${day(newest)}. Undo takes it back to the one it was made on.`;
}

/** That a plan was kept where it is. */
export function formatKeptAsAgreed(agreed: CalendarDate, newest: CalendarDate): string {
  return `Kept as agreed, on the catalogue of ${day(agreed)}. There is a newer one, of ${day(newest)}.`;
}

export function formatAgreed(version: CalendarDate): string {
  return `As agreed, ${day(version)}`;
}

export function formatOnNewest(version: CalendarDate): string {
  return `On the new catalogue, ${day(version)}`;
}

export function formatUntouched(count: number): string {
  return `${counted(count, 'change')} to units that are not in this plan`;
}

export function formatMandatoryNow(titles: readonly string[]): string {
  return `Mandatory on the new catalogue, so part of the plan whatever was decided: ${listed(titles)}.`;
}
