import type { UnitId } from '../catalogue';
import type { Cohort, Learner } from './cohort';
import type { Delivery, Pin, UnitDelivery } from './delivery';
import { unitDelivery } from './delivery';
import type { Instant } from './instant';
import type { Placement, Recognition } from './decisions';
import type { KeptAnswer } from './kept-answer';
import type { Confirmation, Limits, Plan, SetUp } from './plan';
import type { PlanWants } from './wants';

/**
 * Everything that can happen to a plan, as data: one entry of the undo history each. `null` takes
 * an entry away.
 */
export type PlanChange =
  | { readonly type: 'rename'; readonly name: string }
  | { readonly type: 'follow'; readonly pathway: string | null }
  | { readonly type: 'set-up'; readonly setUp: Partial<SetUp> }
  | { readonly type: 'limit'; readonly limits: Partial<Limits> }
  | {
      readonly type: 'place';
      readonly units: readonly UnitId[];
      readonly as: Placement | 'undecided';
    }
  | {
      readonly type: 'recognise';
      readonly unit: UnitId;
      readonly recognition: Recognition | null;
    }
  | { readonly type: 'plan-hours'; readonly unit: UnitId; readonly hours: number | null }
  | {
      readonly type: 'confirm';
      readonly condition: string;
      readonly confirmation: Confirmation | null;
    }
  /** Keeps what the employer answered with the plan, in place of an earlier answer. */
  | { readonly type: 'keep-answer'; readonly answer: KeptAnswer | null }
  | { readonly type: 'want'; readonly wants: Partial<PlanWants> }
  | { readonly type: 'add-learners'; readonly learners: readonly Learner[] }
  | { readonly type: 'change-learner'; readonly learner: Learner }
  | { readonly type: 'remove-learners'; readonly learners: readonly string[] }
  | { readonly type: 'group-size'; readonly minGroupSize: number | null }
  | { readonly type: 'deliver'; readonly delivery: Partial<Omit<Delivery, 'pins' | 'units'>> }
  | {
      readonly type: 'deliver-unit';
      readonly unit: UnitId;
      readonly delivery: Partial<UnitDelivery>;
    }
  /** Several changes as one step of undo. */
  | { readonly type: 'together'; readonly changes: readonly PlanChange[] }
  | { readonly type: 'pin'; readonly unit: UnitId; readonly pin: Pin | null };

/**
 * The plan after a change. The plan given stays as it is.
 *
 * @param at the instant of the change, which the new plan carries as `changedAt`
 */
export function applyChange(plan: Plan, change: PlanChange, at: Instant): Plan {
  return { ...plan, ...partsOf(plan, change), changedAt: at };
}

function partsOf(plan: Plan, change: PlanChange): Partial<Plan> {
  switch (change.type) {
    case 'rename':
      return { name: change.name };
    case 'follow':
      return { pathway: change.pathway };
    case 'set-up':
      return { setUp: { ...plan.setUp, ...change.setUp } };
    case 'limit':
      return { limits: { ...plan.limits, ...change.limits } };
    case 'place':
      return { units: place(plan.units, change.units, change.as) };
    case 'recognise':
      return { recognised: withEntry(plan.recognised, change.unit, change.recognition) };
    case 'plan-hours':
      return { hours: withEntry(plan.hours, change.unit, change.hours) };
    case 'confirm':
      return { confirmed: withEntry(plan.confirmed, change.condition, change.confirmation) };
    case 'keep-answer':
      return { answer: change.answer };
    case 'together':
      return change.changes.reduce((after, one) => ({ ...after, ...partsOf(after, one) }), plan);
    case 'want':
      return { wants: { ...plan.wants, ...change.wants } };
    case 'add-learners':
    case 'change-learner':
    case 'remove-learners':
    case 'group-size':
      return { cohort: changeCohort(plan.cohort, change) };
    case 'deliver':
    case 'deliver-unit':
    case 'pin':
      return { delivery: changeDelivery(plan.delivery, change) };
  }
}

type CohortChange = Extract<
  PlanChange,
  { type: 'add-learners' | 'change-learner' | 'remove-learners' | 'group-size' }
>;

function changeCohort(cohort: Cohort, change: CohortChange): Cohort {
  const { learners } = cohort;
  switch (change.type) {
    case 'add-learners':
      return { ...cohort, learners: withLearners(learners, change.learners) };
    case 'change-learner': {
      const { learner } = change;
      return {
        ...cohort,
        learners: learners.map((old) => (old.id === learner.id ? learner : old)),
      };
    }
    case 'remove-learners': {
      const leaving = new Set(change.learners);
      return { ...cohort, learners: learners.filter(({ id }) => !leaving.has(id)) };
    }
    case 'group-size':
      return { ...cohort, minGroupSize: change.minGroupSize };
  }
}

/** Nobody joins twice: an id names one learner. */
function withLearners(there: readonly Learner[], joining: readonly Learner[]): readonly Learner[] {
  const byId = new Map(there.map((learner) => [learner.id, learner]));
  for (const learner of joining) if (!byId.has(learner.id)) byId.set(learner.id, learner);
  return [...byId.values()];
}

type DeliveryChange = Extract<PlanChange, { type: 'deliver' | 'deliver-unit' | 'pin' }>;

function changeDelivery(delivery: Delivery, change: DeliveryChange): Delivery {
  switch (change.type) {
    case 'deliver':
      return { ...delivery, ...change.delivery };
    case 'deliver-unit': {
      const before = unitDelivery({ delivery }, change.unit);
      const after = { ...before, ...change.delivery };
      return { ...delivery, units: { ...delivery.units, [change.unit]: after } };
    }
    case 'pin':
      return { ...delivery, pins: withEntry(delivery.pins, change.unit, change.pin) };
  }
}

function place(
  units: Plan['units'],
  ids: readonly UnitId[],
  as: Placement | 'undecided',
): Plan['units'] {
  return ids.reduce((after, id) => withEntry(after, id, as === 'undecided' ? null : as), units);
}

function withEntry<Value>(
  entries: Readonly<Record<string, Value>>,
  key: string,
  value: Value | null,
): Readonly<Record<string, Value>> {
  const others = Object.entries(entries).filter(([other]) => other !== key);
  return Object.fromEntries(value === null ? others : [...others, [key, value]]);
}
