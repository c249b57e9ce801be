import type { UnitId } from '../catalogue';
import type { Conflict, Pricer } from '../completions';

/**
 * What matters once everybody qualifies. `wishes`: most points of what learners want; `teaching`: the
 * least is taught; `surplus`: fewest counting credits above the published ones.
 */
export type Goal = 'wishes' | 'teaching' | 'surplus';

/**
 * What of teaching is counted, besides what is taught anyway: units, the guided learning hours of each
 * unit once, or groups of no more than so many learners.
 */
export type TeachingMeasure =
  | { readonly kind: 'units' }
  | { readonly kind: 'hours' }
  | { readonly kind: 'groups'; readonly maxGroupSize: number };

/** Every order of the goals, the most important first. */
export const goalOrders: readonly (readonly Goal[])[] = [
  ['wishes', 'teaching', 'surplus'],
  ['wishes', 'surplus', 'teaching'],
  ['teaching', 'wishes', 'surplus'],
  ['teaching', 'surplus', 'wishes'],
  ['surplus', 'wishes', 'teaching'],
  ['surplus', 'teaching', 'wishes'],
];

/** One learner, with everything that is fixed for them already asked of the rules. */
export interface CohortLearner {
  readonly id: string;
  /** Knows which units are pinned, and which may never be taken. */
  readonly pricer: Pricer;
  /** Whole points by unit that counts; none is 0. */
  readonly points: ReadonlyMap<UnitId, number>;
  /** Units wanted, and units refused. */
  readonly wanted: ReadonlySet<UnitId>;
  readonly refused: ReadonlySet<UnitId>;
  /** Units that count without being taught. */
  readonly recognised: ReadonlySet<UnitId>;
  /** Counting credits of each optional unit, in hundredths; not published is 0. */
  readonly credits: ReadonlyMap<UnitId, number>;
  /** Credits of the mandatory units less the published ones, in hundredths. */
  readonly settledCredits: number;
  /** Learners of one key have the same rules, pins and recognition: with equal points they are alike. */
  readonly likeness: string;
  /** What no longer can be met where of the units to be taught only these are; `null` = all of it can. */
  readonly conflict: (taught: ReadonlySet<UnitId>) => Pick<Conflict, 'causes' | 'waysOut'> | null;
}

/** Least and most learners in a group, held strictly. */
export interface GroupSizes {
  readonly min: number;
  /** `null` = no limit: every unit has one group. */
  readonly max: number | null;
}

/** What the planner asks for once everybody qualifies. */
export interface CohortAims {
  /** The most important first. */
  readonly goals: readonly Goal[];
  /**
   * Whether nobody is to get far less than others: before all goals, the most points that one learner
   * loses against everything taught are as few as can be. Wishes come before surplus then.
   */
  readonly isFair: boolean;
  readonly measure: TeachingMeasure;
  /** `null` = no group is too small to run. */
  readonly groupSizes: GroupSizes | null;
}

export interface CohortProblem extends CohortAims {
  readonly learners: readonly CohortLearner[];
  /** Units that the centre could teach besides those that it teaches anyway. */
  readonly units: readonly UnitId[];
  /** Units that are taught anyway: they cost nothing. */
  readonly taught: readonly UnitId[];
  /** Units that learners could take and that are not to be taught. */
  readonly ruledOut: readonly UnitId[];
  /** Of `units`: taught for certain, and counted. */
  readonly locked: ReadonlySet<UnitId>;
  /** Hours of each of `units`, in hundredths; `null` where those of one are not known. */
  readonly hours: ReadonlyMap<UnitId, number> | null;
}
