import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQualification, type Level } from '../../../src/catalogue';
import { compile, type Want, type Wants } from '../../../src/completions';
import { cases, wantLists, type Case } from './arbitrary';
import { kindsOf, rulesOf, totalsOf, waysOf } from './brute';

/** A want's points for a way, worked out afresh. */
function pointsFor(one: Case, want: Want, way: ReadonlySet<string>): number {
  const { credits, units, glh } = totalsOf(one, way);
  const at = (level: Level): number =>
    one.qualification.units.filter((unit) => way.has(unit.id) && unit.level === level).length;
  switch (want.kind) {
    case 'fewer-surplus-credits': {
      const asked = rulesOf(one).flatMap((rule) =>
        rule.binding === 'required' &&
        'measure' in rule &&
        rule.measure === 'credits' &&
        Object.keys(rule.over).length === 0
          ? [rule.min ?? 0]
          : [],
      );
      return want.weight * (credits - Math.max(0, ...asked));
    }
    case 'fewer-hours':
      return want.weight * glh;
    case 'more-hours':
      return -want.weight * glh;
    case 'fewer-units':
      return want.weight * units;
    case 'prefer-level':
      return -want.weight * at(want.level);
    case 'avoid-level':
      return want.weight * at(want.level);
    case 'wanted-units':
      return -want.weight * want.units.filter((id) => way.has(id)).length;
    case 'fewer-new-units':
      return want.weight * [...way].filter((id) => !want.taught.includes(id)).length;
  }
}

describe('suggest on random rule sets', () => {
  it('gives the truly best ways, each once, with honest totals and parts', () => {
    const seen = { none: 0, fewer: 0, full: 0, tied: 0, graded: 0 };
    const askFor = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(cases(), askFor, wantLists(), (one, count, wants) => {
        const { flat, limits, hours, question } = one;
        const completions = compile(flat, limits, { hours });
        const searching = compile(flat, limits, { hours, edgeBudget: 0 });
        const suggestions = completions.suggest(question, wants, count);
        const searched = searching.suggest(question, wants, count);
        const ways = waysOf(one);
        const score = (way: ReadonlySet<string>): number =>
          exact(wants.reduce((sum, want) => sum + pointsFor(one, want, way), 0));
        const scores = ways.map(score).sort((a, b) => a - b);

        expect(suggestions.map((suggestion) => suggestion.score)).toEqual(scores.slice(0, count));
        expect(searched.map((suggestion) => suggestion.score)).toEqual(scores.slice(0, count));
        expect(new Set(searched.map(({ units }) => units.join())).size).toBe(searched.length);
        const known = new Set(ways.map((way) => [...way].sort().join()));
        for (const { units, added, totals, parts } of suggestions) {
          // Taken out once found, so a way that came twice would be missing here.
          expect(known.delete([...units].sort().join())).toBe(true);
          const way = new Set(units);
          expect(totals).toMatchObject(totalsOf(one, way));
          expect(parts.map((part) => part.points)).toEqual(
            wants.map((want) => exact(pointsFor(one, want, way))),
          );
          const settled = new Set([...kindsOf(one).always, ...question.chosen]);
          expect(added).toEqual(units.filter((id) => !settled.has(id)));
        }
        expect(completions.suggest(question, wants, count)).toEqual(suggestions);
        seen[ways.length === 0 ? 'none' : ways.length < count ? 'fewer' : 'full']++;
        if (new Set(scores.slice(0, count)).size > 1) seen.graded++;
        if (new Set(scores.slice(0, count)).size < suggestions.length) seen.tied++;
      }),
      { numRuns: 1000, seed: 5 },
    );
    console.info('suggest cases', JSON.stringify(seen));
    for (const cases of Object.values(seen)) expect(cases).toBeGreaterThan(100);
  }, 60_000);
});

/** Points are sums of hundredths; plain numbers only come near to them. */
function exact(points: number): number {
  return Math.round(points * 100) / 100 + 0;
}

describe('suggest on a real qualification', () => {
  it('finishes ProQual Level 3 with no surplus and the units an employer asked for', () => {
    const id = 'proqual-l3-diploma-customer-service';
    const qualification = findQualification(id);
    if (!qualification) throw new Error(`no ${id}`);
    const wanted = qualification.groups.find((group) => group.id === 'C')?.units.slice(0, 2) ?? [];
    const wants: Wants = [
      { kind: 'fewer-surplus-credits', weight: 10 },
      { kind: 'wanted-units', units: wanted, weight: 3 },
      { kind: 'fewer-units', weight: 1 },
    ];
    const [best] = compile(qualification).suggest({ chosen: [] }, wants, 5);
    expect(best?.totals.credits).toBe(55);
    expect(best?.added).toEqual(expect.arrayContaining([...wanted]));
  });
});
