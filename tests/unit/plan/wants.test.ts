import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification, Unit, UnitId } from '../../../src/catalogue';
import type { Want } from '../../../src/completions';
import {
  applyChange,
  completionsFor,
  newPlan,
  questionOf,
  unitsWithoutHours,
  weighWants,
} from '../../../src/plan';
import type { Plan, PlanWants } from '../../../src/plan';
import { allowedSets } from '../completions/brute';
import { smallQualifications } from '../rules/small-qualifications';
import { imi, later, noon, place, planOf, proqualL3 } from './samples';

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

/** Half of them with hours for every unit. */
const someQualifications = fc
  .tuple(smallQualifications, fc.boolean())
  .map(([qualification, isKnown]) => {
    if (!isKnown) return qualification;
    return { ...qualification, units: qualification.units.map(withHours) };
  });

function withHours(unit: Unit): Unit {
  return { ...unit, glh: unit.glh ?? 7 * Number(unit.level) };
}

const cases = someQualifications.chain((qualification) =>
  arbitraryWants(qualification.units.map(({ id }) => id)).map((wants) => ({
    qualification,
    wants,
  })),
);

describe('weighWants', () => {
  it('has one want for each choice that was made, in points above zero', () => {
    const seen = new Map<Want['kind'], number>();
    let unweighed = 0;
    fc.assert(
      fc.property(cases, ({ qualification, wants }) => {
        const weighed = weighWants(qualification, planWith(qualification, wants));
        const kinds = weighed.map(({ kind }) => kind).sort();
        expect(kinds).toEqual(expectedKinds(qualification, wants).sort());
        if (wants.hours && !hasAllHours(qualification)) unweighed += 1;
        for (const { kind, weight } of weighed) {
          expect(weight).toBeGreaterThan(0);
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
        }
      }),
      { numRuns: 150 },
    );
    expect(seen.size).toBe(8);
    expect(Math.min(...seen.values())).toBeGreaterThanOrEqual(15);
    expect(unweighed).toBeGreaterThanOrEqual(15);
  });

  it('weighs hours once every unit that may count has them or needs none', () => {
    const isWeighed = (plan: Plan): boolean =>
      weighWants(proqualL3, plan).some(({ kind }) => kind === 'fewer-hours');
    const missing = (plan: Plan) => unitsWithoutHours(proqualL3, plan);
    const plan = planOf(proqualL3, { type: 'want', wants: { hours: 'fewest' } });
    expect(isWeighed(plan)).toBe(false);
    const [excluded, additional, recognised, ...others] = missing(plan).filter(
      (unit) => !proqualL3.groups[0]!.units.includes(unit),
    );
    const recognition = { kind: 'rpl', evidence: '', date: null } as const;
    const settled = planOf(
      proqualL3,
      { type: 'want', wants: { hours: 'fewest' } },
      place('excluded', excluded!),
      place('additional', additional!),
      { type: 'recognise', unit: recognised!, recognition },
      ...[...others, ...proqualL3.groups[0]!.units]
        .slice(1)
        .map((unit) => ({ type: 'plan-hours', unit, hours: 12 }) as const),
    );
    expect(missing(settled)).toEqual([others[0]]);
    expect(isWeighed(settled)).toBe(false);
    const change = { type: 'plan-hours', unit: others[0]!, hours: 12 } as const;
    expect(isWeighed(applyChange(settled, change, later))).toBe(true);
  });

  it('ranks first what a plain score over every way ranks first', () => {
    const seen = { ranked: 0, tied: 0 };
    fc.assert(
      fc.property(cases, ({ qualification, wants }) => {
        const plan = planWith(qualification, wants);
        const ways = allowedSets({
          ...{ qualification, pathway: null, limits: {}, hours: new Map() },
          question: { chosen: [] },
        });
        const [best] = completionsFor(qualification, plan).suggest(
          questionOf(qualification, plan),
          weighWants(qualification, plan),
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
      completionsFor(imi, plan).suggest(questionOf(imi, plan), weighWants(imi, plan), 1)[0]!.units;
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

function planWith(qualification: Qualification, wants: PlanWants): Plan {
  const blank = newPlan(qualification, { id: 'p', at: noon });
  return applyChange(blank, { type: 'want', wants }, later);
}

function hasAllHours({ units }: Qualification): boolean {
  return units.every(({ glh }) => glh !== null);
}

function expectedKinds(qualification: Qualification, wants: PlanWants): string[] {
  const kinds: string[] = [];
  const isKnown = hasAllHours(qualification);
  if (wants.fewestSurplus) kinds.push('fewer-surplus-credits');
  if (wants.hours === 'fewest' && isKnown) kinds.push('fewer-hours');
  if (wants.hours === 'most' && isKnown) kinds.push('more-hours');
  if (wants.fewestUnits) kinds.push('fewer-units');
  if (wants.level) kinds.push(`${wants.level.kind}-level`);
  if (wants.wanted.length > 0) kinds.push('wanted-units');
  if (wants.taught) kinds.push('fewer-new-units');
  return kinds;
}

/** Points against a way: 10 a credit, unit or level, 100 a wanted unit, 15 a new one, 1 an hour. */
function scoreOf(qualification: Qualification, wants: PlanWants, way: ReadonlySet<UnitId>): number {
  const hours = hasAllHours(qualification) ? wants.hours : null;
  let points = 0;
  for (const { id, credits, glh, level } of qualification.units) {
    if (!way.has(id)) continue;
    if (wants.fewestSurplus) points += 10 * (credits ?? 0);
    if (hours === 'fewest') points += glh ?? 0;
    if (hours === 'most') points -= glh ?? 0;
    if (wants.fewestUnits) points += 10;
    if (wants.level?.level === level) points += wants.level.kind === 'avoid' ? 10 : -10;
    if (wants.wanted.includes(id)) points -= 100;
    if (wants.taught?.includes(id) === false) points += 15;
  }
  return points;
}
