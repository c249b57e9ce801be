import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onPathway, parseQualification } from '../../../src/catalogue';
import type { Pathway, Qualification, Rule, RulePart, UnitFilter } from '../../../src/catalogue';
import { evaluate, UnknownUnitError } from '../../../src/rules';
import type { PartFinding } from '../../../src/rules';
import { format2Qualifications } from '../../fixtures/format-2-arbitrary';
import { reference } from './reference-format-2';
import type { ReferencePart } from './reference-format-2';
import { qualificationOf, smallUnit } from './small-qualifications';

const cases = format2Qualifications().chain((qualification) => {
  const ids = qualification.units.map(({ id }) => id);
  const { pathways } = qualification;
  return fc.record({
    qualification: fc.constant(qualification),
    chosen: fc.subarray(ids),
    recognised: fc.subarray(ids),
    pathway: pathways
      ? fc.constantFrom<Pathway | null>(null, ...pathways)
      : fc.constant<undefined>(undefined),
  });
});

/** What a rule and all its parts are, how deep, and what their filters ask. */
function kindsIn(part: RulePart, depth = 1): readonly string[] {
  if ('holding' in part)
    return [`composite ${depth}`, ...part.holding.flatMap((one) => kindsIn(one, depth + 1))];
  const filters: readonly UnitFilter[] = 'share' in part ? [part.over, part.of] : [part.over];
  const asked = filters.flatMap((over) => Object.keys(over));
  return ['share' in part ? 'share' : 'sum', ...asked];
}

function expectSame(found: PartFinding, wanted: ReferencePart): void {
  expect(found.status).toBe(wanted.status);
  expect([...found.unknown].sort()).toEqual([...wanted.unknown].sort());
  if (typeof wanted.value === 'bigint') expect(found.value).toBe(Number(wanted.value) / 100);
  else {
    const [over, of] = wanted.value;
    const sums = { over: Number(over) / 100, of: Number(of) / 100 };
    expect(found).toMatchObject({ kind: 'share', sums });
    if (of > 0n) expect(found.value).toBe((Number(over) * 100) / Number(of));
  }
  expect(found.kind === 'holding').toBe(wanted.parts !== undefined);
  if (found.kind !== 'holding') return;
  expect(found.parts.length).toBe(wanted.parts!.length);
  found.parts.forEach((part, i) => expectSame(part, wanted.parts![i]!));
}

describe('evaluate on random qualifications of format 2', () => {
  it('agrees with the reference, rule by rule and part by part', () => {
    const seen: Record<string, number> = {};
    const count = (what: string): void => void (seen[what] = (seen[what] ?? 0) + 1);
    fc.assert(
      fc.property(cases, ({ qualification, chosen, recognised, pathway }) => {
        const flat = onPathway(qualification, pathway?.id ?? null);
        const report = evaluate(flat, chosen, { recognised });
        const wanted = reference(qualification, pathway, chosen, recognised);
        expect(report.verdict).toBe(wanted.verdict);
        expect(report.counting).toEqual(wanted.counting);
        expect(report.findings.length).toBe(wanted.findings.length);
        report.findings.forEach((finding, i) => expectSame(finding, wanted.findings[i]!));
        expect(report.pathway).toBe(
          pathway === undefined ? undefined : pathway === null ? 'open' : 'chosen',
        );
        count(`verdict ${report.verdict}`);
        count(pathway === undefined ? 'no pathways' : pathway ? 'a pathway' : 'pathway open');
        flat.rules.forEach((rule: Rule, i) => {
          const finding = report.findings[i]!;
          count(`${kindsIn(rule)[0]!} ${finding.status}`);
          if (finding.kind === 'share' && finding.sums.of === 0) count('share of nothing');
          for (const kind of kindsIn(rule)) count(kind);
        });
      }),
      { numRuns: 4000 },
    );
    console.info('evaluate, format 2', JSON.stringify(seen));
    for (const kind of [
      'composite 1',
      'composite 2',
      'share',
      'sum',
      'tags',
      'recognised',
      'level',
    ])
      expect(seen[kind], kind).toBeGreaterThan(500);
    for (const kind of ['sum', 'share', 'composite 1'])
      for (const status of ['met', 'short', 'over'])
        expect(seen[`${kind} ${status}`], `${kind} ${status}`).toBeGreaterThan(100);
    for (const what of ['a pathway', 'pathway open', 'no pathways', 'share of nothing'])
      expect(seen[what], what).toBeGreaterThan(300);
    for (const verdict of ['complete', 'short', 'over'])
      expect(seen[`verdict ${verdict}`], verdict).toBeGreaterThan(300);
  }, 60_000);

  it('has only qualifications that the catalogue reads as they stand', () => {
    fc.assert(
      fc.property(format2Qualifications(), (qualification) => {
        const parsed = parseQualification(JSON.parse(JSON.stringify(qualification)));
        expect(parsed).toEqual({ ok: true, qualification });
      }),
      { numRuns: 300 },
    );
  });
});

