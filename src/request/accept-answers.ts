import type { Qualification } from '../catalogue';
import { withDecision, withWish } from '../plan';
import type { Learner, LearnerRequest, Plan, PlanChange } from '../plan';
import type { CalendarDate } from '../dates';
import { bringsOf } from './board';

/**
 * What accepting makes of an answer. `wishes`: what was chosen or asked for is wanted, for the cohort
 * to be planned by; `units`: the learner takes what was chosen as well.
 */
export type AcceptAs = 'wishes' | 'units';

/** Accepts the last answer about each of these learners, as one change; `null` where none is open. */
export function acceptingChange(
  qualification: Qualification,
  plan: Plan,
  ids: readonly string[],
  as: AcceptAs,
): PlanChange | null {
  const changes = plan.cohort.learners
    .filter(({ id, request }) => ids.includes(id) && request?.answers[0]?.isAccepted === false)
    .map((learner): PlanChange => {
      return { type: 'change-learner', learner: accepting(qualification, plan, learner, as) };
    });
  return changes.length === 0 ? null : { type: 'together', changes };
}

function accepting(
  qualification: Qualification,
  plan: Plan,
  learner: Learner,
  as: AcceptAs,
): Learner {
  const { request } = learner;
  const [answer, ...earlier] = request?.answers ?? [];
  if (!request || !answer) return learner;
  const { wants, takes, leaves } = bringsOf(qualification, plan, learner, answer);
  const asked = [...answer.given.chosen, ...answer.given.wished];
  const before = answer.mayChoose.filter(
    (unit) => learner.wishes?.[unit] === 'wanted' && !asked.includes(unit),
  );
  const noLonger = before.reduce((held, unit) => withWish(held, unit, null), learner);
  const wishing = wants.reduce((held, unit) => withWish(held, unit, 'wanted'), noLonger);
  const answers = [{ ...answer, isAccepted: true }, ...earlier];
  const accepted: Learner = { ...wishing, request: { ...request, answers } };
  if (as === 'wishes') return accepted;
  const taking = takes.reduce((held, unit) => withDecision(plan, held, unit, 'chosen'), accepted);
  return leaves.reduce((held, unit) => withDecision(plan, held, unit, 'undecided'), taking);
}

/** An employer will not choose, or with `null` will after all. */
export function decliningChange(learner: Learner, declinedOn: CalendarDate | null): PlanChange {
  const { request } = learner;
  const after = request && { ...request, declinedOn };
  return { type: 'change-learner', learner: after ? { ...learner, request: after } : learner };
}

/**
 * Gives the last answer about one learner to another: an employer of two may have answered for the
 * wrong one. What was accepted of it stays with the first.
 */
export function movingChange(from: Learner, to: Learner): PlanChange | null {
  const [answer, ...others] = from.request?.answers ?? [];
  if (!from.request || !answer) return null;
  const moved = { ...answer, isAccepted: false };
  const base: LearnerRequest = to.request ?? { ...from.request, label: '', answers: [] };
  const changes = [
    { type: 'change-learner', learner: { ...from, request: { ...from.request, answers: others } } },
    {
      type: 'change-learner',
      learner: { ...to, request: { ...base, answers: [moved, ...base.answers] } },
    },
  ] as const;
  return { type: 'together', changes };
}
