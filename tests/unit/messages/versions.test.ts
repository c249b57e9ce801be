import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import type { Qualification } from '../../../src/catalogue';
import type { Learner, Plan } from '../../../src/plan';
import { changesBetween, newLearner, newPlan } from '../../../src/plan';
import { optionalUnits } from '../../../src/rules';
import { sayVersion, unitTitle } from '../../../src/messages';
import { agreedPlan, older, withdrawn, withdrawnTitle } from '../../fixtures/older-edition';
import { arbitraryPlan } from '../../fixtures/plan-arbitrary';

const qualification = findQualification('proqual-l3-diploma-customer-service')!;
const units = optionalUnits(qualification);
const [one = '', two = '', three = '', four = ''] = units;
const at = '2026-11-22T12:00:00.000Z';
const plan = newPlan(qualification, { id: 'p', at });
const title = (id: string): string => unitTitle(qualification, id);
const learner = (id: string): Learner =>
  newLearner({ id, name: `Learner ${id}`, employer: '', reference: '', startsOn: null });

/** What the history says of the step from one state to another. */
function said(before: Plan, after: Plan, from: Qualification = qualification): string {
  const changes = changesBetween(before, after);
  return sayVersion({ plan: after, qualification }, { changes, from });
}

describe('a saved state', () => {
  it.each<[string, Partial<Plan>]>([
    [`Added ${title(one)}`, { units: { [one]: 'chosen' } }],
    [
      `Added ${title(one)} and ruled out ${title(two)}`,
      { units: { [one]: 'chosen', [two]: 'excluded' } },
    ],
    [
      'Added 4 units',
      { units: { [one]: 'chosen', [two]: 'chosen', [three]: 'chosen', [four]: 'chosen' } },
    ],
    ['Renamed the plan “Retail”', { name: 'Retail' }],
    ['Set the ceiling to 70 credits', { limits: { ...plan.limits, maxCredits: 70 } }],
    ['Took a ceiling away', { limits: { ...plan.limits, maxCredits: null } }],
    ['Added 2 learners', { cohort: { ...plan.cohort, learners: [learner('a'), learner('b')] } }],
  ])('is told as "%s"', (words, after) => {
    expect(said(plan, { ...plan, ...after })).toBe(words);
  });

  it('is told of learners who left, or only changed places', () => {
    const both = { ...plan, cohort: { ...plan.cohort, learners: [learner('a'), learner('b')] } };
    const turned = { ...plan, cohort: { ...plan.cohort, learners: [learner('b'), learner('a')] } };
    expect(said(both, plan)).toBe('Removed 2 learners');
    expect(said(both, turned)).toBe('Changed the order of the learners');
  });

  it('is told as the start, as the earliest, as moved and as the same', () => {
    expect(sayVersion({ plan, qualification }, null)).toBe('Started the plan');
    const changed = { ...plan, changedAt: '2026-11-23T12:00:00.000Z' };
    expect(sayVersion({ plan: changed, qualification }, null)).toBe('The earliest that is kept');
    expect(said(plan, plan)).toBe('Saved as it was before');
    expect(said(plan, plan, older)).toBe('Moved to the catalogue of 22 November 2026');
    const agreed = agreedPlan('p');
    const moved = { ...agreed, units: { ...agreed.units } };
    Reflect.deleteProperty(moved.units, withdrawn);
    expect(said(agreed, moved, older)).toBe(
      `Moved to the catalogue of 22 November 2026 and dropped ${withdrawnTitle}`,
    );
  });

  it('is told in a few words whatever was changed, and never as nothing where something was', () => {
    let told = 0;
    fc.assert(
      fc.property(arbitraryPlan(qualification), arbitraryPlan(qualification), (before, after) => {
        const changes = changesBetween(before, after);
        const words = said(before, after);
        expect(words).not.toMatch(/undefined|null|NaN|\[object/);
        if (changes.length === 0) return;
        expect(words).toMatch(/^\p{Lu}/u);
        expect(words).not.toBe('Saved as it was before');
        told += 1;
      }),
      { numRuns: 200 },
    );
    expect(told).toBeGreaterThan(100);
  });
});
