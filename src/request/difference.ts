import type { Difference } from '../plan';

/** Tells the differences of one answer apart. */
export function differenceKey({ kind, unit }: Difference): string {
  return `${kind} ${unit}`;
}

/** Whether accepting it changes anything. */
export function isAcceptable(difference: Difference): boolean {
  return difference.kind !== 'note' || difference.fits;
}

/** Whether only the employer decided on it: what the planner decided is left to the planner. */
export function isProposed(difference: Difference): boolean {
  if (difference.kind === 'note') return difference.fits;
  if (difference.kind === 'added' && difference.from !== 'undecided') return false;
  return !difference.changedSince;
}
