import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, type NearestStep } from '../../../src/completions';
import { cases, type Case } from './arbitrary';
import { kindsOf, waysOf } from './brute';

interface Size {
  /** Optional units about which it differs from what is chosen. */
  readonly changed: number;
  /** Credits of its optional units, in hundredths. */
  readonly credits: number;
}

function sizeIn(one: Case, way: ReadonlySet<string>): Size {
  const { always, never } = kindsOf(one);
  const chosen = new Set(one.question.chosen);
  const optional = one.qualification.units.filter(({ id }) => !always.has(id) && !never.has(id));
  return {
    changed: optional.filter(({ id }) => way.has(id) !== chosen.has(id)).length,
    credits: optional
      .filter(({ id }) => way.has(id))
      .reduce((sum, unit) => sum + Math.round((unit.credits ?? 0) * 100), 0),
  };
}

/** What counts after a step. */
function reached(one: Case, { drop, choose }: NearestStep): ReadonlySet<string> {
  const { always, never } = kindsOf(one);
  const chosen = [...one.question.chosen].filter((id) => !never.has(id) && !drop.includes(id));
  return new Set([...always, ...chosen, ...choose]);
}

describe('nearest', () => {
  it('gives the ways that change the fewest units, and then have the fewest credits', () => {
    const seen = { none: 0, asItIs: 0, one: 0, several: 0, searched: 0 };
    fc.assert(
      fc.property(cases(6), fc.boolean(), fc.integer({ min: 1, max: 5 }), (one, search, count) => {
        const { flat, limits, hours, question } = one;
        const excluded = new Set(question.excluded);
        const { always } = kindsOf(one);
        if ([...question.chosen, ...always].some((id) => excluded.has(id))) return;
        const options = search ? { hours, edgeBudget: 0 } : { hours };
        const steps = compile(flat, limits, options).nearest(question, count);
        const ways = waysOf(one, { ...question, chosen: [] });
        const sizes = ways
          .map((way) => sizeIn(one, way))
          .sort((a, b) => a.changed - b.changed || a.credits - b.credits);
        const found = steps.map((step) => reached(one, step));
        expect(found.map((way) => sizeIn(one, way))).toEqual(sizes.slice(0, count));
        for (const way of found) expect(ways).toContainEqual(way);
        if (search) seen.searched++;
        const least = sizes[0]?.changed ?? -1;
        seen[least < 0 ? 'none' : least === 0 ? 'asItIs' : least === 1 ? 'one' : 'several']++;
      }),
      { numRuns: 2200, seed: 5 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
  }, 60_000);
});
