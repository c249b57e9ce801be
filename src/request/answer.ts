import type { Qualification, UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import { optionalUnits } from '../rules';
import { followed } from '../plan';
import type { Instant, KeptAnswer, Plan } from '../plan';
import type { AboutLearner } from './about-learner';

/** The state of a plan that an employer was asked about. */
export interface Asked {
  /** The plan's `changedAt` when the employer was asked. */
  readonly changedAt: Instant;
  /** The optional units left to the employer, in the qualification's order. */
  readonly mayChoose: readonly UnitId[];
  /** Those of them that were chosen then. */
  readonly chosen: readonly UnitId[];
  /**
   * Those of them that were shown as wished for already. None is by now: what the planner wants is
   * no wish of the employer's. Answers to requests from before then have some.
   */
  readonly wished: readonly UnitId[];
  /** Whom it was about; absent = the whole plan. */
  readonly learner?: AboutLearner;
}

/** What an employer sends back: choices, wishes and notes, signed. */
export interface Answer {
  readonly plan: string;
  readonly qualification: string;
  readonly asked: Asked;
  /** The employer's selection among the units left to them. */
  readonly chosen: readonly UnitId[];
  /** Units left to them that they would like too, if it can be done. */
  readonly wished: readonly UnitId[];
  readonly notes: Readonly<Record<UnitId, string>>;
  /** About the whole; to be read, not to become part of the plan. */
  readonly remark: string;
  readonly signedBy: string;
  readonly signedOn: CalendarDate;
}

/** What an employer is asked when these units are left to them; mandatory units never are. */
export function askedAbout(
  qualification: Qualification,
  plan: Plan,
  mayChoose: readonly UnitId[],
  learner?: AboutLearner,
): Asked {
  const left = optionalUnits(followed(qualification, plan)).filter((unit) =>
    mayChoose.includes(unit),
  );
  return {
    changedAt: plan.changedAt,
    mayChoose: left,
    chosen: left.filter((unit) => plan.units[unit] === 'chosen'),
    wished: [],
    ...(learner && { learner }),
  };
}

/**
 * An answer as it is kept with the plan.
 *
 * @param edition the version of the qualification's catalogue entry that the employer chose on
 */
export function toKeep(answer: Answer, edition: string): Extract<KeptAnswer, { kind: 'given' }> {
  const { chosen, wished, notes, remark, signedBy, signedOn } = answer;
  return { kind: 'given', signedBy, signedOn, edition, chosen, wished, notes, remark };
}
