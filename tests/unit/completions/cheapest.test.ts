import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import { compile } from '../../../src/completions';
import { cases } from './arbitrary';
import { waysOf } from './brute';

const costLists = fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 9, maxLength: 9 });

describe('cheapest on random rule sets', () => {
  it('gives a way that costs least, counted or searched', () => {
    const seen = { none: 0, only: 0, several: 0, negative: 0 };
    fc.assert(
      fc.property(cases(), costLists, fc.boolean(), (one, list, search) => {
        const { flat, limits, hours, question } = one;
        const costs = new Map(list.flatMap((cost, i) => (cost % 5 === 0 ? [] : [[`u${i}`, cost]])));
        const costOf = (way: Iterable<string>): number =>
          [...way].reduce((total, id) => total + (costs.get(id) ?? 0), 0);
        const options = search ? { hours, edgeBudget: 0 } : { hours };
        const found = compile(flat, limits, options).cheapest({ ...question, costs });
        const ways = waysOf(one);
        if (!found) {
          expect(ways).toEqual([]);
          seen.none++;
          return;
        }
        expect(found.proven).toBe(true);
        expect(found.cost).toBe(Math.min(...ways.map(costOf)));
        expect(costOf(found.units)).toBe(found.cost);
        const names = ways.map((way) => [...way].sort().join());
        expect(names).toContain([...found.units].sort().join());
        seen[ways.length === 1 ? 'only' : 'several']++;
        if (found.cost < 0) seen.negative++;
      }),
      { numRuns: 1500, seed: 17 },
    );
    console.info('cheapest cases', JSON.stringify(seen));
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
  }, 60_000);
});

describe('cheapest on a real qualification', () => {
  it('finishes ProQual Level 3 with as few hours as any suggestion', () => {
    const qualification = findQualification('proqual-l3-diploma-customer-service')!;
    const costs = new Map(qualification.units.map(({ id, glh }) => [id, glh ?? 0]));
    const completions = compile(qualification, { maxCredits: 60 });
    const [best] = completions.suggest({ chosen: [] }, [{ kind: 'fewer-hours', weight: 1 }], 1);
    const found = completions.cheapest({ chosen: [], costs });
    expect(found?.cost).toBe(best?.totals.glh);
  });
});
