import type { Qualification } from '../catalogue';
import { limitNames } from '../completions';
import { hoursToTeach } from './hours';
import type { Limits, Plan } from './plan';
import { countingUnits } from './selection';
import { sumOf } from './sum';

/** One of the planner's own ceilings that the counting units pass. */
export interface AboveCeiling {
  readonly limit: keyof Limits;
  /** Credits, units or hours. */
  readonly value: number;
  readonly ceiling: number;
}

/** The planner's own ceilings that a plan passes. */
export function aboveCeilings(
  qualification: Qualification,
  plan: Pick<Plan, 'pathway' | 'limits' | 'units' | 'hours' | 'recognised'>,
): readonly AboveCeiling[] {
  if (limitNames.every((limit) => plan.limits[limit] === null)) return [];
  const counting = countingUnits(qualification, plan);
  const values: Record<keyof Limits, number> = {
    maxCredits: sumOf(counting, ({ credits }) => credits).known,
    maxUnits: counting.length,
    // As the look-ahead counts them: a recognised unit is not taught.
    maxGlh: sumOf(counting, (unit) => hoursToTeach(qualification, plan, unit)).known,
  };
  return limitNames.flatMap((limit) => {
    const ceiling = plan.limits[limit];
    const value = values[limit];
    return ceiling === null || value <= ceiling ? [] : [{ limit, value, ceiling }];
  });
}
