/** How many ways there are where a diagram would be too wide to count them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification, SumRule } from '../../../src/catalogue';
import { compile } from '../../../src/completions';
import { randomQualification } from '../../bench/random';
import { bare, cases } from './arbitrary';
import { waysOf } from './brute';

const shapes = [
  { groups: 4, barredPairs: 0 },
  { groups: 8, barredPairs: 10 },
  { groups: 4, barredPairs: 0, composites: 3 },
  { groups: 8, barredPairs: 6, composites: 5 },
];

/** Questions about random qualifications, each after some more clicks. */
function questions(units: number) {
  return shapes.flatMap((shape, i) => {
    const { qualification, limits } = randomQualification({ ...shape, units, seed: units + i });
    return [0, 1, 2, 3].map((clicks) => {
      const chosen = qualification.units.slice(3, 3 + 2 * clicks).map(({ id }) => id);
      return { qualification, limits, chosen };
    });
  });
}

describe('an estimate', () => {
  it('is within a factor of two in nine of ten cases, and says that it is one', () => {
    const factors: number[] = [];
    for (const { qualification, limits, chosen } of [...questions(32), ...questions(36)]) {
      const exact = compile(qualification, limits, { edgeBudget: 3e6 }).outlook({ chosen });
      expect(exact.counted).toBe('exactly');
      const rough = compile(qualification, limits, { edgeBudget: 3000 }).outlook({ chosen });
      expect(rough.ways > 0n).toBe(exact.ways > 0n);
      expect(rough.fits).toEqual(exact.fits);
      if (rough.counted === 'exactly') expect(rough.ways).toBe(exact.ways);
      if (rough.counted === 'about') factors.push(Number(rough.ways) / Number(exact.ways));
    }
    const near = factors.filter((factor) => factor >= 0.5 && factor <= 2);
    console.info(`estimates: ${factors.map((factor) => factor.toFixed(2)).join(' ')}`);
    expect(factors.length).toBeGreaterThan(10);
    expect(near.length / factors.length).toBeGreaterThanOrEqual(0.9);
  }, 60_000);

  it('is as near where hardly any set that is drawn is a way', () => {
    const factors: number[] = [];
    for (const units of [30, 34, 38]) {
      for (const seed of [1, 2]) {
        for (const groups of [4, 8]) {
          const shape = { units, groups, barredPairs: 8, composites: 5, seed: units + seed };
          const { qualification, limits } = randomQualification(shape);
          const exact = compile(qualification, limits, { edgeBudget: 4e6 }).outlook({ chosen: [] });
          expect(exact.counted).toBe('exactly');
          // So small a diagram leaves nearly everything out.
          const rough = compile(qualification, limits, { edgeBudget: 200 }).outlook({ chosen: [] });
          if (rough.counted === 'exactly') continue;
          expect(rough.counted).toBe('about');
          factors.push(Number(rough.ways) / Number(exact.ways));
        }
      }
    }
    const near = factors.filter((factor) => factor >= 0.5 && factor <= 2);
    console.info(`refined: ${factors.map((factor) => factor.toFixed(2)).join(' ')}`);
    expect(factors.length).toBeGreaterThan(8);
    expect(near.length / factors.length).toBeGreaterThanOrEqual(0.9);
  }, 60_000);

  it('is the same when asked again', () => {
    const [one] = questions(60);
    const ask = (): bigint =>
      compile(one!.qualification, one!.limits, { edgeBudget: 8000 }).outlook(one!).ways;
    expect(ask()).toBe(ask());
  }, 30_000);

  it('is there at sizes far beyond real ones', () => {
    for (const { qualification, limits, chosen } of questions(200)) {
      if (chosen.length > 0) continue;
      const outlook = compile(qualification, limits).outlook({ chosen });
      expect(outlook).toMatchObject({ path: 'searched', counted: 'about' });
      expect(outlook.ways).toBeGreaterThan(10n ** 30n);
    }
  }, 60_000);
});

describe('few ways', () => {
  it('are listed, so that their number is exact on the searched path too', () => {
    const seen = { none: 0, some: 0, rough: 0 };
    fc.assert(
      fc.property(cases(), (one) => {
        const { flat, limits, hours, question } = one;
        const outlook = compile(flat, limits, { hours, edgeBudget: 0 }).outlook(question);
        const ways = BigInt(waysOf(one).length);
        if (outlook.counted === 'exactly') expect(outlook.ways).toBe(ways);
        seen[outlook.counted !== 'exactly' ? 'rough' : ways > 0n ? 'some' : 'none']++;
      }),
      { numRuns: 600, seed: 23 },
    );
    console.info('few ways', JSON.stringify(seen));
    expect(seen).toMatchObject({ rough: 0 });
    expect(Math.min(seen.none, seen.some)).toBeGreaterThan(100);
  }, 60_000);
});

describe('ways of which none is ever drawn', () => {
  it('are estimated all the same', () => {
    const unit = (id: string, credits: number) => ({
      ...{ id, ref: null, localRef: null, title: id, kind: null, summary: '', criteria: [] },
      ...{ level: 3, glh: null, credits },
    });
    const rule = (id: string, rest: Omit<SumRule, 'id' | 'binding' | 'cite'>): SumRule => ({
      ...{ id, binding: 'required', cite: { section: 'test', page: null } },
      ...rest,
    });
    // One sum in two to the 12 is right, and the twelve trios have 7 ways each whatever that sum is.
    const powers = Array.from({ length: 12 }, (_, i) => unit(`p${i}`, 2 ** i));
    const trios = Array.from({ length: 12 }, (_, t) => [0, 1, 2].map((i) => unit(`t${t}-${i}`, 0)));
    const qualification: Qualification = {
      ...bare,
      units: [...powers, ...trios.flat()],
      groups: [
        { id: 'P', title: 'P', kind: 'optional', units: powers.map(({ id }) => id) },
        { id: 'T', title: 'T', kind: 'optional', units: trios.flat().map(({ id }) => id) },
      ],
      rules: [
        rule('sum', { measure: 'credits', over: {}, min: 2730, max: 2730 }),
        ...trios.map((trio, i) =>
          rule(`t${i}`, { measure: 'units', over: { units: trio.map(({ id }) => id) }, max: 2 }),
        ),
      ],
    };
    const outlook = compile(qualification, {}, { edgeBudget: 0 }).outlook({
      chosen: [],
    });
    expect(outlook).toMatchObject({ path: 'searched', counted: 'about' });
    const exact = 7n ** 12n;
    expect(outlook.ways).toBeGreaterThan(exact / 2n);
    expect(outlook.ways).toBeLessThan(exact * 2n);
    expect(outlook.fits.get('p1')).toBe('needed');
    expect(outlook.fits.get('p2')).toBe('blocked');
    expect(outlook.fits.get('t0-0')).toBe('fits');
  }, 30_000);
});
