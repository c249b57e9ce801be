import type { Qualification } from '../catalogue';
import type { CalendarDate } from '../dates';
import type { Report } from '../rules';
import type { AboveCeiling } from './ceilings';
import { aboveCeilings } from './ceilings';
import type { Learner } from './cohort';
import { learnerReport } from './learner-edits';
import type { LearnerStanding } from './learners';
import { cohortView, learnerAlone } from './learners';
import type { Combination } from './pathway';
import type { Plan } from './plan';
import type { RegistrationProblem } from './registration';
import { registrationProblem } from './registration';
import { planReport } from './report';

/**
 * The worst that is to be said of a plan, from good to bad. `above-ceiling`: every rule is met, and
 * the plan is above a ceiling of the planner's own. `not-registrable`: learners cannot be registered.
 * `learners`: the common units meet every rule, and the own combination of some learner does not.
 */
export const verdictKinds = [
  'ready',
  'above-ceiling',
  'not-registrable',
  'learners',
  'short',
  'over',
] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** What a verdict needs to know besides the common units: little enough to keep with a summary. */
export interface Readiness {
  readonly learners: number;
  /** Those whose own combination does not meet every rule; `null` = not looked at yet. */
  readonly learnersNotReady: number | null;
  readonly aboveCeilings: readonly AboveCeiling[];
}

/** How a plan stands, its learners included (docs/decisions/verdict.md). */
export interface PlanVerdict extends Readiness {
  readonly kind: VerdictKind;
  /** Of the units that everybody takes. */
  readonly report: Report;
  /** `null` where learners can be registered. */
  readonly registration: RegistrationProblem | null;
}

/** The verdict of a plan with its cohort. @param today decides whether learners can be registered */
export function planVerdict(
  qualification: Qualification,
  plan: Plan,
  today: CalendarDate,
): PlanVerdict {
  return verdictFrom(qualification, { ...plan, ...readinessOf(qualification, plan) }, today);
}

/** The same from what is kept of a plan with its summary. */
export function verdictFrom(
  qualification: Qualification,
  plan: Readiness & Combination,
  today: CalendarDate,
): PlanVerdict {
  return judged(plan, {
    report: planReport(qualification, plan),
    registration: registrationProblem(qualification, today),
  });
}

/** The verdict of one learner's own combination. */
export function learnerVerdict(
  qualification: Qualification,
  plan: Plan,
  learner: Learner,
  today: CalendarDate,
): PlanVerdict {
  return planVerdict(qualification, learnerAlone(plan, learner), today);
}

/**
 * How a plan stands for those who change it: as `planVerdict`, whatever the day, since no change of a
 * plan opens a registration.
 */
export function standingAfter(qualification: Qualification, plan: Plan): PlanVerdict {
  const report = planReport(qualification, plan);
  return judged(readinessOf(qualification, plan), { report, registration: null });
}

export function readinessOf(qualification: Qualification, plan: Plan): Readiness {
  return {
    learners: plan.cohort.learners.length,
    learnersNotReady: notReady(qualification, plan).length,
    aboveCeilings: aboveCeilings(qualification, plan),
  };
}

function judged(
  readiness: Readiness,
  { report, registration }: Pick<PlanVerdict, 'report' | 'registration'>,
): PlanVerdict {
  const { learners, learnersNotReady, aboveCeilings } = readiness;
  const kind = kindOf(readiness, report, registration);
  return { kind, learners, learnersNotReady, aboveCeilings, report, registration };
}

function kindOf(
  { learnersNotReady, aboveCeilings: above }: Readiness,
  { verdict }: Report,
  registration: RegistrationProblem | null,
): VerdictKind {
  if (verdict !== 'complete') return verdict;
  if (learnersNotReady !== 0) return 'learners';
  if (registration !== null) return 'not-registrable';
  return above.length > 0 ? 'above-ceiling' : 'ready';
}

/** Many learners take the same combination: each is held against the rules once. */
function notReady(qualification: Qualification, plan: Plan): readonly Learner[] {
  const known = new Map<string, boolean>();
  const isNotReady = (learner: Learner): boolean => {
    const { pathway, differs, recognised } = learner;
    const key = JSON.stringify([pathway, differs, Object.keys(recognised)]);
    const result = known.get(key) ?? isUnmet(learnerReport(qualification, plan, learner));
    known.set(key, result);
    return result;
  };
  return plan.cohort.learners.filter(isNotReady);
}

/** Ids of the learners who are not ready. */
export function unreadyLearners(qualification: Qualification, plan: Plan): ReadonlySet<string> {
  return new Set(notReady(qualification, plan).map(({ id }) => id));
}

/** A learner whose own combination does not meet every rule, and what shows it. */
export type LearnerNotReady = Pick<LearnerStanding, 'learner' | 'qualification' | 'report'>;

/** The learners who are not ready, in their order. */
export function learnersNotReady(
  qualification: Qualification,
  plan: Plan,
): readonly LearnerNotReady[] {
  return cohortView(qualification, plan).standings.filter(({ report }) => isUnmet(report));
}

function isUnmet({ verdict }: Report): boolean {
  return verdict !== 'complete';
}
