import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification, Unit, UnitId } from '../../../src/catalogue';
import {
  applyChange,
  completionsFor,
  lookAhead,
  questionOf,
  unitHours,
  weighWants,
} from '../../../src/plan';
import type { Limits, Plan } from '../../../src/plan';
import { allowedSets } from '../completions/brute';
import { anyPlans, imi, later, place, planOf, proqualL3, smallPlans } from './samples';

/** Hours of every unit as the plan knows them. */
function hoursIn(qualification: Qualification, plan: Plan): ReadonlyMap<UnitId, number> {
  const known = new Map<UnitId, number>();
  for (const unit of qualification.units) {
    const { hours } = unitHours(qualification, plan, unit);
    // Nobody is taught what is recognised.
    if (unit.id in plan.recognised) known.set(unit.id, 0);
    else if (hours !== null) known.set(unit.id, hours);
  }
  return known;
}

/** The ways that a plan leaves, found by trying every set of units. */
function waysOf(qualification: Qualification, plan: Plan): readonly ReadonlySet<string>[] {
  const limits = Object.fromEntries(
    Object.entries(plan.limits).filter(([, ceiling]) => ceiling !== null),
  ) as Partial<Record<keyof Limits, number>>;
  const optional = qualification.groups.filter(({ kind }) => kind === 'optional');
  const decided = optional.flatMap(({ units }) => units).map((id) => [id, plan.units[id]] as const);
  const hours = hoursIn(qualification, plan);
  const rules = { qualification, pathway: null, limits, hours, question: { chosen: [] } };
  return allowedSets(rules).filter((way) =>
    decided.every(([id, as]) => as === undefined || way.has(id) === (as === 'chosen')),
  );
}

const glh = fc.option(fc.integer({ min: 0, max: 90 }));

describe('completionsFor', () => {
  it('leaves the ways that keep rules, decisions, ceilings and planned hours, tried one by one', () => {
    const seen = {
      ...{ ways: 0, none: 0, ceiling: 0, planned: 0 },
      ...{ overPublished: 0, additional: 0, recognised: 0 },
    };
    fc.assert(
      fc.property(smallPlans, glh, ({ qualification, plan: before }, maxGlh) => {
        const plan = applyChange(before, { type: 'limit', limits: { maxGlh } }, later);
        const ways = waysOf(qualification, plan);
        const completions = completionsFor(qualification, plan);
        const { ways: left } = completions.outlook(questionOf(qualification, plan));
        expect(left).toBe(BigInt(ways.length));
        seen[ways.length > 0 ? 'ways' : 'none'] += 1;
        if (maxGlh !== null && ways.length > 0) seen.ceiling += 1;
        if (Object.keys(plan.hours).length > 0) seen.planned += 1;
        if (maxGlh !== null && qualification.units.some(isReplanned(plan))) seen.overPublished += 1;
        if (maxGlh !== null && Object.keys(plan.recognised).length > 0) seen.recognised += 1;
        if (Object.values(plan.units).includes('additional')) seen.additional += 1;
      }),
      { numRuns: 250 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(15);
  });

  it('keeps what is compiled while only decisions change, and never answers for other ceilings', () => {
    const plan = planOf(imi);
    const first = completionsFor(imi, plan);
    const chosen = applyChange(plan, place('chosen', 'A/506/2158'), later);
    expect(completionsFor(imi, chosen)).toBe(first);
    const tighter = applyChange(plan, { type: 'limit', limits: { maxUnits: 9 } }, later);
    expect(completionsFor(imi, tighter)).not.toBe(first);
    const question = questionOf(imi, plan);
    const ways = first.outlook(question).ways;
    expect(completionsFor(imi, tighter).outlook(question).ways).toBeLessThan(ways);
    expect(completionsFor(imi, plan).outlook(question).ways).toBe(ways);
  });

  it('crosses from the worker to the page with its ranges', () => {
    const plan = planOf(imi);
    const answer = structuredClone(lookAhead(imi, plan, { kind: 'outlook' }));
    expect(answer).toMatchObject({
      outlook: {
        range: completionsFor(imi, plan).outlook(questionOf(imi, plan)).range,
        unknownHours: [],
      },
    });
  });

  it('counts hours of another specification towards a ceiling on hours', () => {
    // IMI prints 14 hours for this unit; ProQual prints none for any.
    const plan = planOf(proqualL3, place('chosen', 'D/506/2119'), {
      type: 'limit',
      limits: { maxGlh: 13, maxCredits: null },
    });
    const left = (one: Plan): bigint =>
      completionsFor(proqualL3, one).outlook(questionOf(proqualL3, one)).ways;
    expect(left(plan)).toBe(0n);
    const raised = applyChange(plan, { type: 'limit', limits: { maxGlh: 14 } }, later);
    expect(left(raised)).toBeGreaterThan(0n);
  });
});

describe('questionOf', () => {
  it('asks with every decision on an optional unit, and with nothing else', () => {
    const seen = { chosen: 0, excluded: 0, additional: 0 };
    fc.assert(
      fc.property(anyPlans, ({ qualification, plan }) => {
        const { chosen, excluded = [] } = questionOf(qualification, plan);
        const isOptional = new Set(
          qualification.groups.flatMap(({ kind, units }) => (kind === 'optional' ? units : [])),
        );
        const as = (...placements: readonly string[]): readonly string[] =>
          Object.keys(plan.units)
            .filter((id) => isOptional.has(id) && placements.includes(plan.units[id]!))
            .sort();
        expect([...chosen].sort()).toEqual(as('chosen'));
        expect([...excluded].sort()).toEqual(as('excluded', 'additional'));
        seen.chosen += as('chosen').length;
        seen.excluded += as('excluded').length;
        seen.additional += as('additional').length;
      }),
      { numRuns: 100 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(30);
  });
});

describe('the completions of a plan', () => {
  it('that are suggested are ways of that plan, and as many as there are up to three', () => {
    let suggested = 0;
    fc.assert(
      fc.property(smallPlans, ({ qualification, plan }) => {
        const ways = new Set(waysOf(qualification, plan).map(keyOf));
        const found = completionsFor(qualification, plan).suggest(
          questionOf(qualification, plan),
          weighWants(qualification, plan),
          3,
        );
        expect(found).toHaveLength(Math.min(3, ways.size));
        for (const { units } of found) expect(ways).toContain(keyOf(units));
        suggested += found.length;
      }),
      { numRuns: 150 },
    );
    expect(suggested).toBeGreaterThan(50);
  });
});

/** A unit whose published hours give way to planned ones. */
function isReplanned({ hours }: Plan): (unit: Unit) => boolean {
  return ({ id, glh }) => glh !== null && hours[id] !== undefined && hours[id] !== glh;
}

function keyOf(units: Iterable<UnitId>): string {
  return [...units].sort().join();
}
