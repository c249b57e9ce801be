import { describe, expect, it } from 'vitest';
import { onPathway, wholeOf } from '../../../src/catalogue';
import {
  formatCountsOn,
  formatFixEffect,
  formatFollowed,
  formatGroupDemand,
  formatGroups,
  formatPathwayMandatory,
  formatPathwayWays,
  formatVerdict,
  learnerOtherPathway,
  learnerPathway,
  unitCounts,
} from '../../../src/messages';
import { creditsByGroup, newLearner, newPlan, planVerdict } from '../../../src/plan';
import type { Learner, Plan } from '../../../src/plan';
import { healthAndSocialCare as care } from '../../fixtures/pathways';

const [generic, dementia] = care.pathways ?? [];
const ada = newLearner({ id: 'a', name: 'Ada', employer: '', reference: '', startsOn: null });

function planOn(pathway: string | null, learners: readonly Learner[] = []): Plan {
  const empty = newPlan(care, { id: 'p', at: '2026-01-01T00:00:00.000Z' });
  return { ...empty, pathway, cohort: { ...empty.cohort, learners } };
}

describe('without a pathway', () => {
  it('a group of some pathways is said to count on these, not never', () => {
    const open = onPathway(care, null);
    expect(formatCountsOn(open, 'B2')).toBe('counts on Generic only');
    expect(formatCountsOn(open, 'C')).toBe('counts on Dementia only');
    expect(formatCountsOn(onPathway(care, dementia!.id), 'B2')).toBe('');
    const row = creditsByGroup(open, planOn(null)).find(({ group }) => group.id === 'C');
    if (row) expect(formatGroupDemand(open, row, true)).toBe('counts on Dementia only');
    expect(formatGroups(open)).toBe(
      'Group A is mandatory. Group B1 is optional. Group B2 counts on Generic only. ' +
        'Group C counts on Dementia only. Group D counts on Learning disability only.',
    );
  });

  it('that is said once, and of no unit that is suggested', () => {
    const plan = planOn(null, [ada, { ...ada, id: 'b', pathway: generic!.id }]);
    const open = onPathway(care, null);
    expect(formatFollowed(open, plan)).toBe('No pathway chosen yet; Generic for 1 of 2 learners.');
    const verdict = planVerdict(open, planOn(null), '2026-01-01');
    expect(formatVerdict(open, verdict)).toMatch(/^Choose a pathway first, /);
    expect(formatFixEffect(open, verdict)).toMatch(/^then \d+ credits short in/);
  });
});

describe('a unit that a pathway makes mandatory', () => {
  it('is counted and named as such', () => {
    const own = onPathway(care, dementia!.id);
    const [before, after] = [onPathway(care, generic!.id), own].map((flat) =>
      Number(unitCounts(flat).split(' ')[0]),
    );
    expect(after).toBe(before! + (dementia!.mandatory ?? []).length);
    expect(formatPathwayMandatory(own)).toBe('Mandatory on Dementia: “Dementia awareness”');
    expect(formatPathwayMandatory(wholeOf(own))).toBe('');
    expect(formatPathwayMandatory(onPathway(care, null))).toBe('');
  });
});

describe('the pathway of a learner', () => {
  it('is named where it differs from the plan’s, and not where it is the same by its own choice', () => {
    const [same, other] = [dementia!.id, generic!.id].map((pathway) => ({ ...ada, pathway }));
    const plan = planOn(dementia!.id, [ada, same!, other!]);
    const differing = plan.cohort.learners.map((one) => learnerOtherPathway(care, plan, one));
    expect(differing).toEqual(['', '', 'Generic']);
    const named = plan.cohort.learners.map((one) => learnerPathway(care, plan, one));
    expect(named).toEqual(['Dementia', 'Dementia', 'Generic']);
    expect(learnerPathway(care, planOn(null), ada)).toBe('no pathway chosen yet');
    expect(formatFollowed(onPathway(care, dementia!.id), plan)).toBe(
      'Pathway: Dementia; Generic for 1 of 3 learners.',
    );
  });
});

it('an estimate beyond all names of numbers says so in words that go together', () => {
  expect(formatPathwayWays({ pathway: 'x', counted: 'about', ways: 10n ** 40n })).toBe(
    'By estimate more than a thousand trillion ways to finish',
  );
  expect(formatPathwayWays({ pathway: 'x', counted: 'about', ways: 1_234_567n })).toBe(
    'An estimated 1.2 million ways to finish',
  );
});
