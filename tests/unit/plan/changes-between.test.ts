import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepEqual } from '../../../src/catalogue';
import { applyChange, changesBetween, emptyUnitDelivery } from '../../../src/plan';
import type { Plan, PlanChange } from '../../../src/plan';
import { arbitraryChange, arbitraryPlan } from '../../fixtures/plan-arbitrary';
import { anyChange, imi, later, noon, planOf } from './samples';

/** What two plans have in common once all that may differ is set alike. */
function compared(plan: Plan): Plan {
  const told = Object.entries(plan.delivery.units).filter(
    ([, delivery]) => !deepEqual(delivery, emptyUnitDelivery),
  );
  const delivery = { ...plan.delivery, units: Object.fromEntries(told) };
  return { ...plan, id: '', createdAt: noon, changedAt: noon, delivery };
}

function brought(before: Plan, after: Plan): Plan {
  return applyChange(before, { type: 'together', changes: changesBetween(before, after) }, later);
}

/** With the first learner, if there is one, at another employer. */
function movedOn(plan: Plan): Plan {
  const [first, ...others] = plan.cohort.learners;
  if (!first) return plan;
  const learner = { ...first, employer: `${first.employer}!` };
  return { ...plan, cohort: { ...plan.cohort, learners: [learner, ...others] } };
}

describe('the changes between two states of a plan', () => {
  it('lead from one to the other, whatever happened between them', () => {
    const kinds = new Map<string, number>();
    const happened = fc.tuple(arbitraryPlan(imi), fc.array(anyChange(imi), { maxLength: 8 }));
    fc.assert(
      fc.property(happened, arbitraryPlan(imi), ([before, changes], other) => {
        const after = changes.reduce((plan, change) => applyChange(plan, change, later), before);
        for (const [from, to] of [
          [before, after],
          [after, before],
          [before, other],
          [other, movedOn(other)],
        ] as const) {
          expect(deepEqual(compared(brought(from, to)), compared(to))).toBe(true);
          for (const { type } of changesBetween(from, to))
            kinds.set(type, (kinds.get(type) ?? 0) + 1);
        }
        expect(changesBetween(after, { ...after, changedAt: noon })).toEqual([]);
      }),
      { numRuns: 150 },
    );
    for (const kind of everyKind) expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(5);
  });

  it('are the one change that was made', () => {
    let applied = 0;
    fc.assert(
      fc.property(arbitraryPlan(imi), arbitraryChange(imi), (before, change) => {
        const changes = changesBetween(before, applyChange(before, change, later));
        expect(changes.length).toBeLessThanOrEqual(1);
        applied += changes.length;
      }),
      { numRuns: 200 },
    );
    expect(applied).toBeGreaterThan(50);
  });

  it('put a removed learner back in their place', () => {
    const learners = ['a', 'b', 'c'].map((id) => ({
      ...{ id, name: id, employer: '', reference: '', startsOn: null },
      ...{ pathway: null, differs: {}, recognised: {} },
    }));
    const all = planOf(imi, { type: 'add-learners', learners });
    const without = applyChange(all, { type: 'remove-learners', learners: ['b'] }, later);
    expect(changesBetween(all, without)).toEqual([{ type: 'remove-learners', learners: ['b'] }]);
    expect(brought(without, all).cohort).toEqual(all.cohort);
  });
});

const everyKind: readonly PlanChange['type'][] = [
  'rename',
  'set-up',
  'limit',
  'place',
  'recognise',
  'plan-hours',
  'confirm',
  'keep-answer',
  'want',
  'add-learners',
  'change-learner',
  'remove-learners',
  'group-size',
  'deliver',
  'deliver-unit',
  'pin',
];
