import type { Qualification, UnitId } from '../catalogue';
import {
  completionsFor,
  followed,
  isRecognised,
  learnerPlan,
  planReport,
  questionOf,
} from '../plan';
import type { Learner, Plan } from '../plan';
import { optionalUnits } from '../rules';
import { fold } from '../text';

/** What the planner left open and what still fits: the natural choice to leave to an employer. */
export function openUnits(qualification: Qualification, plan: Plan): readonly UnitId[] {
  const { fits } = completionsFor(qualification, plan).outlook(questionOf(qualification, plan));
  return optionalUnits(followed(qualification, plan)).filter(
    (unit) =>
      plan.units[unit] === undefined && isLeavable(plan, unit) && fits.get(unit) !== 'blocked',
  );
}

/**
 * Whether a unit can be left to an employer: not what is ruled out, nor what is additional; and what is
 * recognised is settled.
 */
export function isLeavable(plan: Pick<Plan, 'units' | 'recognised'>, unit: UnitId): boolean {
  const placed = plan.units[unit];
  return (placed === undefined || placed === 'chosen') && !isRecognised(plan, unit);
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

/** Those of a cohort who follow no pathway yet, where there are pathways to choose from. */
export function withoutPathway(qualification: Qualification, plan: Plan): readonly Learner[] {
  return plan.cohort.learners.filter((learner) =>
    lacksPathway(qualification, learnerPlan(plan, learner)),
  );
}

/** Whether no pathway is chosen where there are some: no choice of units can complete the plan then. */
export function lacksPathway(qualification: Qualification, plan: Pick<Plan, 'pathway'>): boolean {
  return followed(qualification, plan).pathway?.kind === 'open';
}

/** The learner of the cohort whose name was typed, if there is just one. */
export function learnerNamed({ cohort }: Plan, typed: string): Learner | null {
  const name = fold(typed);
  const found = name === '' ? [] : cohort.learners.filter((one) => fold(one.name) === name);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Whether the planner's own choices meet every rule. */
export function isComplete(qualification: Qualification, plan: Plan): boolean {
  return planReport(qualification, plan).verdict === 'complete';
}
