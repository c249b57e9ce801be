import { describe, expect, it } from 'vitest';
import type { Qualification, SumRule } from '../../../src/catalogue';
import { findQualification, qualifications } from '../../../src/catalogue';
import { evaluate, optionalUnits } from '../../../src/rules';
import { caseTables } from './named-cases';
import { qualificationOf, smallUnit } from './small-qualifications';
import { sumRules } from '../../fixtures/sum-rules';

for (const { qualification: id, clause, page, cases } of caseTables) {
  const qualification = findQualification(id)!;

  describe(`${qualification.title} (${clause})`, () => {
    for (const { rule, name, choose, value, status, verdict } of cases) {
      it(`${rule}: ${name} is ${status}, the plan ${verdict} [${clause}]`, () => {
        const report = evaluate(qualification, choose);
        expect(report.findings.find((finding) => finding.rule === rule)).toMatchObject({
          value,
          status,
        });
        expect(report.verdict).toBe(verdict);
        expect(ruleOf(qualification, rule).cite).toEqual({ section: clause, page });
      });
    }

    it('has a case for every place on every scale that a selection can reach', () => {
      for (const rule of sumRules(qualification)) {
        const tested = cases.filter((one) => one.rule === rule.id).map(({ value }) => value);
        const reachable = reachableSums(qualification, rule);
        const wanted = places(rule).filter((place) => reachable.has(place));
        expect(wanted.length, rule.id).toBeGreaterThan(0);
        expect(tested, rule.id).toEqual(expect.arrayContaining(wanted));
      }
    });
  });
}

describe('the table of named cases', () => {
  it('covers the six qualifications, every verdict and every status', () => {
    expect(caseTables.map((table) => table.qualification)).toEqual(
      qualifications.map(({ id }) => id),
    );
    const cases = caseTables.flatMap((table) => table.cases);
    expect(cases.length).toBe(62);
    for (const verdict of ['complete', 'short', 'over']) {
      expect(cases.filter((one) => one.verdict === verdict).length).toBeGreaterThanOrEqual(5);
    }
    for (const status of ['met', 'short', 'over']) {
      expect(cases.filter((one) => one.status === status).length).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('what no shipped specification prints', () => {
  const units = ['m', 'x', 'y', 'z'].map((id) => smallUnit(id));
  const [cite, binding] = [{ section: 'Barred and linked units', page: 2 }, 'required'] as const;
  const groups = [
    { id: 'A', title: 'A', kind: 'mandatory', units: ['m'] },
    { id: 'B', title: 'B', kind: 'optional', units: ['x', 'y', 'z'] },
  ] as const;

  it('bars a pair: either unit alone, never both', () => {
    const pair = { id: 'pair', measure: 'units', over: { units: ['x', 'y'] }, max: 1 } as const;
    const barred = qualificationOf({ units, groups, rules: [{ ...pair, binding, cite }] });
    expect(evaluate(barred, []).verdict).toBe('complete');
    expect(evaluate(barred, ['x']).verdict).toBe('complete');
    expect(evaluate(barred, ['y', 'z']).verdict).toBe('complete');
    expect(evaluate(barred, ['x', 'y'])).toMatchObject({
      verdict: 'over',
      findings: [{ rule: 'pair', status: 'over', value: 2, max: 1 }],
    });
  });

  it('requires: a unit asks for all that it needs, and for nothing until it counts', () => {
    const requires = [{ id: 'x-needs', unit: 'x', needs: ['y', 'z'], cite }];
    const linked = qualificationOf({ units, groups, rules: [], requires });
    const finding = { kind: 'sum', rule: 'x-needs', binding, unknown: [] };
    expect(evaluate(linked, []).findings).toEqual([
      { ...finding, status: 'met', value: 0, min: 0 },
    ]);
    expect(evaluate(linked, ['y']).verdict).toBe('complete');
    expect(evaluate(linked, ['x'])).toMatchObject({
      verdict: 'short',
      findings: [{ ...finding, status: 'short', value: 0, min: 2 }],
    });
    expect(evaluate(linked, ['x', 'z']).findings).toEqual([
      { ...finding, status: 'short', value: 1, min: 2 },
    ]);
    expect(evaluate(linked, ['x', 'y', 'z']).verdict).toBe('complete');
  });

  it('requires: a mandatory unit is there already', () => {
    const requires = [{ id: 'x-needs', unit: 'x', needs: ['m'], cite }];
    const linked = qualificationOf({ units, groups, rules: [], requires });
    expect(evaluate(linked, ['x']).verdict).toBe('complete');
  });
});

function ruleOf(qualification: Qualification, id: string): SumRule {
  return sumRules(qualification).find((rule) => rule.id === id)!;
}

/** One below, at, and one above each bound. */
function places({ min, max }: SumRule): readonly number[] {
  return [min, max].filter((bound) => bound !== undefined).flatMap((at) => [at - 1, at, at + 1]);
}

/** Every sum that some selection gives the rule, met or not. */
function reachableSums(qualification: Qualification, rule: SumRule): ReadonlySet<number> {
  const start = evaluate(qualification, []).findings.find((one) => one.rule === rule.id)!.value;
  let sums = new Set([start]);
  for (const unit of optionalUnits(qualification)) {
    const alone = evaluate(qualification, [unit]).findings.find((one) => one.rule === rule.id)!;
    sums = new Set([...sums].flatMap((sum) => [sum, sum + alone.value - start]));
  }
  return sums;
}
