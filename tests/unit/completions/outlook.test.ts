import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qualifications, type Qualification, type Unit } from '../../../src/catalogue';
import { compile, type Outlook } from '../../../src/completions';
import { randomQualification } from '../../bench/random';
import { cases, type Case } from './arbitrary';
import { kindsOf, totalsOf, waysOf } from './brute';
import { enlarged } from './enlarged';
import { kindsIn, ruleKinds, Tally } from './kinds';
import { catalogueFacts } from '../../fixtures/catalogue-facts';

/** What an outlook must say, read off a list of all ways. */
function expected(
  one: Case,
  ways: readonly ReadonlySet<string>[],
): Pick<Outlook, 'ways' | 'range' | 'fits'> {
  const { qualification, hours, question } = one;
  const { always, never } = kindsOf(one);
  const settled = new Set([...always, ...question.chosen]);
  const counted = qualification.units.filter((unit) => ways.some((way) => way.has(unit.id)));
  const range = (
    measure: 'credits' | 'units' | 'glh',
    known: (unit: Unit) => boolean,
  ): Outlook['range']['credits'] => {
    if (ways.length === 0 || !counted.every(known)) return null;
    const sums = ways.map((way) => totalsOf(one, way)[measure]);
    return { min: Math.min(...sums), max: Math.max(...sums) };
  };
  const fitOf = ({ id }: Unit): 'chosen' | 'needed' | 'fits' | 'blocked' => {
    if (never.has(id)) return 'blocked';
    if (settled.has(id)) return 'chosen';
    const taking = ways.filter((way) => way.has(id)).length;
    if (taking === 0) return 'blocked';
    return taking === ways.length ? 'needed' : 'fits';
  };
  return {
    ways: BigInt(ways.length),
    range: {
      credits: range('credits', (unit) => unit.credits !== null),
      units: range('units', () => true),
      glh: range('glh', (unit) => unit.glh !== null || hours.has(unit.id)),
    },
    fits: new Map(qualification.units.map((unit) => [unit.id, fitOf(unit)])),
  };
}

