import type { Group, Qualification, Unit, UnitId } from '../catalogue';
import { unitsOfGroup } from '../catalogue';
import { optionalUnits } from '../rules';
import type { Learner } from './cohort';
import { restOf } from './distance';
import { withDecision } from './learner-edits';
import { learnerAlone, learnerPlan } from './learners';
import { followed } from './pathway';
import type { Plan } from './plan';
import type { PlanVerdict } from './verdict';
import { standingAfter } from './verdict';

/** A unit that a learner could take, and how they would stand with it. */
export interface SwapOffer {
  readonly unit: Unit;
  readonly group: Group;
  readonly after: PlanVerdict;
}

/** What a learner gives up, and how the unit in its place is taken. */
export interface Swap {
  readonly leaves: UnitId | null;
  readonly as: 'chosen' | 'additional';
}

/**
 * Every optional unit that a learner does not take, the best first: what makes the learner ready, then
 * what leaves the least to mend; among equals the smaller unit, as more is work nobody needs.
 */
export function swapOffers(
  qualification: Qualification,
  plan: Plan,
  learner: Learner,
  { leaves, as }: Swap,
): readonly SwapOffer[] {
  const own = learnerPlan(plan, learner);
  const without = leaves === null ? learner : withDecision(plan, learner, leaves, 'undecided');
  const isTaken = (unit: UnitId): boolean =>
    own.units[unit] === 'chosen' || own.units[unit] === 'additional';
  const offerOf = (unit: Unit, group: Group): SwapOffer => {
    const taking = withDecision(plan, without, unit.id, as);
    return { unit, group, after: standingAfter(qualification, learnerAlone(plan, taking)) };
  };
  const flat = followed(qualification, own);
  const open = new Set(optionalUnits(flat).filter((id) => !isTaken(id)));
  return flat.groups
    .flatMap((group) =>
      unitsOfGroup(qualification.units, group)
        .filter(({ id }) => open.has(id))
        .map((unit) => offerOf(unit, group)),
    )
    .toSorted(compareOffers);
}

function compareOffers(a: SwapOffer, b: SwapOffer): number {
  return (
    Number(b.after.kind === 'ready') - Number(a.after.kind === 'ready') ||
    restOf(a.after.report) - restOf(b.after.report) ||
    (a.unit.credits ?? 0) - (b.unit.credits ?? 0)
  );
}
