import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qualifications, type Qualification, type Unit } from '../../../src/catalogue';
import { compile, type Outlook, type PlannedHours } from '../../../src/completions';
import { randomQualification } from '../../bench/random';
import { cases, enlarged, type Case } from './arbitrary';
import { mandatoryOf, totalsOf, waysOf } from './brute';
import { sumRules } from '../../fixtures/sum-rules';

/** What an outlook must say, read off a list of all ways. */
function expected(
  qualification: Qualification,
  hours: PlannedHours,
  question: Case['question'],
  ways: readonly ReadonlySet<string>[],
): Pick<Outlook, 'ways' | 'range' | 'fits'> {
  const settled = new Set([...mandatoryOf(qualification), ...question.chosen]);
  const counted = qualification.units.filter((unit) => ways.some((way) => way.has(unit.id)));
  const range = (
    measure: 'credits' | 'units' | 'glh',
    known: (unit: Unit) => boolean,
  ): Outlook['range']['credits'] => {
    if (ways.length === 0 || !counted.every(known)) return null;
    const sums = ways.map((way) => totalsOf(qualification, hours, way)[measure]);
    return { min: Math.min(...sums), max: Math.max(...sums) };
  };
  const fitOf = ({ id }: Unit): 'chosen' | 'needed' | 'fits' | 'blocked' => {
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
  // Counted three independent ways from the printed rules, long before this code.
  it.each([
    ['proqual-l3-diploma-customer-service', undefined, 1_606_755_580n],
    ['proqual-l3-diploma-customer-service', 55, 1_675_526n],
    ['imi-l2-diploma-customer-service', undefined, 67_418_986n],
    ['imi-l2-diploma-customer-service', 45, 753_080n],
    ['sfj-l2-certificate-customer-service', undefined, 522_232n],
    ['sfj-l2-certificate-customer-service', 27, 638n],
    ['proqual-l4-nvq-diploma-customer-service', undefined, 3_423_913n],
    ['proqual-l4-nvq-diploma-customer-service', 50, 21_083n],
    ['pearson-l3-certificate-customer-service-specialists', undefined, 1n],
    ['pearson-l3-diploma-customer-service-specialists', undefined, 1n],
  ])('%s within %s credits: %s ways', (id, maxCredits, ways) => {
    const limits = maxCredits === undefined ? {} : { maxCredits };
    expect(compile(shipped(id), limits).outlook({ chosen: [] }).ways).toBe(ways);
  });

  it('gives the published GLH range of IMI as the extremes of its 45-credit ways', () => {
    const imi = compile(shipped('imi-l2-diploma-customer-service'), { maxCredits: 45 });
    expect(imi.outlook({ chosen: [] }).range.glh).toEqual({ min: 245, max: 305 });
  });
});

describe('outlook on random rule sets', () => {
  it('agrees with trying every subset', () => {
    const seen = {
      feasible: 0,
      infeasible: 0,
      contradictory: 0,
      barred: 0,
      requires: 0,
      limited: 0,
      unknownHours: 0,
      unknownCeiling: 0,
      needed: 0,
      blocked: 0,
    };
    fc.assert(
      fc.property(cases(), ({ qualification, limits, hours, question }) => {
        const outlook = compile(qualification, limits, { hours }).outlook(question);
        const ways = waysOf(qualification, limits, hours, question);
        const { ways: count, range, fits } = outlook;
        expect({ ways: count, range, fits }).toEqual(
          expected(qualification, hours, question, ways),
        );
        const searched = compile(qualification, limits, { hours, edgeBudget: 0 }).outlook(question);
        expect(searched.fits).toEqual(fits);
        expect(searched.path).toBe('searched');
        expect(searched.unknownHours).toEqual(outlook.unknownHours);
        expect(searched.range).toEqual(range);
        expect(searched.ways <= count && searched.ways > 0n === count > 0n).toBe(true);
        expect(outlook.counted).toBe('exactly');
        expect(outlook.path).toBe('counted');
        seen[ways.length > 0 ? 'feasible' : 'infeasible']++;
        const excluded = new Set(question.excluded);
        if ([...question.chosen].some((id) => excluded.has(id))) seen.contradictory++;
        if (ways.length === 0) return;
        // The rest counts feasible cases only: without a way, no rule kind is put to the test.
        if (sumRules(qualification).some((rule) => rule.over.units && rule.max === 1))
          seen.barred++;
        if (qualification.requires?.length) seen.requires++;
        if (Object.keys(limits).length > 0) seen.limited++;
        if (outlook.unknownHours.length > 0) seen.unknownHours++;
        if (outlook.unknownHours.length > 0 && limits.maxGlh !== undefined) seen.unknownCeiling++;
        if ([...fits.values()].includes('needed')) seen.needed++;
        if ([...fits.values()].includes('blocked')) seen.blocked++;
      }),
      { numRuns: 2000, seed: 3 },
    );
    console.info('outlook cases', JSON.stringify(seen));
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(25);
  }, 60_000);
});

describe('figures in the hundred thousands', () => {
  it('keep every sum apart', () => {
    // Whole sums of several rows no longer fit into one plain number: they must not be told by one.
    const seen = { feasible: 0, several: 0 };
    fc.assert(
      fc.property(cases(), (small) => {
        const { qualification, limits, hours, question } = enlarged(small, 100_003);
        const ways = waysOf(qualification, limits, hours, question);
        const outlook = compile(qualification, limits, { hours }).outlook(question);
        expect(outlook.ways).toBe(BigInt(ways.length));
        if (ways.length > 0) seen.feasible++;
        if (ways.length > 1 && qualification.rules.length > 2) seen.several++;
      }),
      { numRuns: 800, seed: 13 },
    );
    console.info('cases with large figures', JSON.stringify(seen));
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
  }, 60_000);
});

describe('a rule set too wide to compile', () => {
  it('is searched instead, and still says exactly what fits', () => {
    const shape = { units: 400, groups: 8, barredPairs: 10, seed: 1 };
    const { qualification, limits } = randomQualification(shape);
    const completions = compile(qualification, limits, { edgeBudget: 20_000 });
    const outlook = completions.outlook({ chosen: [] });
    expect(outlook.path).toBe('searched');
    expect(outlook.counted).toBe('at-least');
    const fitting = [...outlook.fits].filter(([, fit]) => fit === 'fits');
    expect(fitting.length).toBeGreaterThan(100);
    for (const [unit] of fitting.slice(0, 20)) {
      expect(completions.outlook({ chosen: [unit] }).ways).toBeGreaterThan(0n);
    }
  }, 30_000);
});