const shipped = (id: string): Qualification => {
  const found = qualifications.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id} in the catalogue`);
  return found;
};

describe('the known answers with nothing chosen', () => {
  it.each(
    catalogueFacts.flatMap(({ id, ways, exactly }) => [
      [id, undefined, ways] as const,
      ...(exactly ? [[id, exactly.credits, exactly.ways] as const] : []),
    ]),
  )('%s within %s credits: %s ways', (id, maxCredits, ways) => {
    const limits = maxCredits === undefined ? {} : { maxCredits };
    expect(compile(shipped(id), limits).outlook({ chosen: [] }).ways).toBe(ways);
  });

  it('gives the published GLH range of IMI as the extremes of its 45-credit ways', () => {
    const imi = compile(shipped('imi-l2-diploma-customer-service'), { maxCredits: 45 });
    expect(imi.outlook({ chosen: [] }).range.glh).toEqual({ min: 245, max: 305 });
  });
});

/** What an answer shows, beside the kinds of rules. */
const facts = ['contradictory', 'needed', 'blocked', 'unknownHours', 'unknownCeiling', 'several'];

function factsOf({ limits, question }: Case, outlook: Outlook): readonly string[] {
  const excluded = new Set(question.excluded);
  const fits = [...outlook.fits.values()];
  const isUnknown = outlook.unknownHours.length > 0;
  const holds = {
    contradictory: [...question.chosen].some((id) => excluded.has(id)),
    needed: fits.includes('needed'),
    blocked: outlook.ways > 0n && fits.includes('blocked'),
    unknownHours: isUnknown,
    unknownCeiling: isUnknown && limits.maxGlh !== undefined,
    several: outlook.ways > 1n,
  };
  return Object.entries(holds).flatMap(([name, is]) => (is ? [name] : []));
}

describe('outlook on random rule sets', () => {
  it('agrees with trying every subset', () => {
    const tally = new Tally();
    fc.assert(
      fc.property(cases(), (one) => {
        const { flat, limits, hours, question } = one;
        const outlook = compile(flat, limits, { hours }).outlook(question);
        const ways = waysOf(one);
        const { ways: count, range, fits } = outlook;
        expect({ ways: count, range, fits }).toEqual(expected(one, ways));
        const searched = compile(flat, limits, { hours, edgeBudget: 0 }).outlook(question);
        expect(searched.fits).toEqual(fits);
        expect(searched.path).toBe('searched');
        expect(searched.unknownHours).toEqual(outlook.unknownHours);
        expect(searched.range).toEqual(range);
        expect(searched.ways > 0n).toBe(count > 0n);
        expect(outlook.counted).toBe('exactly');
        expect(outlook.path).toBe('counted');
        const side = ways.length > 0 ? 'with ways' : 'without';
        tally.add(side, ...kindsIn(one).map((kind) => `${kind} ${side}`), ...factsOf(one, outlook));
      }),
      { numRuns: 4000, seed: 3 },
    );
    console.info(`outlook cases: ${tally.toString()}`);
    const kinds = ruleKinds.flatMap((kind) => [`${kind} with ways`, `${kind} without`]);
    for (const name of [...kinds, ...facts])
      expect(tally.of(name), name).toBeGreaterThanOrEqual(40);
  }, 300_000);

  it('answers from a reduced diagram as from the whole one, the best ways among it', () => {
    const tally = new Tally();
    fc.assert(
      fc.property(cases(), (one) => {
        const { flat, limits, hours, question } = one;
        // Only what has more edges than a twentieth of its budget is reduced.
        const [whole, small] = [400_000, 200].map((edgeBudget) =>
          compile(flat, limits, { hours, edgeBudget }),
        );
        const [expected, outlook] = [whole!.outlook(question), small!.outlook(question)];
        if (outlook.path === 'searched') return;
        const { ways, range, fits } = expected;
        expect({ ...outlook, range: outlook.range }).toMatchObject({ ways, range, fits });
        const wants = [{ kind: 'fewer-hours', weight: 1 }] as const;
        const best = [small!, whole!].map((asked) => asked.suggest(question, wants, 5));
        // Equal ones may come in another order.
        const [fewest, known] = best.map((found) => found.map(({ score }) => score));
        expect(fewest).toEqual(known);
        expect(new Set(best[0]?.map(({ units }) => units.join())).size).toBe(known!.length);
        tally.add(ways > 1n ? 'several ways' : 'one or none');
      }),
      { numRuns: 500 },
    );
    expect(tally.of('several ways')).toBeGreaterThan(50);
  });

  it('answers for each set of recognised units as if compiled for it alone', () => {
    const seen = { asked: 0, differs: 0 };
    const asking = cases(6).filter((one) => kindsIn(one).includes('recognised'));
    fc.assert(
      fc.property(
        asking,
        fc.array(fc.nat({ max: 255 }), { minLength: 4, maxLength: 8 }),
        (one, picks) => {
          const { flat, limits, hours, question } = one;
          const completions = compile(flat, limits, { hours });
          const ids = flat.units.map(({ id }) => id);
          const counts = new Set<bigint>();
          for (const pick of picks) {
            const recognised = ids.filter((_, i) => (pick >> i) % 2 === 1);
            const { ways } = completions.outlook({ ...question, recognised });
            expect(ways).toBe(
              BigInt(waysOf({ ...one, question: { ...question, recognised } }).length),
            );
            counts.add(ways);
            seen.asked++;
          }
          if (counts.size > 1) seen.differs++;
        },
      ),
      { numRuns: 800, seed: 31 },
    );
    console.info('recognised sets', JSON.stringify(seen));
    expect(seen.differs).toBeGreaterThan(25);
  }, 60_000);
});

describe('figures in the hundred thousands', () => {
  it('keep every sum apart', () => {
    // Whole sums of several rows no longer fit into one plain number: they must not be told by one.
    const seen = { feasible: 0, several: 0 };
    fc.assert(
      fc.property(cases(), (small) => {
        const one = enlarged(small, 100_003);
        const ways = waysOf(one);
        const outlook = compile(one.flat, one.limits, { hours: one.hours }).outlook(one.question);
        expect(outlook.ways).toBe(BigInt(ways.length));
        if (ways.length > 0) seen.feasible++;
        if (ways.length > 1 && one.flat.rules.length > 2) seen.several++;
      }),
      { numRuns: 1000, seed: 13 },
    );
    console.info('cases with large figures', JSON.stringify(seen));
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
  }, 60_000);
});

describe('a rule set too wide to compile', () => {
  it('is searched instead, and still says exactly what fits', () => {
    const shape = { units: 400, groups: 8, barredPairs: 10, seed: 1 };
    const { qualification, limits } = randomQualification(shape);
    const completions = compile(qualification, limits, { edgeBudget: 300_000 });
    const outlook = completions.outlook({ chosen: [] });
    expect(outlook.path).toBe('searched');
    expect(outlook.counted).toBe('about');
    const fitting = [...outlook.fits].filter(([, fit]) => fit === 'fits');
    expect(fitting.length).toBeGreaterThan(100);
    for (const [unit] of fitting.slice(0, 20)) {
      expect(completions.outlook({ chosen: [unit] }).ways).toBeGreaterThan(0n);
    }
  }, 30_000);
});
