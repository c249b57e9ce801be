import type { Qualification, Unit, UnitId } from '../catalogue';
import { addUp } from '../catalogue';
import { unitHours } from './hours';
import type { Plan } from './plan';
import { countingUnits } from './selection';

export const shareMethods = ['credits', 'equally'] as const;
export type ShareMethod = (typeof shareMethods)[number];

/** What is known of the hours of a whole qualification, and what is left for units without any. */
export interface HoursLeft {
  /** Units that count and have hours that a specification publishes. */
  readonly known: { readonly units: number; readonly hours: number; readonly credits: number };
  /** Below 0 where more is known than the whole has. */
  readonly hours: number;
  /** The units that count and have none. */
  readonly units: readonly Unit[];
}

export type HoursShares =
  | {
      readonly kind: 'shared';
      /** Whole hours. */
      readonly hours: ReadonlyMap<UnitId, number>;
      /** Hours of one credit or of one unit, before they are rounded. */
      readonly rate: number;
    }
  | { readonly kind: 'no-units' | 'no-hours-left' | 'no-credits' };

/** What a specification publishes for the whole, less what is known of the units that count. */
export function hoursLeft(qualification: Qualification, plan: Plan, whole: number): HoursLeft {
  const counting = countingUnits(qualification, plan);
  const units = counting.filter((unit) => isWithoutHours(qualification, unit));
  const known = counting.filter((unit) => !units.includes(unit));
  const hours = addUp(known.map((unit) => unitHours(qualification, plan, unit).hours ?? 0));
  const credits = addUp(known.map((unit) => unit.credits ?? 0));
  return { known: { units: known.length, hours, credits }, hours: whole - hours, units };
}

/** Whether no specification publishes the hours of a unit: a figure of the planner changes nothing. */
export function isWithoutHours(qualification: Qualification, unit: Unit): boolean {
  return unitHours(qualification, { hours: {} }, unit).kind === 'unknown';
}

/**
 * Shares out the hours that are left among units that have none published. Those beyond what the
 * qualification asks for get the same rate, so that they take nothing from the others.
 *
 * @param units those to share among, of which some need not count
 * @param whole hours of the whole qualification
 */
export function shareHours(
  qualification: Qualification,
  plan: Plan,
  { units, whole, by }: { units: readonly Unit[]; whole: number; by: ShareMethod },
): HoursShares {
  const left = hoursLeft(qualification, plan, whole);
  const open = units.filter((unit) => isWithoutHours(qualification, unit));
  if (open.length === 0) return { kind: 'no-units' };
  if (left.hours <= 0) return { kind: 'no-hours-left' };
  const parts = by === 'equally' ? left.units.length : creditsLeft(qualification, left);
  const weights = open.map((unit) => (by === 'equally' ? 1 : unit.credits));
  if (parts <= 0 || weights.includes(null)) return { kind: 'no-credits' };
  const rate = left.hours / parts;
  const rounded = roundedTogether(weights.map((weight) => (weight ?? 0) * rate));
  return {
    kind: 'shared',
    rate,
    hours: new Map(open.map((unit, i) => [unit.id, rounded[i] ?? 0])),
  };
}

function creditsLeft({ published }: Qualification, { known, units }: HoursLeft): number {
  if (published.credits !== null) return published.credits - known.credits;
  return addUp(units.map((unit) => unit.credits ?? 0));
}

/**
 * Whole numbers that add up to the rounded sum, each less than one away from its figure: the largest
 * remainders are rounded up (Hamilton's method), the earlier of equal ones.
 */
function roundedTogether(figures: readonly number[]): readonly number[] {
  const floors = figures.map(Math.floor);
  const sum = Math.round(figures.reduce((total, figure) => total + figure, 0));
  const missing = sum - floors.reduce((total, floor) => total + floor, 0);
  const up = figures
    .map((figure, i) => ({ i, rest: figure - Math.floor(figure) }))
    .toSorted((one, other) => other.rest - one.rest || one.i - other.i)
    .slice(0, missing);
  const isUp = new Set(up.map(({ i }) => i));
  return floors.map((floor, i) => (isUp.has(i) ? floor + 1 : floor));
}
