import type { UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import type { Placement, Recognition, Wish } from './decisions';
import type { LearnerRequest } from './learner-request';

/** One learner of the cohort, and how their own combination differs from the plan's. */
export interface Learner {
  readonly id: string;
  /** Name or initials, as the centre writes them. */
  readonly name: string;
  readonly employer: string;
  readonly reference: string;
  readonly startsOn: CalendarDate | null;
  /** Id of the pathway that this learner follows; `null` = the plan's. */
  readonly pathway: string | null;
  /** Decisions that differ from the plan's; `undecided` takes a unit of the plan away. */
  readonly differs: Readonly<Record<UnitId, Placement | 'undecided'>>;
  readonly recognised: Readonly<Record<UnitId, Recognition>>;
  /** What was said about units; nothing is said of those without an entry. Absent = no wish at all. */
  readonly wishes?: Readonly<Record<UnitId, Wish>>;
  /** What their employer was asked about them. Absent = nothing. */
  readonly request?: LearnerRequest;
}

export interface Cohort {
  readonly learners: readonly Learner[];
  /** Fewest learners for whom the centre will run a unit; `null` = no minimum. */
  readonly minGroupSize: number | null;
}

export const emptyCohort: Cohort = { learners: [], minGroupSize: null };
