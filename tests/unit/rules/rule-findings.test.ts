import { describe, expect, it } from 'vitest';
import type { SumRule } from '../../../src/catalogue';
import { evaluate, isUnmet, kindOfUnit, ruleFindings } from '../../../src/rules';
import { qualificationOf, smallUnit } from './small-qualifications';

const cite = { section: 'Rules of combination', page: 2 };
const groups = [{ id: 'B', title: 'B', kind: 'optional', units: ['x', 'y'] }] as const;
const units = ['x', 'y'].map((id) => smallUnit(id));
const sum = { measure: 'units', over: {}, cite } as const;
const rules: readonly SumRule[] = [
  { ...sum, id: 'least', binding: 'required', min: 1 },
  { ...sum, id: 'most', binding: 'required', max: 1 },
  { ...sum, id: 'better', binding: 'advisory', min: 2 },
];
const requires = [{ id: 'x-needs', unit: 'x', needs: ['y'], cite }];
const qualification = qualificationOf({ units, groups, rules, requires });

describe('a finding beside what it is the evidence for', () => {
  it('stands with its rule or its requirement, in the order of the report', () => {
    const report = evaluate(qualification, ['x']);
    const found = ruleFindings(qualification, report);
    expect(found.map(({ finding }) => finding)).toEqual(report.findings);
    expect(found.map((one) => (one.kind === 'rule' ? one.rule : one.requirement))).toEqual([
      ...rules,
      ...requires,
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(['rule', 'rule', 'rule', 'requirement']);
  });

  it('is left out where the qualification has neither', () => {
    const report = evaluate(qualification, ['x']);
    const bare = qualificationOf({ units, groups, rules: rules.slice(1) });
    expect(ruleFindings(bare, report).map(({ finding }) => finding.rule)).toEqual([
      'most',
      'better',
    ]);
  });

  it('stands in the way where it is required and not met, short or over', () => {
    const unmet = (chosen: readonly string[]) =>
      evaluate(qualification, chosen)
        .findings.filter(isUnmet)
        .map(({ rule }) => rule);
    expect(unmet([])).toEqual(['least']);
    expect(unmet(['y'])).toEqual([]);
    expect(unmet(['x'])).toEqual(['x-needs']);
    expect(unmet(['x', 'y'])).toEqual(['most']);
  });

  it('names the ends of the range that its rule has, and no others', () => {
    const [least, most] = evaluate(qualification, []).findings;
    expect(Object.keys(least ?? {})).not.toContain('max');
    expect(Object.keys(most ?? {})).not.toContain('min');
  });
});

it('knows no kind of a unit that is in no group', () => {
  expect(kindOfUnit(qualification, 'x')).toBe('optional');
  expect(kindOfUnit(qualification, 'elsewhere')).toBeUndefined();
});
