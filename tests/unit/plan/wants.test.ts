import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification, UnitId } from '../../../src/catalogue';
import type { Want } from '../../../src/completions';
import { applyChange, completionsFor, newPlan, questionOf, weighWants } from '../../../src/plan';
import type { Plan, PlanWants } from '../../../src/plan';
import { allowedSets } from '../completions/brute';
import { smallQualifications } from '../rules/small-qualifications';
import { imi, later, noon, place, planOf } from './samples';

function arbitraryWants(units: readonly UnitId[]): fc.Arbitrary<PlanWants> {
  return fc.record({
    fewestSurplus: fc.boolean(),
    hours: fc.constantFrom('fewest' as const, 'most' as const, null),
    fewestUnits: fc.boolean(),
    level: fc.option(
      fc.record({
        kind: fc.constantFrom('prefer' as const, 'avoid' as const),
        level: fc.integer({ min: 2, max: 4 }),
      }),
    ),
    wanted: fc.subarray([...units]),
    taught: fc.option(fc.subarray([...units])),
  });
}

const cases = smallQualifications.chain((qualification) =>
  arbitraryWants(qualification.units.map(({ id }) => id)).map((wants) => ({
    qualification,
    wants,
  })),
);

describe('weighWants', () => {
  it('has one want for each choice that was made, in points above zero', () => {
    const seen = new Map<Want['kind'], number>();
    fc.assert(
      fc.property(cases, ({ wants }) => {
        const weighed = weighWants(wants);
        const kinds = weighed.map(({ kind }) => kind).sort();
        expect(kinds).toEqual(expectedKinds(wants).sort());
        for (const { kind, weight } of weighed) {
          expect(weight).toBeGreaterThan(0);
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
        }
      }),
      { numRuns: 150 },
    );
    expect(seen.size).toBe(8);
    expect(Math.min(...seen.values())).toBeGreaterThanOrEqual(15);
  });

  it('ranks first what a plain score over every way ranks first', () => {
    const seen = { ranked: 0, tied: 0 };
    fc.assert(
      fc.property(cases, ({ qualification, wants }) => {
        const blank = newPlan(qualification, { id: 'p', at: noon });
        const plan = applyChange(blank, { type: 'want', wants }, later);
        const ways = allowedSets(qualification, {}, new Map());
        const [best] = completionsFor(qualification, plan).suggest(
          questionOf(qualification, plan),
          weighWants(plan.wants),
          1,
        );
        expect(best === undefined).toBe(ways.length === 0);
        if (!best) return;
        const scores = ways.map((way) => scoreOf(qualification, wants, way));
        expect(scoreOf(qualification, wants, new Set(best.units))).toBe(Math.min(...scores));
        const isUnlike = Math.min(...scores) < Math.max(...scores);
        seen[isUnlike ? 'ranked' : 'tied'] += 1;
      }),
      { numRuns: 150 },
    );
    expect(seen.ranked).toBeGreaterThan(30);
  });

  it('takes a wanted unit rather than the fewest credits, where both cannot be had', () => {
    // 19 mandatory credits and 26 more: the wanted unit of 3 credits fits into no exact 45.
    const firstOf = (plan: Plan): readonly UnitId[] =>
      completionsFor(imi, plan).suggest(questionOf(imi, plan), weighWants(plan.wants), 1)[0]!.units;
    const plan = planOf(imi, { type: 'want', wants: { fewestSurplus: true } });
    const optional = imi.groups.flatMap(({ kind, units }) => (kind === 'optional' ? units : []));
    const untaken = optional.filter((id) => !firstOf(plan).includes(id));
    expect(untaken.length).toBeGreaterThan(10);
    for (const unit of untaken.slice(0, 8)) {
      const wanting = applyChange(plan, { type: 'want', wants: { wanted: [unit] } }, later);
      expect(firstOf(wanting)).toContain(unit);
    }
    const excluded = applyChange(plan, place('excluded', untaken[0]!), later);
    const wanting = applyChange(
      excluded,
      { type: 'want', wants: { wanted: [untaken[0]!] } },
      later,
    );
    expect(firstOf(wanting)).not.toContain(untaken[0]!);
  });
});

function expectedKinds(wants: PlanWants): string[] {
  const kinds: string[] = [];
  if (wants.fewestSurplus) kinds.push('fewer-surplus-credits');
  if (wants.hours === 'fewest') kinds.push('fewer-hours');
  if (wants.hours === 'most') kinds.push('more-hours');
  if (wants.fewestUnits) kinds.push('fewer-units');
  if (wants.level) kinds.push(`${wants.level.kind}-level`);
  if (wants.wanted.length > 0) kinds.push('wanted-units');
  if (wants.taught) kinds.push('fewer-new-units');
  return kinds;
}

/** Points against a way: 10 a credit, unit or level, 100 a wanted unit, 15 a new one, 1 an hour. */
function scoreOf({ units }: Qualification, wants: PlanWants, way: ReadonlySet<UnitId>): number {
  let points = 0;
  for (const { id, credits, glh, level } of units) {
    if (!way.has(id)) continue;
    if (wants.fewestSurplus) points += 10 * (credits ?? 0);
    if (wants.hours === 'fewest') points += glh ?? 0;
    if (wants.hours === 'most') points -= glh ?? 0;
    if (wants.fewestUnits) points += 10;
    if (wants.level?.level === level) points += wants.level.kind === 'avoid' ? 10 : -10;
    if (wants.wanted.includes(id)) points -= 100;
    if (wants.taught?.includes(id) === false) points += 15;
  }
  return points;
}
