import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import { applyChange, placements } from '../../../src/plan';
import type { Plan } from '../../../src/plan';
import { differences, isAcceptable, isProposed } from '../../../src/request';
import type { Answer, Difference } from '../../../src/request';
import { optionalUnits } from '../../../src/rules';
import { arbitraryAnswer } from '../../fixtures/message-arbitrary';
import { arbitraryPlan } from '../../fixtures/plan-arbitrary';

const imi = findQualification('imi-l2-diploma-customer-service')!;
const later = '2036-01-01T00:00:00.000Z';

/** Asked about, perhaps decided on since, and answered. */
const answered = arbitraryPlan(imi, { maxChanges: 6 }).chain((asked) =>
  fc.record({
    asked: fc.constant(asked),
    answer: arbitraryAnswer(imi, asked),
    since: fc.option(
      fc.record({
        units: fc.subarray([...optionalUnits(imi)]),
        as: fc.constantFrom(...placements, 'undecided' as const),
      }),
    ),
  }),
);

function found(plan: Plan, answer: Answer): readonly Difference[] {
  const compared = differences(imi, plan, answer);
  if (compared.kind !== 'compared') throw new Error(compared.kind);
  return compared.differences;
}

/** What the employer did to a unit, as they were shown it. */
function isTheirs({ kind, unit }: Difference, { asked, ...answer }: Answer): boolean {
  if (kind === 'note') return true;
  const list = kind === 'added' || kind === 'dropped' ? 'chosen' : 'wished';
  return asked[list].includes(unit) !== answer[list].includes(unit);
}

describe('what comes ticked of an answer', () => {
  it('is only what the employer decided, and nothing about what the planner ruled out', () => {
    const seen = { ticked: 0, excluded: 0, additional: 0, ours: 0 };
    fc.assert(
      fc.property(answered, ({ asked, answer, since }) => {
        const plan = since ? applyChange(asked, { type: 'place', ...since }, later) : asked;
        for (const one of found(plan, answer)) {
          const placed = plan.units[one.unit] ?? 'undecided';
          expect(one.placed).toBe(placed);
          const isRuledOut = placed === 'excluded';
          const isAdditional = one.kind === 'added' && placed === 'additional';
          const isOurs = !isTheirs(one, answer);
          seen.excluded += Number(isRuledOut);
          seen.additional += Number(isAdditional);
          seen.ours += Number(isOurs);
          const isLeftToPlanner = isRuledOut || isAdditional || isOurs || !isAcceptable(one);
          expect(isProposed(one)).toBe(!isLeftToPlanner);
          seen.ticked += Number(isProposed(one));
        }
      }),
      { numRuns: 300 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  it.each(['added', 'wished'] as const)(
    'leaves out what was ruled out before the employer was asked, and what came in between: %s',
    (kind) => {
      const [unit = ''] = optionalUnits(imi);
      const about = { unit, changedSince: false, kind } as const;
      expect(isProposed({ ...about, placed: 'undecided' })).toBe(true);
      expect(isProposed({ ...about, placed: 'excluded' })).toBe(false);
      expect(isProposed({ ...about, placed: 'undecided', changedSince: true })).toBe(false);
      expect(isProposed({ ...about, placed: 'additional' })).toBe(kind === 'wished');
    },
  );
});
