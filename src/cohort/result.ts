import type { UnitId } from '../catalogue';
import type { Cause, WayOut } from '../completions';
import type { TeachingMeasure } from './problem';

/** What one learner gets at a point of the curve. */
export interface LearnerShare {
  readonly learner: string;
  /** Optional units that count, recognised ones included. */
  readonly units: readonly UnitId[];
  readonly points: number;
  /** Points with everything taught that can be. */
  readonly pointsAlone: number;
  /** Wanted units that count. */
  readonly granted: readonly UnitId[];
  readonly wanted: number;
  /** Refused units that count all the same. */
  readonly refused: readonly UnitId[];
}

/** Why a unit is taught. */
export interface UnitReason {
  readonly unit: UnitId;
  /** Learners to teach. */
  readonly takers: readonly string[];
  /** Takers who want it. */
  readonly wantedBy: readonly string[];
  /** `group-sizes`: nobody would be worse off without it, were groups of any size. */
  readonly why: 'locked' | 'taught-anyway' | 'chosen' | 'group-sizes';
  /** Learners who could not qualify without it, and what one of them could not meet. */
  readonly unqualified: readonly string[];
  readonly causes: readonly Cause[];
  /** Learners who would have to take more refused units without it. */
  readonly refusing: readonly string[];
  /** Learners who would get fewer points without it. */
  readonly losing: readonly string[];
  /** Learners who would have more surplus credits without it. */
  readonly exceeding: readonly string[];
}

/** The unit whose teaching would add most, and whom it would give more. */
export interface NextUnit {
  readonly unit: UnitId;
  readonly points: number;
  readonly learners: readonly string[];
}

/** The best that so much teaching allows. */
export interface CurvePoint {
  /** Number of units taught besides those that are taught anyway. */
  readonly taught: number;
  /** How much is taught besides what is taught anyway, in what is counted; hours in hundredths. */
  readonly amount: number;
  /** One for each unit that somebody has to be taught. */
  readonly units: readonly UnitReason[];
  readonly shares: readonly LearnerShare[];
  readonly points: number;
  /** Counting credits above the published ones, of all learners, in hundredths. */
  readonly surplus: number;
  readonly granted: number;
  /** Learners who get every unit that they want. */
  readonly allGranted: number;
  /** Wishes granted to the learner who gets fewest. */
  readonly minGranted: number;
  /** Most points that one learner has less than with everything taught that can be. */
  readonly maxLoss: number;
  readonly refused: number;
  /** Points by which it can be off at most: 0 is proven best; `null` = not known yet. */
  readonly maxOff: number | null;
  /** Whether the goals after the first are proven as well. */
  readonly isProven: boolean;
  /** `null` where nothing more could be taught to anybody's gain, and where groups are counted. */
  readonly next: NextUnit | null;
}

/** A learner whom no choice of units lets qualify. */
export interface Stuck {
  readonly learner: string;
  readonly causes: readonly Cause[];
  /** The smallest changes of which any one is enough; `lift` teaches what is not to be taught. */
  readonly waysOut: readonly WayOut[];
}

/** Units to teach besides those that can be taught, so that learners who are stuck qualify. */
export interface Mending {
  readonly units: readonly UnitId[];
  /** Who qualifies with them; others are stuck whatever is taught. */
  readonly learners: readonly string[];
  /** Whether fewer units are proven too few. */
  readonly isProven: boolean;
}

export type CurveStage = 'searching' | 'fitting' | 'proving' | 'done';

/** What is known so far; each later one is at least as good. */
export interface CohortCurve {
  readonly stage: CurveStage;
  /** Which part of the stage is done, 0 to 1. */
  readonly done: number;
  readonly stuck: readonly Stuck[];
  /** `null` where nobody is stuck, or no unit helps. */
  readonly mending: Mending | null;
  /** What is counted: units where hours were asked for and those of a unit are not known. */
  readonly measure: TeachingMeasure['kind'];
  /** Whether less teaching than that of the first point is proven too little. */
  readonly isLeastProven: boolean;
  /** Learners whom no offer that was found has room for, where groups have sizes and no point is found. */
  readonly leftOut: readonly string[];
  /** From the least teaching that lets everybody qualify, each with more than the one before. */
  readonly points: readonly CurvePoint[];
  /** Wanted units of all learners, stuck ones left out. */
  readonly wanted: number;
}
