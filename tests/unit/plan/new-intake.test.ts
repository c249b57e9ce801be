import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import type { CalendarDate } from '../../../src/dates';
import { weekdayOf } from '../../../src/dates';
import {
  copyOf,
  forNewIntake,
  newLearner,
  nextIntakeStart,
  parsePlan,
  toRecord,
  weeksToIntake,
} from '../../../src/plan';
import type { KeptAnswer, Learner, Plan } from '../../../src/plan';
import { later, noon, planOf, proqualL3, shippedPlans } from './samples';

const dayLength = 86_400_000;
const newStart = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2036-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Stands in everything that is about a learner, and nowhere else. */
const mark = 'Zuzanna~';

const answer: Extract<KeptAnswer, { kind: 'given' }> = {
  ...{ kind: 'given', signedBy: mark, signedOn: '2026-09-01', edition: proqualL3.version },
  ...{ chosen: [], wished: [], notes: {}, remark: mark },
};

function markedLearner(unit: string): Learner {
  const blank = { employer: mark, reference: mark, startsOn: '2026-09-14' };
  return {
    ...newLearner({ id: mark, name: mark, ...blank }),
    recognised: { [unit]: { kind: 'rpl', evidence: mark, date: '2026-09-01' } },
    wishes: { [unit]: 'wanted' },
    request: {
      ...{ askedAt: noon, answerBy: '2026-10-01', label: mark, edition: proqualL3.version },
      ...{ mayChoose: [unit], note: mark, declinedOn: null, remindedOn: ['2026-09-20'] },
      answers: [
        { askedAt: noon, sentAt: later, mayChoose: [unit], given: answer, isAccepted: true },
      ],
    },
  };
}

/** The plan with a learner who is marked wherever the plan says something about learners. */
function marked(plan: Plan, unit: string): Plan {
  return {
    ...plan,
    recognised: { ...plan.recognised, [unit]: { kind: 'rpl', evidence: mark, date: null } },
    confirmed: { ...plan.confirmed, 'centre-approval': { note: `Seen with ${mark}` } },
    answer,
    cohort: { ...plan.cohort, learners: [...plan.cohort.learners, markedLearner(unit)] },
  };
}

/** Every date written in a plan, moved by the clock of the language instead of by our arithmetic. */
function moveDates(json: string, weeks: number): string {
  return json.replaceAll(/"(\d{4}-\d\d-\d\d)"/g, (_, date: CalendarDate) => {
    const moved = new Date(Date.parse(date) + weeks * 7 * dayLength);
    return JSON.stringify(moved.toISOString().slice(0, 10));
  });
}

/** What stays of a plan beside its start, as text in which the dates can be looked for. */
function staying({ setUp, delivery, pathway, limits, units, hours, wants, cohort }: Plan): string {
  return JSON.stringify({
    ...{ pathway, limits, units, hours, wants, minGroupSize: cohort.minGroupSize },
    setUp: { ...setUp, startsOn: 'left out' },
    delivery: { ...delivery, sessions: [] },
  });
}

describe('a plan for a new intake', () => {
  it('keeps weekdays, moves every date by the same weeks, and keeps nothing of learners', () => {
    let datesMoved = 0;
    fc.assert(
      fc.property(shippedPlans, newStart, ({ qualification, plan: planned }, startsOn) => {
        const plan = marked(planned, qualification.units[0]!.id);
        const next = forNewIntake(plan, startsOn);
        const weeks = weeksToIntake(plan, startsOn) ?? 0;
        expect(Number.isInteger(weeks)).toBe(true);
        expect(staying(next)).toBe(moveDates(staying(plan), weeks));
        expect(next.setUp.startsOn).toBe(startsOn);
        expect([next.recognised, next.confirmed, next.answer]).toEqual([{}, {}, null]);
        expect([next.cohort.learners, next.delivery.sessions]).toEqual([[], []]);
        expect(JSON.stringify(next)).not.toContain(mark);
        const copy = copyOf(next, { id: 'next', name: 'Next', at: later });
        const record: unknown = JSON.parse(JSON.stringify(toRecord(copy)));
        expect(parsePlan(record, findQualification)).toMatchObject({
          ok: true,
          plan: { setUp: next.setUp },
        });
        if (weeks !== 0 && staying(next) !== staying(plan)) datesMoved += 1;
      }),
      { numRuns: 150 },
    );
    expect(datesMoved).toBeGreaterThan(20);
  });

  it('begins a year later on the same weekday where nobody says otherwise', () => {
    fc.assert(
      fc.property(newStart, (startsOn) => {
        const plan = planOf(proqualL3, { type: 'set-up', setUp: { startsOn } });
        const start = nextIntakeStart(plan)!;
        expect(weekdayOf(start)).toBe(weekdayOf(startsOn));
        expect(weeksToIntake(plan, start)).toBe(52);
        const daysLater = (Date.parse(start) - Date.parse(startsOn)) / dayLength;
        expect(daysLater).toBe(364);
      }),
    );
  });

  it('counts weeks from Monday to Monday where the new start is another weekday', () => {
    const setUp = { startsOn: '2026-09-09', endsOn: '2027-07-16' };
    const plan = planOf(
      proqualL3,
      { type: 'set-up', setUp },
      {
        type: 'deliver',
        delivery: { closedDays: [{ from: '2026-12-21', to: '2027-01-01', name: 'Christmas' }] },
      },
    );
    const next = forNewIntake(plan, '2027-09-06');
    expect(next.setUp).toMatchObject({ startsOn: '2027-09-06', endsOn: '2028-07-14' });
    expect(next.delivery.closedDays).toEqual([
      { from: '2027-12-20', to: '2027-12-31', name: 'Christmas' },
    ]);
  });

  it('leaves dates where they are without a start to count from', () => {
    for (const startsOn of [null, '0026-09-07']) {
      const plan = planOf(proqualL3, {
        type: 'set-up',
        setUp: { startsOn, endsOn: '2027-07-16' },
      });
      expect(nextIntakeStart(plan)).toBeNull();
      expect(forNewIntake(plan, '2027-09-06').setUp).toMatchObject({
        startsOn: '2027-09-06',
        endsOn: '2027-07-16',
      });
    }
  });
});
