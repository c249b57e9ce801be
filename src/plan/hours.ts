import type { Lender, Qualification, Unit } from '../catalogue';
import { hoursLent } from '../catalogue';
import type { Plan } from './plan';
import { isRecognised } from './recognition';

/** A unit's guided learning hours and where the figure comes from. */
export type UnitHours =
  | { readonly kind: 'planned'; readonly hours: number }
  | { readonly kind: 'published'; readonly hours: number }
  /** Printed for the same Ofqual reference in another of our specifications. */
  | { readonly kind: 'elsewhere'; readonly hours: number; readonly from: Lender }
  | { readonly kind: 'unknown'; readonly hours: null };

/** The planner's own figure goes first, then the specification's, then another specification's. */
export function unitHours(
  qualification: Qualification,
  plan: Pick<Plan, 'hours'>,
  unit: Unit,
): UnitHours {
  const planned = plan.hours[unit.id];
  if (planned !== undefined) return { kind: 'planned', hours: planned };
  if (unit.glh !== null) return { kind: 'published', hours: unit.glh };
  const lent = hoursLent(qualification, unit);
  if (lent === null) return { kind: 'unknown', hours: null };
  return { kind: 'elsewhere', hours: lent.glh, from: lent.from };
}

/** Guided learning hours that a unit leaves to teach: none where it is recognised; `null` = unknown. */
export function hoursToTeach(
  qualification: Qualification,
  plan: Pick<Plan, 'hours' | 'recognised'>,
  unit: Unit,
): number | null {
  return isRecognised(plan, unit.id) ? 0 : unitHours(qualification, plan, unit).hours;
}

/** Total qualification time of one unit in hours, derived from its credits. */
export function unitTqt(unit: Unit): number | null {
  return unit.credits === null ? null : hoursOfCredits(unit.credits);
}

/** The hours of qualification time that credits stand for: one stands for 10 (Ofqual's definition). */
export function hoursOfCredits(credits: number): number {
  return credits * 10;
}
