import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import type { Qualification } from '../../../src/catalogue';
import { parsePlan, planFormat, toRecord } from '../../../src/plan';
import type { KeptAnswer, Plan, Wish } from '../../../src/plan';
import {
  formerPlace,
  formerWords,
  publishedRecords,
  withoutWishes,
  wordsKept,
} from '../../fixtures/plan-formats';
import { imi, planOf, shippedPlans, withCohorts } from './samples';

/** Reads a record as JSON would bring it. */
function read(record: unknown, find = findQualification): Plan {
  const result = parsePlan(JSON.parse(JSON.stringify(record)), find);
  if (!result.ok) throw new Error(result.problems.join());
  return result.plan;
}

/** What plans of formats before 6 are read with. */
const withoutTimes = { pattern: [], differentDays: [], spread: 'early', sessions: [] } as const;

const format1 = publishedRecords['1']!;

/** Plans of which most have learners, and half of those wishes. */
const wishfulPlans: fc.Arbitrary<Plan> = withCohorts(shippedPlans).chain(
  ({ qualification, plan }) => {
    const ids = qualification.units.map(({ id }) => id);
    const some = fc.dictionary(
      fc.constantFrom(...ids),
      fc.constantFrom<Wish>('wanted', 'take', 'not'),
      { minKeys: 1, maxKeys: 4 },
    );
    return fc.array(fc.option(some), { minLength: 3, maxLength: 3 }).map((all) => {
      const learners = plan.cohort.learners.map((learner, i) => {
        const wishes = all[i];
        return wishes ? { ...learner, wishes } : learner;
      });
      return { ...plan, cohort: { ...plan.cohort, learners } };
    });
  },
);

describe('a plan of an earlier format', () => {
  it('covers every format up to the newest', () => {
    const formats = Object.values(publishedRecords).map((record): unknown =>
      Reflect.get(record(planOf(imi)) as object, 'format'),
    );
    expect(new Set(formats)).toEqual(new Set(Array.from({ length: planFormat }, (_, i) => i + 1)));
  });

  for (const [format, record] of Object.entries(publishedRecords)) {
    it(`is read whole, and written in the newest: format ${format}`, () => {
      const seen = { learners: 0, wishes: 0, sessions: 0 };
      const number = Number.parseInt(format);
      const holdsWishes = number >= 4;
      fc.assert(
        fc.property(wishfulPlans, (wishful) => {
          const any = holdsWishes ? wishful : withoutWishes(wishful);
          const hours = format.includes('before') ? null : any.delivery.offTheJobHours;
          const answer = format.startsWith('1') ? null : any.answer;
          const closures = number >= 5 ? {} : ({ closedDays: [], bankHolidays: null } as const);
          const times = number >= 6 ? {} : withoutTimes;
          const delivery = { ...any.delivery, ...closures, ...times, offTheJobHours: hours };
          const plan = { ...any, answer, delivery };
          const found = read(record({ ...wishful, ...plan, cohort: wishful.cohort }));
          expect(found).toEqual(plan);
          expect(read(toRecord(found))).toEqual(plan);
          seen.learners += Number(plan.cohort.learners.length > 0);
          seen.sessions += Number(plan.delivery.sessions.length > 0);
          seen.wishes += Number(plan.cohort.learners.some(({ wishes }) => wishes));
        }),
        { numRuns: 160 },
      );
      expect(seen.learners).toBeGreaterThan(40);
      if (number >= 6) expect(seen.sessions).toBeGreaterThan(10);
      if (holdsWishes) expect(seen.wishes).toBeGreaterThan(20);
    });
  }
});

describe('the words of an employer’s answer in format 1', () => {
  const checked = { centre: { note: 'Seen' } };
  const plan = { ...planOf(imi), confirmed: checked };

  it('become the plan’s answer, whole, and no confirmation', () => {
    const words = `${formerWords}\n${'x'.repeat(2_000 - formerWords.length - 2)}…`;
    expect(words).toHaveLength(2_000);
    const found = read(format1(plan, words));
    expect(found).toEqual({ ...plan, answer: { kind: 'words', words } });
    expect(read(toRecord(found))).toEqual(found);
  });

  it.each(['Something that nobody wrote as we did', ' ', '\n'])('stay as they are: %j', (words) => {
    expect(read(format1(plan, words)).answer).toEqual({ kind: 'words', words });
  });

  it('are none where nothing was written', () => {
    expect(read(format1(plan, ''))).toEqual({ ...plan, answer: null });
  });

  it('are told from a condition of the same name', () => {
    const [condition] = imi.conditions;
    const named: Qualification = { ...imi, conditions: [{ ...condition!, id: formerPlace }] };
    const find = (): Qualification => named;
    const note = 'Seen by A. Okafor, 3 May 2026';
    const confirmed = { ...checked, [formerPlace]: { note } };
    expect(read(format1(plan, note), find)).toEqual({ ...plan, confirmed });
    expect(read(format1(plan, formerWords), find)).toEqual({ ...plan, answer: wordsKept });
  });

  it('are refused where they are none, and the plan with them', () => {
    for (const kept of [null, 'words', { note: 7 }, { note: '', more: 1 }]) {
      const json = { format: 1, plan: { ...plan, confirmed: { [formerPlace]: kept } } };
      const { answer: _, ...former } = json.plan;
      const result = parsePlan({ format: 1, plan: former }, findQualification);
      expect(result.ok).toBe(kept !== null && typeof kept === 'object' && kept.note === '');
    }
  });
});

describe('a kept answer', () => {
  const given: KeptAnswer = {
    kind: 'given',
    signedBy: 'Pat Hughes',
    signedOn: '2026-11-23',
    edition: imi.version,
    chosen: ['gone/1', 'H/506/2154'],
    wished: [],
    notes: { 'gone/2': 'Every day' },
    remark: '',
  };

  it('is read back, also of units that the plan’s edition does not have', () => {
    const plan = { ...planOf(imi), answer: given };
    expect(read(toRecord(plan))).toEqual(plan);
  });

  it.each([
    ['of no kind', { ...given, kind: 'said' }],
    ['signed on no day', { ...given, signedOn: '2026-02-30' }],
    ['on no edition', { ...given, edition: 'newest' }],
    ['with a stranger’s part', { ...given, owner: 'me' }],
    ['with a remark without end', { ...given, remark: 'x'.repeat(2_001) }],
    ['with words without end', { kind: 'words', words: 'x'.repeat(2_001) }],
    ['in words alone', 'Pat Hughes'],
  ])('is refused %s', (_, answer) => {
    const record = { format: planFormat, plan: { ...planOf(imi), answer } };
    expect(parsePlan(record, findQualification)).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('answer')],
    });
  });
});
