import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification } from '../../../src/catalogue';
import { glhAgainstPublished, planTotals } from '../../../src/plan';
import { anyPlans, imi, pearson, place, planOf, proqualL3 } from './samples';

const range = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 40 }))
    .map(([min, width]) => ({ min, max: min + width })),
  { freq: 6 },
);

describe('glhAgainstPublished', () => {
  it('tells by how much the counting hours miss the published range, at random', () => {
    const seen = { below: 0, within: 0, above: 0, open: 0, none: 0 };
    fc.assert(
      fc.property(anyPlans, range, ({ qualification: shipped, plan }, glh) => {
        const published = { ...shipped.published, glh };
        const qualification: Qualification = { ...shipped, published };
        const totals = planTotals(qualification, plan);
        const compared = glhAgainstPublished(qualification, totals);
        if (!glh) {
          expect(compared).toBeNull();
          seen.none += 1;
          return;
        }
        const { known, unknown } = totals.counting.glh;
        // Any hours from 0 up may be missing: the verdict must hold for all of them.
        const most = unknown.length > 0 ? Infinity : known;
        const verdict =
          most < glh.min ? 'below' : known > glh.max ? 'above' : known < most ? 'open' : 'within';
        expect(compared).toMatchObject({ kind: verdict, published: glh });
        if (compared?.kind === 'below') expect(known + compared.by).toBe(glh.min);
        if (compared?.kind === 'above') {
          expect(known - compared.by).toBe(glh.max);
          expect(compared.isLeast).toBe(unknown.length > 0);
        }
        seen[verdict] += 1;
      }),
      { numRuns: 700 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(10);
  });

  it('compares what counts, not what is additional, by hand', () => {
    const against = (qualification: Qualification, ...units: readonly string[]) => {
      const plan = planOf(qualification, place('additional', ...units));
      return glhAgainstPublished(qualification, planTotals(qualification, plan));
    };
    expect(against(pearson)).toEqual({ kind: 'within', published: { min: 143, max: 143 } });
    // IMI publishes 245 to 305; its mandatory units come to 136.
    expect(against(imi, 'H/506/2154')).toMatchObject({ kind: 'below', by: 245 - 136 });
    // ProQual publishes no hours per unit: how they compare is not known.
    expect(against(proqualL3)).toMatchObject({ kind: 'open' });
  });
});
