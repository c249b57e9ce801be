import { counted } from './amounts';

/** Duplicating a plan for the intake that comes after. */
export const newIntakeWords = {
  heading: 'Duplicate for a new intake',
  name: 'Plan name',
  startsOn: 'New start date',
  noStart: 'Enter the day on which the new intake starts.',
  leftOut:
    'Left out: learners and all that was recognised, wished or answered for them; confirmed conditions; sessions, which are arranged anew from the weekly pattern.',
  confirm: 'Duplicate and open',
  cancel: 'Cancel',
} as const;

/** Where the other dates of the plan go; `null` = it has no start to count from. */
export function formatIntakeShift(weeks: number | null): string {
  if (weeks === null) return 'This plan has no start date, so its other dates stay as they are.';
  if (weeks === 0) return 'All other dates stay as they are.';
  const direction = weeks > 0 ? 'later' : 'earlier';
  return `All other dates move ${counted(Math.abs(weeks), 'week')} ${direction} and keep their weekdays.`;
}
