import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  partNames,
  formatLeftToTeach,
  formatPreview,
  formatRecognised,
  formatSingleLearners,
  totalLines,
} from '../../../src/messages';
import {
  additionalTotals,
  applyChange,
  cohortView,
  newLearner,
  planTotals,
  preview,
  selectedUnits,
  teachingTotals,
  withPart,
} from '../../../src/plan';
import { evaluate } from '../../../src/rules';
import { anyPlans, imi, later, place, planOf, proqualL4, withCohorts } from './samples';

describe('recognising an additional unit', () => {
  it('never counts, and shows as additional wherever it shows', () => {
    const additional = 'H/506/2154';
    const ada = newLearner({ id: 'a', name: 'Ada', employer: '', reference: '', startsOn: null });
    const plan = planOf(imi, place('additional', additional), {
      type: 'add-learners',
      learners: [ada],
    });
    const learner = withPart(imi, plan, ada, { unit: additional, part: 'recognised' });
    const after = applyChange(plan, { type: 'change-learner', learner }, later);
    const [standing] = cohortView(imi, after).standings;
    const part = standing!.parts.get(additional)!;
    expect(part).toBe('recognised-additional');
    expect(partNames[part]).toBe('Recognised, additional');
    expect(standing!.report).toEqual(evaluate(imi, []));
    expect(standing!.report.counting).not.toContain(additional);
  });

  it('changes no total but what is left to teach', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyPlans, fc.nat(), ({ qualification, plan }, pick) => {
        const extra = selectedUnits(qualification, plan).filter(
          ({ id }) => plan.units[id] === 'additional',
        );
        const unit = extra[pick % Math.max(1, extra.length)];
        if (!unit) return;
        const recognition = { kind: 'rpl', evidence: '', date: null } as const;
        const after = applyChange(plan, { type: 'recognise', unit: unit.id, recognition }, later);
        const [was, is] = [plan, after].map((one) => planTotals(qualification, one));
        expect({ ...is, taught: 0 }).toEqual({ ...was, taught: 0 });
        expect(additionalTotals(qualification, after).units).toBe(extra.length);
        compared += 1;
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(40);
  });

  it('is not said to count', () => {
    expect(formatRecognised(0, 0)).toBe('');
    expect(formatRecognised(1, 0)).toBe(
      '1 unit is recognised as prior learning: it counts for every rule, and it is not taught.',
    );
    expect(formatRecognised(0, 1)).toBe(
      '1 additional unit is recognised as prior learning: no rule counts it, and it is not taught.',
    );
  });
});

describe('hours left to teach', () => {
  it('are never said to be none where none are known', () => {
    const learners = { least: 0, most: 0 };
    const words = (unknown: readonly string[]): string =>
      formatSingleLearners({ cohort: { known: 0, unknown }, learners });
    expect(words(['a'])).toBe('single learners are taught hours that are not published');
    expect(words([])).toBe('single learners are taught 0 hours');
  });

  it('say whom each figure is for, and lie around what each learner is taught', () => {
    const seen = { alone: 0, cohort: 0 };
    fc.assert(
      fc.property(withCohorts(anyPlans), ({ qualification, plan }) => {
        const totals = teachingTotals(qualification, plan);
        expect(totals.common).toEqual(planTotals(qualification, plan).taught);
        const { standings, taught } = cohortView(qualification, plan);
        seen[standings.length === 0 ? 'alone' : 'cohort'] += 1;
        if (standings.length === 0) {
          expect([totals.cohort, totals.learners]).toEqual([null, null]);
          expect(formatSingleLearners(totals)).toBe('');
          return;
        }
        expect(totals.cohort).toEqual(taught);
        const each = standings.map((standing) => standing.taught.known);
        expect(totals.learners).toEqual({ least: Math.min(...each), most: Math.max(...each) });
        const words = formatLeftToTeach(totals);
        expect(words).toMatch(/common plan.*whole cohort.*single learners/i);
      }),
      { numRuns: 100 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });
});

describe('hours beside those of other plans', () => {
  it('say whom they are for as soon as one of the plans has learners', () => {
    const seen = { alone: 0, cohort: 0 };
    fc.assert(
      fc.property(withCohorts(anyPlans), fc.boolean(), ({ qualification, plan }, isBeside) => {
        const totals = planTotals(qualification, plan);
        const teaching = teachingTotals(qualification, plan);
        const hasLearners = teaching.cohort !== null;
        const names = totalLines(totals, teaching, hasLearners || isBeside).map(({ name }) => name);
        const taught = names.filter((name) => /teach|taught/i.test(name));
        seen[hasLearners ? 'cohort' : 'alone'] += 1;
        if (!hasLearners && !isBeside) expect(taught).toEqual(['Left to teach']);
        else {
          expect(taught).toHaveLength(3);
          expect(taught.join(' ')).toMatch(/common plan.*whole cohort.*single learners/i);
        }
      }),
      { numRuns: 100 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });
});

describe('a level that is read strictly', () => {
  it('is told while a unit above it is pointed at, and of no other', () => {
    const words = (unit: string): string =>
      formatPreview(proqualL4, unit, preview(proqualL4, planOf(proqualL4), unit));
    expect(words('D/506/2055')).toMatch(/“At least 38 credits at Level 4”, which is read strictly/);
    expect(words('R/506/2179')).not.toContain('strictly');
    expect(words('A/506/1821')).not.toContain('strictly');
  });
});
