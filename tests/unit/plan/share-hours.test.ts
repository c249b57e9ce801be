import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification } from '../../../src/catalogue';
import { findQualification } from '../../../src/catalogue';
import type { Plan } from '../../../src/plan';
import {
  applyChange,
  hoursLeft,
  isWithoutHours,
  newPlan,
  shareHours,
  shareMethods,
} from '../../../src/plan';

const at = '2026-11-22T09:00:00.000Z';
const qualification = findQualification('proqual-l3-diploma-customer-service')!;
const chosen = ['Y/506/2166', 'D/506/2170', 'K/506/2172', 'K/503/0418', 'T/506/1820'];

function planWith(units: readonly string[]): Plan {
  const empty = newPlan(qualification, { id: 'plan', at });
  return applyChange(empty, { type: 'place', units, as: 'chosen' }, at);
}

const plan = planWith(chosen);
const mandatory = qualification.groups[0]!.units;
const unitsOf = (ids: readonly string[]) =>
  qualification.units.filter(({ id }) => ids.includes(id));
const taken = unitsOf([...mandatory, ...chosen]);

describe('hours that nobody publishes', () => {
  it('are those of the whole less what is known, and none where all is known', () => {
    const left = hoursLeft(qualification, plan, 289);
    const known = taken.filter((unit) => !isWithoutHours(qualification, unit));
    expect(left.known.units).toBe(known.length);
    expect(left.hours).toBe(289 - left.known.hours);
    expect(left.units.length + known.length).toBe(taken.length);
    const share = { units: taken, whole: left.known.hours, by: 'equally' } as const;
    expect(shareHours(qualification, plan, share).kind).toBe('no-hours-left');
    const none = { units: known, whole: 289, by: 'credits' } as const;
    expect(shareHours(qualification, plan, none).kind).toBe('no-units');
  });

  it('add up to what is left, each within an hour of its part, however they are shared', () => {
    const cases = { credits: 0, equally: 0 };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.constantFrom(...shareMethods),
        fc.subarray(chosen, { minLength: 1 }),
        (extra, by, some) => {
          const own = planWith(some);
          const { known } = hoursLeft(qualification, own, 0);
          const { units } = hoursLeft(qualification, own, 0);
          const credits = units.reduce((sum, unit) => sum + (unit.credits ?? 0), 0);
          // The whole asks for exactly what is there: nothing is left over for units to come.
          const exact: Qualification = {
            ...qualification,
            published: { ...qualification.published, credits: known.credits + credits },
          };
          const whole = known.hours + extra;
          const shares = shareHours(exact, own, { units, whole, by });
          if (shares.kind !== 'shared') throw new Error(shares.kind);
          const given = [...shares.hours.values()];
          expect(given.reduce((sum, hours) => sum + hours, 0)).toBe(extra);
          units.forEach((unit, i) => {
            const weight = by === 'credits' ? (unit.credits ?? 0) / credits : 1 / units.length;
            expect(Math.abs(given[i]! - extra * weight)).toBeLessThan(1 + 1e-9);
            expect(Number.isInteger(given[i])).toBe(true);
          });
          cases[by] += 1;
        },
      ),
      { numRuns: 200 },
    );
    expect(Math.min(...Object.values(cases))).toBeGreaterThan(50);
  });

  it('give units beyond the whole the same rate, and take nothing from the others', () => {
    const more = unitsOf([...mandatory, ...chosen, ...qualification.groups[1]!.units]);
    const share = { whole: 289, by: 'credits' } as const;
    const few = shareHours(qualification, plan, { ...share, units: taken });
    const many = shareHours(qualification, plan, { ...share, units: more });
    if (few.kind !== 'shared' || many.kind !== 'shared') throw new Error('not shared');
    expect(many.rate).toBe(few.rate);
    expect(many.hours.size).toBeGreaterThan(few.hours.size);
  });

  it('stay what they were where they are shared again: figures of the planner are not known ones', () => {
    const share = { units: taken, whole: 289, by: 'credits' } as const;
    const once = shareHours(qualification, plan, share);
    if (once.kind !== 'shared') throw new Error(once.kind);
    const changes = [...once.hours].map(
      ([unit, hours]) => ({ type: 'plan-hours', unit, hours }) as const,
    );
    const filled = applyChange(plan, { type: 'together', changes }, at);
    expect(shareHours(qualification, filled, share)).toEqual(once);
  });

  it('are not shared by credits where a unit has none', () => {
    const units = taken.map((unit) => ({ ...unit, credits: null }));
    expect(shareHours(qualification, plan, { units, whole: 289, by: 'credits' }).kind).toBe(
      'no-credits',
    );
    expect(shareHours(qualification, plan, { units, whole: 289, by: 'equally' }).kind).toBe(
      'shared',
    );
  });
});
