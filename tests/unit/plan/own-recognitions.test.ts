import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, learnerPlan, ownRecognitions, selectedUnits } from '../../../src/plan';
import type { Learner, Plan } from '../../../src/plan';
import { optionalUnits } from '../../../src/rules';
import { arbitraryPlan } from '../../fixtures/plan-arbitrary';
import { imi, later, place, planOf } from './samples';

const [mandatory, optional, other] = ['A/506/2130', 'H/506/2154', 'K/506/2155'] as const;
const seen = { kind: 'rpl', evidence: 'Certificate 7', date: '2024-07-01' } as const;

function learner(id: string, part: Partial<Learner>): Learner {
  const facts = { id, name: id, employer: '', reference: '', startsOn: null };
  return { ...facts, pathway: null, differs: {}, recognised: {}, ...part };
}

function withLearners(plan: Plan, ...learners: readonly Learner[]): Plan {
  return { ...plan, cohort: { ...plan.cohort, learners } };
}

const found = (plan: Plan): readonly unknown[] =>
  ownRecognitions(imi, plan).map((one) => [one.learner.id, one.unit.id, one.recognition]);

describe('what is recognised for single learners', () => {
  const plan = planOf(imi, place('chosen', optional));

  it('is listed learner by learner, in the qualification’s order, with its evidence', () => {
    const later = { ...seen, evidence: 'Certificate 8' };
    const ada = learner('ada', { recognised: { [optional]: later, [mandatory]: seen } });
    const bo = learner('bo', { recognised: { [mandatory]: later } });
    expect(found(withLearners(plan, bo, learner('cy', {}), ada))).toEqual([
      ['bo', mandatory, later],
      ['ada', mandatory, seen],
      ['ada', optional, later],
    ]);
  });

  it('leaves out what the learner does not take, and has what only they take', () => {
    const recognised = { [optional]: seen, [other]: seen };
    const drops = learner('drops', { recognised, differs: { [optional]: 'undecided' } });
    const excludes = learner('excludes', { recognised, differs: { [optional]: 'excluded' } });
    const takes = learner('takes', { recognised, differs: { [other]: 'chosen' } });
    const adds = learner('adds', { recognised, differs: { [other]: 'additional' } });
    expect(found(withLearners(plan, drops, excludes, takes, adds))).toEqual([
      ['takes', optional, seen],
      ['takes', other, seen],
      ['adds', optional, seen],
      ['adds', other, seen],
    ]);
  });

  it('says nothing of what is recognised for the whole plan alone', () => {
    const forAll = { ...plan, recognised: { [optional]: seen } };
    expect(found(withLearners(forAll, learner('ada', {})))).toEqual([]);
  });

  it('equals what is recognised of each learner’s own units, whatever the plan', () => {
    const counts = { listed: 0, left: 0 };
    fc.assert(
      fc.property(arbitraryPlan(imi), fc.subarray([...optionalUnits(imi)]), (drawn, chosen) => {
        const any = applyChange(drawn, place('chosen', ...chosen), later);
        const expected = any.cohort.learners.flatMap((one) => {
          const taken = selectedUnits(imi, learnerPlan(any, one));
          counts.left += Object.keys(one.recognised).length;
          return taken
            .filter(({ id }) => Object.hasOwn(one.recognised, id))
            .map(({ id }) => [one.id, id, one.recognised[id]]);
        });
        counts.listed += expected.length;
        counts.left -= expected.length;
        expect(found(any)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(20);
  });
});
