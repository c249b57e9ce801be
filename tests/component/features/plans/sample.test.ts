import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../../src/catalogue';
import { applyChange, parsePlan, placedUnits, problemsOf, toRecord } from '../../../../src/plan';
import { evaluate, optionalUnits } from '../../../../src/rules';
import { samplePlan } from '../../../../src/features/plans/sample';
import { sampleQualification } from '../../../../src/features/plans/sample-qualification';

const qualification = findQualification(sampleQualification)!;
const at = '2026-03-02T09:00:00.000Z';
const sample = samplePlan(qualification, { id: 'sample', at });
const verdictOf = (chosen: readonly string[]): string => evaluate(qualification, chosen).verdict;

describe('the sample plan', () => {
  it('can be stored', () => {
    expect(parsePlan(toRecord(sample), findQualification)).toEqual({ ok: true, plan: sample });
  });

  it('is one optional unit away from ready, by several units', () => {
    const chosen = placedUnits(qualification, sample, 'chosen');
    expect(verdictOf(chosen)).toBe('short');
    const finishing = optionalUnits(qualification).filter(
      (unit) => !chosen.includes(unit) && verdictOf([...chosen, unit]) === 'complete',
    );
    expect(finishing.length).toBeGreaterThan(10);
  });

  it('stays within the ceiling it was given, with one problem that blocks', () => {
    const kinds = problemsOf(qualification, sample, '2026-03-02').map(({ kind }) => kind);
    expect(kinds).not.toContain('above-ceiling');
    const finished = applyChange(
      sample,
      { type: 'place', units: ['K/506/2172'], as: 'chosen' },
      at,
    );
    const left = problemsOf(qualification, finished, '2026-03-02').map(({ kind }) => kind);
    expect(left).not.toContain('short');
    expect(left).not.toContain('above-ceiling');
  });
});
