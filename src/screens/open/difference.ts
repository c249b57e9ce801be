import type { Difference } from '../../plan';

/** Tells the differences of one answer apart. */
export function differenceKey({ kind, unit }: Difference): string {
  return `${kind} ${unit}`;
}

/** Whether accepting it changes anything. */
export function isAcceptable(difference: Difference): boolean {
  return difference.kind !== 'note' || difference.fits;
}

/** Whether the employer changed it: what the planner changed meanwhile is left to the planner. */
export function isProposed(difference: Difference): boolean {
  return difference.kind === 'note' ? difference.fits : !difference.changedSince;
}
