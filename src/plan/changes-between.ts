import { deepEqual } from '../catalogue';
import type { UnitId } from '../catalogue';
import type { PlanChange } from './changes';
import type { Cohort } from './cohort';
import type { Delivery } from './delivery';
import { emptyUnitDelivery } from './delivery';
import type { Placement } from './decisions';
import type { Plan } from './plan';

/**
 * The changes that turn one state of a plan into another: what happened between two versions, or what
 * brings an earlier one back. Applied together to `before` they give `after`, but for the plan's id
 * and instants, and for empty details of a unit's delivery, which mean the same as none.
 */
export function changesBetween(before: Plan, after: Plan): readonly PlanChange[] {
  return [
    ...(before.name === after.name ? [] : [{ type: 'rename', name: after.name } as const]),
    ...(before.pathway === after.pathway
      ? []
      : [{ type: 'follow', pathway: after.pathway } as const]),
    ...changedFields(before.setUp, after.setUp, (setUp) => ({ type: 'set-up', setUp })),
    ...changedFields(before.limits, after.limits, (limits) => ({ type: 'limit', limits })),
    ...placed(before.units, after.units),
    ...entryChanges(before.recognised, after.recognised, (unit, recognition) => ({
      type: 'recognise',
      unit,
      recognition,
    })),
    ...entryChanges(before.hours, after.hours, (unit, hours) => ({
      type: 'plan-hours',
      unit,
      hours,
    })),
    ...entryChanges(before.confirmed, after.confirmed, (condition, confirmation) => ({
      type: 'confirm',
      condition,
      confirmation,
    })),
    ...(deepEqual(before.answer, after.answer)
      ? []
      : [{ type: 'keep-answer', answer: after.answer } as const]),
    ...changedFields(before.wants, after.wants, (wants) => ({ type: 'want', wants })),
    ...cohortChanges(before.cohort, after.cohort),
    ...deliveryChanges(before.delivery, after.delivery),
  ];
}

/** One change of all the fields that differ, or none. */
function changedFields<Fields extends object>(
  before: Fields,
  after: Fields,
  change: (fields: Partial<Fields>) => PlanChange,
): readonly PlanChange[] {
  const fields: Partial<Fields> = {};
  for (const key in after) if (!deepEqual(before[key], after[key])) fields[key] = after[key];
  return Object.keys(fields).length === 0 ? [] : [change(fields)];
}

type EntriesOf<Value> = Readonly<Record<string, Value>>;

/** One change for every entry that differs; `null` takes one away. */
function entryChanges<Value>(
  before: EntriesOf<Value>,
  after: EntriesOf<Value>,
  change: (key: string, value: Value | null) => PlanChange,
): readonly PlanChange[] {
  return differing(before, after).map((key) => change(key, entryOf(after, key) ?? null));
}

function differing<Value>(before: EntriesOf<Value>, after: EntriesOf<Value>): readonly string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !deepEqual(entryOf(before, key), entryOf(after, key)));
}

/** Ids come from files: one may be the name of something that every object has. */
function entryOf<Value>(entries: EntriesOf<Value>, key: string): Value | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}

/** One change for all units that went to the same place. */
function placed(before: EntriesOf<Placement>, after: EntriesOf<Placement>): readonly PlanChange[] {
  const moved = new Map<Placement | 'undecided', UnitId[]>();
  for (const unit of differing(before, after)) {
    const as = entryOf(after, unit) ?? 'undecided';
    moved.set(as, [...(moved.get(as) ?? []), unit]);
  }
  return [...moved].map(([as, units]) => ({ type: 'place', units, as }));
}

/**
 * Learners join at the end of the list, so those who stand elsewhere afterwards leave and join anew.
 */
function cohortChanges(before: Cohort, after: Cohort): readonly PlanChange[] {
  const remaining = new Set(after.learners.map(({ id }) => id));
  const staying = before.learners.filter(({ id }) => remaining.has(id));
  const firstMoved = after.learners.findIndex(({ id }, place) => staying[place]?.id !== id);
  const inPlace = firstMoved === -1 ? after.learners : after.learners.slice(0, firstMoved);
  const inPlaceIds = new Set(inPlace.map(({ id }) => id));
  const there = new Map(before.learners.map((learner) => [learner.id, learner]));
  const leaving = before.learners.filter(({ id }) => !inPlaceIds.has(id)).map(({ id }) => id);
  const joining = after.learners.slice(inPlace.length);
  const changed = inPlace.filter((learner) => !deepEqual(there.get(learner.id), learner));
  const all: readonly PlanChange[] = [
    { type: 'remove-learners', learners: leaving },
    ...changed.map((learner) => ({ type: 'change-learner', learner }) as const),
    { type: 'add-learners', learners: joining },
  ];
  const { minGroupSize } = after;
  return [
    ...all.filter((change) => !('learners' in change) || change.learners.length > 0),
    ...(before.minGroupSize === minGroupSize
      ? []
      : [{ type: 'group-size', minGroupSize } as const]),
  ];
}

function deliveryChanges(before: Delivery, after: Delivery): readonly PlanChange[] {
  const { pins, units, ...fields } = after;
  const { pins: pinsBefore, units: unitsBefore, ...fieldsBefore } = before;
  return [
    ...changedFields(fieldsBefore, fields, (delivery) => ({ type: 'deliver', delivery })),
    ...entryChanges(pinsBefore, pins, (unit, pin) => ({ type: 'pin', unit, pin })),
    ...differing(unitsBefore, units).flatMap((unit) =>
      changedFields(
        entryOf(unitsBefore, unit) ?? emptyUnitDelivery,
        entryOf(units, unit) ?? emptyUnitDelivery,
        (delivery) => ({ type: 'deliver-unit', unit, delivery }),
      ),
    ),
  ];
}
