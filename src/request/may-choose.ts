import type { Qualification, UnitId } from '../catalogue';
import { completionsFor, followed, learnerPlan, planReport, questionOf } from '../plan';
import type { Plan } from '../plan';
import { optionalUnits } from '../rules';

/** What the planner left open and what still fits: the natural choice to leave to an employer. */
export function openUnits(qualification: Qualification, plan: Plan): readonly UnitId[] {
  const { fits } = completionsFor(qualification, plan).outlook(questionOf(qualification, plan));
  return optionalUnits(followed(qualification, plan)).filter(
    (unit) => plan.units[unit] === undefined && fits.get(unit) !== 'blocked',
  );
}

/** Whether a unit can be left to an employer: not what is ruled out, nor what is additional. */
export function isLeavable({ units }: Plan, unit: UnitId): boolean {
  return units[unit] === undefined || units[unit] === 'chosen';
}

/** All that can be left to an employer, the planner's own choices among it. */
export function leavableUnits(qualification: Qualification, plan: Plan): readonly UnitId[] {
  return optionalUnits(followed(qualification, plan)).filter((unit) => isLeavable(plan, unit));
}

/** The optional units of every pathway that the plan or a learner follows, in the qualification's order. */
export function optionalInCohort(qualification: Qualification, plan: Plan): readonly UnitId[] {
  const plans = [plan, ...plan.cohort.learners.map((learner) => learnerPlan(plan, learner))];
  const pathways = new Set(plans.map(({ pathway }) => pathway));
  const optional = new Set(
    [...pathways].flatMap((pathway) => optionalUnits(followed(qualification, { pathway }))),
  );
  return qualification.units.map(({ id }) => id).filter((unit) => optional.has(unit));
}

/** Whether any of these learners follows no pathway yet, where there are pathways to choose from. */
export function lacksPathway(
  qualification: Qualification,
  plan: Plan,
  ids: readonly string[],
): boolean {
  return plan.cohort.learners.some(
    (learner) =>
      ids.includes(learner.id) &&
      followed(qualification, learnerPlan(plan, learner)).pathway?.kind === 'open',
  );
}

/** Whether the planner's own choices meet every rule. */
export function isComplete(qualification: Qualification, plan: Plan): boolean {
  return planReport(qualification, plan).verdict === 'complete';
}
