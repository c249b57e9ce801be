import type { Qualification, UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import type { Learner, LearnerAnswer, Plan } from '../plan';
import { followed, learnerPlan } from '../plan';
import { reachOf } from './out-of-reach';

/** How the request about a learner stands. */
export type RequestState =
  'not-asked' | 'asked' | 'overdue' | 'to-accept' | 'accepted' | 'declined';

/** What the last answer brings that is not so for the learner now. */
export interface LearnerBrings {
  /** Units that they chose or asked for, and that are not wanted yet. */
  readonly wants: readonly UnitId[];
  /** Units that the learner does not take and would, and the other way round. */
  readonly takes: readonly UnitId[];
  readonly leaves: readonly UnitId[];
  /** Units that the learner's combination can no longer decide on. */
  readonly outOfReach: readonly UnitId[];
  readonly notes: number;
}

/** One learner on the board. */
export interface BoardRow {
  readonly learner: Learner;
  readonly state: RequestState;
  /** The last answer; `null` = none came. */
  readonly answer: LearnerAnswer | null;
  readonly brings: LearnerBrings | null;
  /** There is an earlier answer to the same request. */
  readonly isAgain: boolean;
  /** The last answer is to an earlier request than the last one. */
  readonly isOlder: boolean;
  /** It was given on another edition than the plan is on now. */
  readonly isOtherEdition: boolean;
}

/** Every learner with what their employer was asked and answered. */
export function boardOf(
  qualification: Qualification,
  plan: Plan,
  today: CalendarDate,
): readonly BoardRow[] {
  return plan.cohort.learners.map((learner) => {
    const { request } = learner;
    const answer = request?.answers[0] ?? null;
    return {
      learner,
      answer,
      state: requestState(learner, today),
      brings: answer && bringsOf(qualification, plan, learner, answer),
      isAgain: (request?.answers ?? []).filter((one) => one.askedAt === answer?.askedAt).length > 1,
      isOlder: answer !== null && answer.askedAt !== request?.askedAt,
      isOtherEdition: answer !== null && answer.given.edition !== qualification.version,
    };
  });
}

/** How the request about a learner stands today. */
export function requestState(
  { request }: Pick<Learner, 'request'>,
  today: CalendarDate,
): RequestState {
  if (!request) return 'not-asked';
  const [answer] = request.answers;
  if (answer && !answer.isAccepted) return 'to-accept';
  if (request.declinedOn !== null) return 'declined';
  if (answer?.askedAt === request.askedAt) return 'accepted';
  return request.answerBy !== null && request.answerBy < today ? 'overdue' : 'asked';
}

/** What an answer asks for, wanted units among it; what is out of reach is told apart. */
export function bringsOf(
  qualification: Qualification,
  plan: Plan,
  learner: Learner,
  { given, mayChoose }: LearnerAnswer,
): LearnerBrings {
  const own = learnerPlan(plan, learner);
  const { open } = reachOf(followed(qualification, own));
  const isOpen = (unit: UnitId): boolean => open.has(unit);
  const asked = [...new Set([...given.chosen, ...given.wished])];
  const isTaken = (unit: UnitId): boolean => own.units[unit] === 'chosen';
  return {
    wants: asked.filter((unit) => isOpen(unit) && learner.wishes?.[unit] !== 'wanted'),
    takes: given.chosen.filter((unit) => isOpen(unit) && !isTaken(unit)),
    leaves: mayChoose.filter(
      (unit) => isOpen(unit) && isTaken(unit) && !given.chosen.includes(unit),
    ),
    outOfReach: asked.filter((unit) => !isOpen(unit)),
    notes: Object.keys(given.notes).length,
  };
}
