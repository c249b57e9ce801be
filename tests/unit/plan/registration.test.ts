import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification } from '../../../src/catalogue';
import { problemsOf, registrationProblem } from '../../../src/plan';
import { planOf, sfj } from './samples';

/** Few days, so that the first, the last and today often meet. */
const day = fc.integer({ min: 10, max: 16 }).map((date) => `2026-07-${date}`);
const cases = fc.record({
  status: fc.constantFrom('live' as const, 'live' as const, 'draft' as const),
  startsOn: fc.option(day),
  endsOn: fc.option(day),
  today: day,
});

describe('registrationProblem', () => {
  it('is none exactly on the days from the first to the last of a live qualification', () => {
    const seen = { open: 0, ended: 0, early: 0, draft: 0, onTheDay: 0 };
    fc.assert(
      fc.property(cases, ({ today, ...dates }) => {
        const qualification: Qualification = { ...sfj, ...dates };
        const problem = registrationProblem(qualification, today);
        // 2026-07-10 to 2026-07-16: the day of the month alone tells the order.
        const [first, now, last] = [dates.startsOn, today, dates.endsOn].map((date) =>
          date === null ? null : Number(date.slice(-2)),
        );
        if (dates.status === 'draft') {
          seen.draft += 1;
          expect(problem).toEqual({ kind: 'draft-specification' });
        } else if (last !== null && now! > last!) {
          seen.ended += 1;
          expect(problem).toEqual({ kind: 'registration-ended', endsOn: dates.endsOn });
        } else if (first !== null && now! < first!) {
          seen.early += 1;
          expect(problem).toEqual({ kind: 'registration-not-open', startsOn: dates.startsOn });
        } else {
          seen.open += 1;
          if (now === first || now === last) seen.onTheDay += 1;
          expect(problem).toBeNull();
        }
        // A plan has the same problem, once.
        const kinds = problemsOf(qualification, planOf(qualification), today).filter(
          ({ kind }) => kind === 'draft-specification' || kind.startsWith('registration-'),
        );
        expect(kinds).toEqual(problem ? [problem] : []);
      }),
      { numRuns: 300 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(15);
  });
});
