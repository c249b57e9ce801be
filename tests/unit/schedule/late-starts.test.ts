import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import type { Learner, Plan } from '../../../src/plan';
import { applyChange, cohortView, newPlan, teachingHours } from '../../../src/plan';
import type { Schedule } from '../../../src/schedule';
import {
  arrange,
  heldSessions,
  lateStarts,
  schedule,
  scheduleInputOf,
} from '../../../src/schedule';
import { monday, shift } from './cases';
import { sum } from './judge';
import { lengthOf, slot } from './timetables';

const qualification = findQualification('pearson-l3-diploma-customer-service-specialists')!;
const at = '2026-11-20T10:00:00.000Z';
const units = qualification.groups[0]!.units;
const rpl = { kind: 'rpl', evidence: '', date: null } as const;

function learner(id: string, own: Partial<Learner> = {}): Learner {
  const blank = {
    employer: '',
    reference: '',
    startsOn: null,
    pathway: null,
    differs: {},
    recognised: {},
  };
  return { id, name: id, ...blank, ...own };
}

function planWith(learners: readonly Learner[]): Plan {
  const empty = newPlan(qualification, { id: 'plan', at });
  const setUp = { startsOn: '2027-01-11', hoursPerWeek: 12 };
  const timed = applyChange(empty, { type: 'set-up', setUp }, at);
  return applyChange(timed, { type: 'add-learners', learners }, at);
}

function plannedOf(plan: Plan): Schedule {
  return schedule(scheduleInputOf(plan, qualification, teachingHours(qualification, plan)));
}

const lateIn = (plan: Plan) =>
  lateStarts(
    plannedOf(plan),
    cohortView(qualification, plan).standings,
    heldSessions(plan.delivery),
  );

describe('a learner’s own start date', () => {
  it('moves nothing, and names exactly the units taught or begun before it', () => {
    const daysLater = fc.integer({ min: -30, max: 400 });
    const own = fc.record({ days: daysLater, recognised: fc.subarray([...units]) });
    const counted = { missed: 0, begun: 0, none: 0 };
    fc.assert(
      fc.property(fc.array(own, { minLength: 1, maxLength: 4 }), (all) => {
        const learners = all.map(({ days, recognised }, i) =>
          learner(`l${i}`, {
            startsOn: shift('2027-01-11', days),
            recognised: Object.fromEntries(recognised.map((unit) => [unit, rpl])),
          }),
        );
        const plan = planWith(learners);
        const { units: taught } = plannedOf(plan);
        const early = planWith(learners.map((one) => ({ ...one, startsOn: null })));
        expect(plannedOf(early).units).toEqual(taught);
        expect(lateIn(early)).toEqual([]);
        const late = new Map(lateIn(plan).map((one) => [one.learner.id, one]));
        for (const { id, startsOn, recognised } of learners) {
          const dated = taught.filter(({ unit, dates }) => dates && !(unit in recognised));
          const days = (edge: 'first' | 'last', unit: (typeof dated)[number]) =>
            Date.parse(unit.dates![edge]) - Date.parse(startsOn!);
          const missed = dated.filter((unit) => days('last', unit) < 0).map(({ unit }) => unit);
          const begun = dated
            .filter((unit) => days('first', unit) < 0 && days('last', unit) >= 0)
            .map(({ unit }) => unit);
          const found = late.get(id);
          expect(found?.missed ?? []).toEqual(missed);
          expect(found?.begun ?? []).toEqual(begun);
          expect(found !== undefined).toBe(missed.length + begun.length > 0);
          const weeks = dated
            .flatMap((unit) => unit.weeks)
            .filter(({ week }) => monday(week) < monday(startsOn!));
          if (found) {
            expect(found.lost.sessions).toBeNull();
            expect(found.lost.hours).toBeCloseTo(sum(weeks.map(({ hours }) => hours)), 6);
          }
          counted.missed += missed.length;
          counted.begun += begun.length;
          counted.none += found ? 0 : 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(counted.missed).toBeGreaterThan(30);
    expect(counted.begun).toBeGreaterThan(10);
    expect(counted.none).toBeGreaterThan(10);
  });

  it('on the first teaching day is not late, on the next day it is', () => {
    const plan = planWith([
      learner('a', { startsOn: '2027-01-11' }),
      learner('b', { startsOn: '2027-01-12' }),
    ]);
    expect(lateIn(plan)).toMatchObject([
      { learner: { id: 'b' }, startsOn: '2027-01-12', missed: [], begun: [units[0]] },
    ]);
  });

  it('is told in sessions and hours where the plan has sessions, cancelled ones left out', () => {
    const pattern = [slot('p1', 'tue', '09:30', '12:30'), slot('p2', 'thu', '13:00', '15:00')];
    const without = planWith([]);
    const input = scheduleInputOf(without, qualification, teachingHours(qualification, without));
    const { sessions: all } = arrange(input, { ...without.delivery, pattern });
    const seen = { some: 0, cancelled: 0 };
    const anyStart = fc.integer({ min: -10, max: 300 });
    const anyUnits = fc.subarray([...units]);
    fc.assert(
      fc.property(anyStart, anyUnits, fc.subarray(all.slice(0, 40)), (days, known, off) => {
        const startsOn = shift('2027-01-11', days);
        const recognised = Object.fromEntries(known.map((unit) => [unit, rpl]));
        const sessions = all.map((one) =>
          off.includes(one) ? { ...one, state: 'cancelled' as const } : one,
        );
        const plan = applyChange(
          planWith([learner('a', { startsOn, recognised })]),
          { type: 'deliver', delivery: { pattern, sessions } },
          at,
        );
        const before = sessions.filter(
          ({ unit, time, state }) =>
            !known.includes(unit) && state === 'planned' && time.on < startsOn,
        );
        const [found] = lateIn(plan);
        expect(found?.lost ?? { hours: 0, sessions: 0 }).toEqual({
          hours: sum(before.map(lengthOf)) / 60,
          sessions: before.length,
        });
        seen.some += Number(before.length > 0);
        seen.cancelled += Number(off.some(({ time }) => time.on < startsOn));
      }),
      { numRuns: 60 },
    );
    expect(seen.some).toBeGreaterThan(30);
    expect(seen.cancelled).toBeGreaterThan(20);
  });
});
