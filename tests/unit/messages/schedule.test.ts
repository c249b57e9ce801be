import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/dates';
import { findQualification } from '../../../src/catalogue';
import { newPlan } from '../../../src/plan';
import type { ScheduledUnit, WeekLoad } from '../../../src/schedule';
import {
  leadToLastDay,
  formatChange,
  formatIdleWeeks,
  formatOffTheJob,
  formatScheduleProblem,
  teachingFacts,
} from '../../../src/messages';

const qualification = findQualification('pearson-l3-certificate-customer-service-specialists')!;
const plan = newPlan(qualification, { id: 'plan', at: '2026-11-20T10:00:00.000Z' });

function unitOf(hours: number | null): ScheduledUnit {
  const weeks = hours ? [{ week: '2027-01-11', hours }] : [];
  return { unit: `unit of ${hours}`, hours, weeks, dates: null };
}

describe('the last teaching day', () => {
  it('is that of the units with hours while those of others are unknown', () => {
    expect(leadToLastDay({ units: [unitOf(5), unitOf(0)] })).toBe('The last teaching day');
    expect(leadToLastDay({ units: [5, 6, 7, 0, null].map(unitOf) })).toBe(
      'Of the 3 units with hours, the last teaching day',
    );
    expect(leadToLastDay({ units: [5, null].map(unitOf) })).toMatch(/^Of the 1 unit with hours/);
  });

  it('is printed with the same reserve', () => {
    const lastDay = (hours: readonly (number | null)[]) => {
      const units = hours.map(unitOf);
      const planned = { units, weeks: [], months: [], end: '2027-03-31', problems: [] };
      return teachingFacts(plan, planned).find(({ name }) => name === 'Last teaching day')?.value;
    };
    expect(lastDay([5, 0])).toBe('31 March 2027');
    expect(lastDay([5, null])).toBe('31 March 2027, of the units with hours');
  });
});

describe('a planned end that is passed', () => {
  const late = { kind: 'ends-late', endsOn: '2027-03-31', weeks: 4 } as const;

  it('says what would mend it, unless hours are unknown', () => {
    const say = (remedy: Parameters<typeof formatScheduleProblem>[1] & { kind: 'ends-late' }) =>
      formatScheduleProblem(qualification, remedy);
    const start = 'Teaching ends 4 weeks after the end date of 31 March 2027.';
    expect(say({ ...late, remedy: { kind: 'weekly-hours', hours: 12 } })).toBe(
      `${start} 12 hours a week would end in time.`,
    );
    expect(say({ ...late, remedy: { kind: 'hours-unknown', withHours: 3 } })).toBe(
      `${start} That counts only the 3 units with hours: enter the planned hours of the others to see what would end in time.`,
    );
  });
});

describe('the least off-the-job hours', () => {
  const learnerOf = (name: string) =>
    ({
      ...{ id: name, name, employer: '', reference: '', startsOn: null },
      ...{ pathway: null, differs: {}, recognised: {} },
    }) as const;
  const met = { kind: 'met' } as const;
  const unknown = { kind: 'unknown' } as const;
  const short = { kind: 'short', by: 12 } as const;

  it('are met, short by so many or not known', () => {
    expect(formatOffTheJob([])).toBeNull();
    expect(formatOffTheJob([{ learner: null, outcome: met }])).toBe('Met.');
    expect(formatOffTheJob([{ learner: null, outcome: short }])).toBe('12 hours short.');
    expect(formatOffTheJob([{ learner: null, outcome: unknown }])).toBe(
      'Not known while hours of units are missing.',
    );
  });

  it('name the learners who do not reach them', () => {
    const [ada, ben, eve] = ['Ada', 'Ben', 'Eve'].map(learnerOf);
    expect(
      formatOffTheJob([
        { learner: ada!, outcome: met },
        { learner: ben!, outcome: short },
        { learner: eve!, outcome: unknown },
      ]),
    ).toBe(
      'Met for 1 learner. Short for 1 learner: Ben (12 hours short). Not known, because hours of units are missing, for 1 learner: Eve.',
    );
    const all = Array.from({ length: 9 }, () => ({ learner: ada!, outcome: met }));
    expect(formatOffTheJob(all)).toBe('Met for all 9 learners.');
  });

  it('stand in the history and among the printed facts', () => {
    const setTo = (offTheJobHours: number | null) =>
      formatChange(qualification, { type: 'deliver', delivery: { offTheJobHours } });
    expect(setTo(200)).toBe('Set the least off-the-job hours to 200');
    expect(setTo(null)).toBe('Set the least off-the-job hours to none');
    const delivery = { ...plan.delivery, offTheJobHours: 200 };
    const planned = { units: [], weeks: [], months: [], end: null, problems: [] };
    expect(teachingFacts({ ...plan, delivery }, planned)).toContainEqual({
      name: 'Least off the job',
      value: '200 hours',
    });
  });
});

describe('idle weeks', () => {
  const weeksOf = (states: readonly WeekLoad['state'][]): readonly WeekLoad[] =>
    states.map((state, at) => ({
      ...{ week: addDays('2027-01-04', 7 * at), hours: 0, capacity: 0, units: [] },
      state,
    }));

  it('are named in runs, and not at all where there is none', () => {
    expect(formatIdleWeeks(weeksOf(['full', 'closed', 'part']))).toBeNull();
    expect(formatIdleWeeks(weeksOf(['full', 'idle', 'part']))).toBe(
      '1 idle week, open but with nothing taught: it begins on 11 January 2027.',
    );
    expect(formatIdleWeeks(weeksOf(['idle', 'part', 'idle', 'idle', 'idle', 'full']))).toBe(
      '4 idle weeks, open but with nothing taught: they begin on 4 January 2027 and from 18 January 2027 to 1 February 2027.',
    );
  });
});
