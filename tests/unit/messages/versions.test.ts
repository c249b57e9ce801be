import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import type { Qualification } from '../../../src/catalogue';
import type { KeptAnswer, Learner, Plan, PlanChange } from '../../../src/plan';
import { applyChange, editsBetween, newLearner, newPlan } from '../../../src/plan';
import { optionalUnits } from '../../../src/rules';
import { formatEveryChange, formatVersion, unitTitle } from '../../../src/messages';
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
  return formatVersion(
    { plan: after, qualification },
    { edits: editsBetween(before, after), before, from },
  );
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
    ['Took the ceiling on credits away', { limits: { ...plan.limits, maxCredits: null } }],
    ['Added 2 learners', { cohort: { ...plan.cohort, learners: [learner('a'), learner('b')] } }],
  ])('is told as "%s"', (words, after) => {
    expect(said(plan, { ...plan, ...after })).toBe(words);
  });

  const [unit] = qualification.units;
  const of = title(unit!.id);
  const deliver = (delivery: object): PlanChange => ({
    type: 'deliver-unit',
    unit: unit!.id,
    delivery,
  });
  it.each<[string, PlanChange]>([
    [`Tutor of ${of}: Ada Okafor`, deliver({ tutor: 'Ada Okafor' })],
    [`Notes on ${of}: Room 4 Bring a pen`, deliver({ notes: 'Room 4\nBring a pen' })],
    [`Notes on ${of}: ${'x'.repeat(80)}…`, deliver({ notes: 'x'.repeat(2_000) })],
    [`Assessment date of ${of}: 4 January 2027`, deliver({ assessmentOn: '2027-01-04' })],
    [
      `Delivery of ${of}: Classroom and Online`,
      deliver({ deliveryMethods: ['classroom', 'online'] }),
    ],
    ['Centre: Leeds', { type: 'set-up', setUp: { centre: 'Leeds' } }],
    ['Start date: 1 September 2026', { type: 'set-up', setUp: { startsOn: '2026-09-01' } }],
    ['Minimum group size: 4', { type: 'group-size', minGroupSize: 4 }],
    [`Hours planned for ${of}: 12.5 hours`, { type: 'plan-hours', unit: unit!.id, hours: 12.5 }],
    ['Added Learner a', { type: 'add-learners', learners: [learner('a')] }],
    [
      `Pinned ${of} to the week of 7 September 2026`,
      { type: 'pin', unit: unit!.id, pin: { from: '2026-09-07', weeks: 2 } },
    ],
  ])('says which field, and to what value: "%s"', (words, change) => {
    expect(said(plan, applyChange(plan, change, at))).toBe(words);
  });

  it('says what was emptied, and whose evidence was entered', () => {
    const tutored = applyChange(plan, deliver({ tutor: 'Ada' }), at);
    expect(said(tutored, plan)).toBe(`Tutor of ${of}: nothing`);
    const seen = { kind: 'rpl', evidence: '', date: null } as const;
    const recognised = { ...learner('a'), recognised: { [one]: seen } };
    const before = { ...plan, cohort: { ...plan.cohort, learners: [recognised] } };
    const noted = { ...recognised, recognised: { [one]: { ...seen, evidence: 'Certificate 7' } } };
    const after = applyChange(before, { type: 'change-learner', learner: noted }, at);
    expect(said(before, after)).toBe(`Evidence for ${title(one)}, Learner a: Certificate 7`);
  });

  it('names the answer that was accepted, and first', () => {
    const answer: KeptAnswer = {
      ...{ kind: 'given', signedBy: 'Pat Hughes', signedOn: '2026-11-23' },
      ...{ edition: qualification.version, chosen: [one], wished: [], notes: {}, remark: '' },
    };
    const kept = { ...plan, answer };
    expect(said(plan, kept)).toBe('Kept the answer of Pat Hughes of 23 November 2026');
    expect(said(plan, { ...kept, units: { [one]: 'chosen' } })).toBe(
      `Accepted the answer of Pat Hughes of 23 November 2026 and added ${title(one)}`,
    );
  });

  it('counts what one line has no room for, and has it all on demand', () => {
    const all = ['tutor', 'assessor', 'iqa', 'location', 'resources'];
    const after = all.reduce((now, field) => applyChange(now, deliver({ [field]: 'A' }), at), plan);
    expect(said(plan, after)).toBe(
      `Tutor of ${of}: A; Assessor of ${of}: A; IQA of ${of}: A; 2 more changes`,
    );
    const step = { edits: editsBetween(plan, after), before: plan, from: qualification };
    expect(formatEveryChange({ plan: after, qualification }, step)).toHaveLength(5);
    expect(formatEveryChange({ plan, qualification }, null)).toEqual([]);
  });

  it('is told of learners who left, or only changed places', () => {
    const both = { ...plan, cohort: { ...plan.cohort, learners: [learner('a'), learner('b')] } };
    const turned = { ...plan, cohort: { ...plan.cohort, learners: [learner('b'), learner('a')] } };
    expect(said(both, plan)).toBe('Removed 2 learners');
    expect(said(both, turned)).toBe('Changed the order of the learners');
  });

  it('is told as the start, as the earliest, as moved and as the same', () => {
    expect(formatVersion({ plan, qualification }, null)).toBe('Started the plan');
    const changed = { ...plan, changedAt: '2026-11-23T12:00:00.000Z' };
    expect(formatVersion({ plan: changed, qualification }, null)).toBe('The earliest that is kept');
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
        const edits = editsBetween(before, after);
        const words = said(before, after);
        expect(words).not.toMatch(/undefined|null|NaN|\[object/);
        if (edits.length === 0) return;
        expect(words).toMatch(/^\p{Lu}/u);
        expect(words).not.toBe('Saved as it was before');
        told += 1;
      }),
      { numRuns: 200 },
    );
    expect(told).toBeGreaterThan(100);
  });
});