const cite = { section: 'Structure', page: null };
const required = { binding: 'required' as const, cite };

function withRules(rules: readonly Rule[], units: Qualification['units']): Qualification {
  const ids = units.map(({ id }) => id);
  return qualificationOf({
    units,
    groups: [{ id: 'O', title: 'O', kind: 'optional', units: ids }],
    rules,
  });
}

describe('figures with decimals', () => {
  it('add up exactly', () => {
    const units = [smallUnit('a', { credits: 0.1 }), smallUnit('b', { credits: 0.2 })];
    const exact: Rule = { id: 'x', measure: 'credits', over: {}, min: 0.3, max: 0.3, ...required };
    const { verdict, findings } = evaluate(withRules([exact], units), ['a', 'b']);
    expect(findings[0]).toMatchObject({ value: 0.3, status: 'met' });
    expect(verdict).toBe('complete');
  });

  it('are a third of a whole that is no decimal', () => {
    const units = [1, 2].map((credits) => smallUnit(`u${credits}`, { credits }));
    const share = (minPercent: number): Rule => ({
      ...{ id: 'x', share: 'credits', over: { units: ['u1'] }, of: {}, minPercent },
      ...required,
    });
    const found = (minPercent: number) =>
      evaluate(withRules([share(minPercent)], units), ['u1', 'u2']).findings[0];
    expect(found(33.33)).toMatchObject({ status: 'met', sums: { over: 1, of: 3 } });
    expect(found(33.34)).toMatchObject({ status: 'short' });
  });
});

describe('a share of nothing', () => {
  it('holds, whatever it asks', () => {
    const units = [smallUnit('a'), smallUnit('b', { credits: 0 })];
    const rule: Rule = {
      ...{ id: 'x', share: 'credits', over: { units: ['a'] }, of: { units: ['b'] } },
      ...{ minPercent: 40, maxPercent: 60 },
      ...required,
    };
    expect(evaluate(withRules([rule], units), ['a', 'b'])).toMatchObject({
      verdict: 'complete',
      findings: [{ status: 'met', value: 40, sums: { over: 3, of: 0 } }],
    });
  });
});

describe('the selection', () => {
  const units = [smallUnit('a'), smallUnit('b')];
  const qualification = withRules([], units);

  it('may name only units of the qualification, recognised ones too', () => {
    expect(() => evaluate(qualification, [], { recognised: ['z'] })).toThrow(UnknownUnitError);
    expect(() => evaluate(qualification, ['z'])).toThrow(/no unit "z"/);
  });

  it('counts no recognised unit that is not chosen', () => {
    const rule: Rule = {
      id: 'x',
      measure: 'units',
      over: { recognised: true },
      max: 1,
      ...required,
    };
    const recognised = ['a', 'b'];
    const report = evaluate(withRules([rule], units), ['a'], { recognised });
    expect(report.findings[0]).toMatchObject({ value: 1, status: 'met' });
    expect(evaluate(withRules([rule], units), ['a', 'b'], { recognised }).verdict).toBe('over');
    expect(evaluate(withRules([rule], units), ['a', 'b']).findings[0]).toMatchObject({ value: 0 });
  });

  it('is taken as on no pathway where the qualification still has its pathways', () => {
    const withPathways = { ...qualification, pathways: [{ id: 'p', title: 'P', cite }] };
    expect(evaluate(withPathways, ['a'])).toMatchObject({ verdict: 'short', pathway: 'open' });
  });
});
