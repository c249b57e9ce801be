import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChange,
  completionsFor,
  parsePlan,
  questionOf,
  toRecord,
  wayOutChange,
} from '../../../src/plan';
import type { Plan } from '../../../src/plan';
import { optionalUnits } from '../../../src/rules';
import { later, smallPlans } from './samples';
import type { Planned } from './samples';

const tight = fc.record({
  maxCredits: fc.option(fc.integer({ min: 0, max: 15 })),
  maxUnits: fc.option(fc.integer({ min: 1, max: 6 })),
  maxGlh: fc.option(fc.integer({ min: 0, max: 60 })),
});

/** Plans with ceilings that often leave no way. */
const tightPlans = fc.tuple(smallPlans, tight).map(([{ qualification, plan }, limits]) => ({
  qualification,
  plan: applyChange(plan, { type: 'limit', limits }, later),
}));

function waysLeft({ qualification, plan }: Planned): bigint {
  return completionsFor(qualification, plan).outlook(questionOf(qualification, plan)).ways;
}

describe('wayOutChange', () => {
  it('leaves a way in one step, and touches nothing but what the way out names', () => {
    const seen = { drop: 0, lift: 0, raise: 0, several: 0 };
    fc.assert(
      fc.property(tightPlans, ({ qualification, plan }) => {
        const question = questionOf(qualification, plan);
        const conflict = completionsFor(qualification, plan).conflict(question);
        for (const wayOut of conflict?.waysOut ?? []) {
          const change = wayOutChange(wayOut);
          const after = applyChange(plan, change, later);
          expect(change.type === 'together').toBe(wayOut.length > 1);
          expect(waysLeft({ qualification, plan: after })).toBeGreaterThan(0n);
          const named = wayOut.flatMap((one) => (one.kind === 'raise' ? [] : [one.unit]));
          expect(differences(plan, after)).toEqual([...named].sort());
          for (const { kind } of wayOut) seen[kind] += 1;
          if (wayOut.length > 1) seen.several += 1;
        }
      }),
      { numRuns: 400 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(15);
  });

  it('chooses the unit for whose sake it gives way, and still leaves a way', () => {
    let applied = 0;
    fc.assert(
      fc.property(tightPlans, fc.nat(), ({ qualification, plan }, pick) => {
        const optional = optionalUnits(qualification);
        const unit = optional[pick % optional.length]!;
        const question = questionOf(qualification, plan);
        const why = completionsFor(qualification, plan).whyBlocked(question, unit);
        for (const wayOut of why?.conflict.waysOut ?? []) {
          const after = applyChange(plan, wayOutChange(wayOut, unit), later);
          expect(after.units[unit]).toBe('chosen');
          expect(waysLeft({ qualification, plan: after })).toBeGreaterThan(0n);
          applied += 1;
        }
      }),
      { numRuns: 200 },
    );
    expect(applied).toBeGreaterThan(40);
  });

  it('raises a ceiling to a whole figure that a plan file can hold', () => {
    let fractions = 0;
    fc.assert(
      fc.property(
        smallPlans,
        fc.integer({ min: 1, max: 400 }),
        ({ qualification, plan }, tenths) => {
          const to = tenths / 10;
          const change = wayOutChange([{ kind: 'raise', limit: 'maxGlh', to }]);
          const raised = applyChange(plan, change, later);
          const ceiling = raised.limits.maxGlh!;
          expect(Number.isInteger(ceiling)).toBe(true);
          expect(ceiling - to).toBeGreaterThanOrEqual(0);
          expect(ceiling - to).toBeLessThan(1);
          expect(parsePlan(toRecord(raised), () => qualification)).toMatchObject({ ok: true });
          if (!Number.isInteger(to)) fractions += 1;
        },
      ),
      { numRuns: 100 },
    );
    expect(fractions).toBeGreaterThan(50);
  });
});

/** The units that are placed otherwise. */
function differences(before: Plan, after: Plan): readonly string[] {
  const all = new Set([...Object.keys(before.units), ...Object.keys(after.units)]);
  return [...all].filter((id) => before.units[id] !== after.units[id]).sort();
}
