/** How a plan stands, worked out from the printed rules as plainly as possible. */
import type { Qualification, Unit } from '../../../src/catalogue';
import { glhElsewhere } from '../../../src/catalogue';
import type { Learner, Plan } from '../../../src/plan';
import { referenceReport } from '../rules/reference';

type Decided = Plan['units'] | Learner['differs'];

function isMet(qualification: Qualification, decided: Decided): boolean {
  return referenceReport(qualification, chosenOf(decided)).verdict === 'complete';
}

function chosenOf(decided: Decided): readonly string[] {
  return Object.entries(decided).flatMap(([unit, as]) => (as === 'chosen' ? [unit] : []));
}

/** Ids of the learners whose own combination does not meet every required rule. */
export function learnersUnmet(qualification: Qualification, plan: Plan): readonly string[] {
  return plan.cohort.learners
    .filter(({ differs }) => !isMet(qualification, { ...plan.units, ...differs }))
    .map(({ id }) => id);
}

/** Whether the units that everybody takes meet every required rule. */
export function isCommonMet(qualification: Qualification, plan: Plan): boolean {
  return isMet(qualification, plan.units);
}

/** Whether they keep within every ceiling of the planner. */
export function isWithinCeilings(qualification: Qualification, plan: Plan): boolean {
  const ids = new Set(referenceReport(qualification, chosenOf(plan.units)).counting);
  const counting = qualification.units.filter(({ id }) => ids.has(id));
  const sum = (figure: (unit: Unit) => number): number =>
    counting.reduce((total, unit) => total + figure(unit), 0);
  const { maxCredits, maxUnits, maxGlh } = plan.limits;
  return (
    sum(({ credits }) => credits ?? 0) <= (maxCredits ?? Infinity) &&
    counting.length <= (maxUnits ?? Infinity) &&
    sum((unit) => hoursOf(qualification, plan, unit)) <= (maxGlh ?? Infinity)
  );
}

function hoursOf(qualification: Qualification, plan: Plan, unit: Unit): number {
  if (Object.hasOwn(plan.recognised, unit.id)) return 0;
  const elsewhere = unit.ref === null ? null : glhElsewhere(unit.ref, qualification.id);
  return plan.hours[unit.id] ?? unit.glh ?? elsewhere?.glh ?? 0;
}

/** Nothing is in the way of the plan: rules, ceilings, and every learner's own combination. */
export function isWhollyReady(qualification: Qualification, plan: Plan): boolean {
  return (
    isCommonMet(qualification, plan) &&
    learnersUnmet(qualification, plan).length === 0 &&
    isWithinCeilings(qualification, plan)
  );
}
