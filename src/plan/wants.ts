import type { Level, UnitId } from '../catalogue';

/** What the planner wants of a way to finish, as plain choices; remembered with the plan. */
export interface PlanWants {
  readonly fewestSurplus: boolean;
  readonly hours: 'fewest' | 'most' | null;
  readonly fewestUnits: boolean;
  readonly level: { readonly kind: 'prefer' | 'avoid'; readonly level: Level } | null;
  /** Units that the planner or the employer would like to see in it. */
  readonly wanted: readonly UnitId[];
  /** Units that the centre teaches already; `null` = teaching something new does not matter. */
  readonly taught: readonly UnitId[] | null;
}

export const defaultWants: PlanWants = {
  fewestSurplus: true,
  hours: null,
  fewestUnits: false,
  level: null,
  wanted: [],
  taught: null,
};
