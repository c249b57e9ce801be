import type { EditionDifference, Pathway, Qualification, UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import type { Report } from '../rules';
import type { Learner } from './cohort';
import { toEdition } from './to-edition';
import { learnerReport } from './learner-edits';
import { pathwaysOf } from './pathway';
import type { Plan } from './plan';
import { selectedUnits } from './selection';
import type { PlanVerdict } from './verdict';
import { planVerdict } from './verdict';

/** What a move to another edition of its qualification means for a plan. */
export interface EditionMove {
  /** The plan as it would be. */
  readonly plan: Plan;
  /** Pathways that the plan or a learner follows and that are not offered any more: to be chosen anew. */
  readonly lostPathways: readonly Pathway[];
  /** Units that are not offered any more, about which something was decided. */
  readonly leftOut: readonly UnitId[];
  /** Units about which something was decided and that are mandatory now. */
  readonly mandatoryNow: readonly UnitId[];
  /** How it stands on its own edition, and how it would stand on the other. */
  readonly before: PlanVerdict;
  readonly after: PlanVerdict;
  readonly learners: LearnersMoved;
}

/** What a move means for the learners; all are counts. */
export interface LearnersMoved {
  readonly all: number;
  /** Those with choices or recognition of their own that would be left out. */
  readonly losing: number;
  /** Those who meet every rule as it is, and would not any more. */
  readonly noLongerComplete: number;
}

/** @param today decides whether learners can be registered */
export function editionMove(
  plan: Plan,
  from: Qualification,
  to: Qualification,
  today: CalendarDate,
): EditionMove {
  const { plan: next, left } = toEdition(plan, to);
  const offered = new Set(to.units.map(({ id }) => id));
  const before = planVerdict(from, plan, today);
  const after = planVerdict(to, next, today);
  return {
    plan: next,
    lostPathways: lostPathways(plan, from, to),
    leftOut: left.filter((unit) => !offered.has(unit)),
    mandatoryNow: left.filter((unit) => offered.has(unit)),
    before,
    after,
    learners: learnersMoved(
      { plan, isComplete: completeFor(from, plan, before.report) },
      { plan: next, isComplete: completeFor(to, next, after.report) },
    ),
  };
}

function lostPathways(plan: Plan, from: Qualification, to: Qualification): readonly Pathway[] {
  const followed = new Set([plan, ...plan.cohort.learners].map(({ pathway }) => pathway));
  const offered = new Set(pathwaysOf(to).map(({ id }) => id));
  return pathwaysOf(from).filter(({ id }) => followed.has(id) && !offered.has(id));
}

interface EditionSide {
  readonly plan: Plan;
  readonly isComplete: (learner: Learner) => boolean;
}

/** Whether a learner meets every rule: as the plan does, unless they chose for themselves. */
function completeFor(
  qualification: Qualification,
  plan: Plan,
  report: Report,
): EditionSide['isComplete'] {
  return (learner) => {
    const { pathway, differs, recognised } = learner;
    const choosesAsPlan =
      pathway === null && Object.keys({ ...differs, ...recognised }).length === 0;
    const own = choosesAsPlan ? report : learnerReport(qualification, plan, learner);
    return own.verdict === 'complete';
  };
}

/** A move keeps every learner. */
function learnersMoved(before: EditionSide, after: EditionSide): LearnersMoved {
  const moved = new Map(after.plan.cohort.learners.map((learner) => [learner.id, learner]));
  const pairs = before.plan.cohort.learners.map((then) => ({
    then,
    now: moved.get(then.id) ?? then,
  }));
  return {
    all: pairs.length,
    losing: pairs.filter(({ then, now }) => ownDecisions(now) < ownDecisions(then)).length,
    noLongerComplete: pairs.filter(
      ({ then, now }) => before.isComplete(then) && !after.isComplete(now),
    ).length,
  };
}

function ownDecisions({ differs, recognised }: Learner): number {
  return Object.keys(differs).length + Object.keys(recognised).length;
}

/**
 * Whether a difference between two editions touches a plan: one of a unit does where learners take
 * the unit, on either edition, or something was decided about it; all others do.
 */
export function touchesPlan(
  difference: EditionDifference,
  plan: Plan,
  from: Qualification,
  to: Qualification,
): boolean {
  const unit = unitOf(difference);
  if (unit === null) return true;
  const { plan: next, left } = toEdition(plan, to);
  const taken = [...selectedUnits(from, plan), ...selectedUnits(to, next)];
  return left.includes(unit) || taken.some(({ id }) => id === unit);
}

function unitOf(difference: EditionDifference): UnitId | null {
  switch (difference.of) {
    case 'unit':
      return difference.change === 'removed' ? difference.before.id : difference.after.id;
    case 'placement':
      return difference.unit.id;
    case 'fact':
    case 'group':
    case 'rule':
    case 'requirement':
    case 'pathway':
    case 'condition':
      return null;
  }
}
