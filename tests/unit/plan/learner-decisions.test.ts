/** What is decided for one learner, by hand: the parts on offer, differences, wishes, what mends. */
import { describe, expect, it } from 'vitest';
import type { Learner, Part, Plan, PlanChange } from '../../../src/plan';
import {
  changeForLearner,
  differencesOf,
  hasOwnCombination,
  newLearner,
  partsOffered,
  withPart,
  withWish,
} from '../../../src/plan';
import { healthAndSocialCare as care } from '../../fixtures/pathways';
import { qualificationOf, smallUnit } from '../rules/small-qualifications';
import { place, planOf } from './samples';

const small = qualificationOf({
  units: ['m', 'x', 'y', 'z', 'extra'].map((id) => smallUnit(id)),
  groups: [
    { id: 'A', title: 'A', kind: 'mandatory', units: ['m'] },
    { id: 'B', title: 'B', kind: 'optional', units: ['x', 'y', 'z'] },
    { id: 'C', title: 'C', kind: 'additional', units: ['extra'] },
  ],
  rules: [],
});
const rpl = { kind: 'rpl', evidence: 'Seen', date: null } as const;
const ada = newLearner({ id: 'ada', name: 'Ada', employer: '', reference: '', startsOn: null });

function recognising(...units: readonly string[]): readonly PlanChange[] {
  return units.map((unit) => ({ type: 'recognise', unit, recognition: rpl }));
}

describe('the parts on offer', () => {
  it.each<[string, boolean, readonly Part[]]>([
    ['m', false, ['counts', 'recognised']],
    ['m', true, ['recognised']],
    ['x', false, ['counts', 'recognised', 'additional', 'not-taken']],
    ['x', true, ['recognised', 'not-taken']],
    ['extra', false, ['additional', 'not-taken']],
  ])('of %s, recognised for all: %s', (unit, isForAll, parts) => {
    const plan = planOf(small, ...(isForAll ? recognising(unit) : []));
    expect(partsOffered(small, plan, ada, unit)).toEqual(parts);
  });

  it('are none where the learner’s pathway closes the unit', () => {
    const plan = planOf(care);
    const [generic, dementia] = ['generic', 'dementia'].map((pathway) => ({ ...ada, pathway }));
    expect(partsOffered(care, plan, generic!, 'DEM-1')).toEqual([]);
    expect(partsOffered(care, plan, dementia!, 'DEM-1')).toContain('counts');
  });
});

describe('a part', () => {
  it.each<[Part, Learner['differs'], boolean]>([
    ['counts', { x: 'chosen' }, false],
    ['recognised', { x: 'chosen' }, true],
    ['additional', { x: 'additional' }, false],
    ['recognised-additional', { x: 'additional' }, true],
    ['not-taken', {}, false],
  ])('%s of a unit that the plan does not take', (part, differs, isRecognised) => {
    const learner = withPart(small, planOf(small), ada, { unit: 'x', part });
    expect(learner.differs).toEqual(differs);
    const noted = { x: { kind: 'rpl', evidence: '', date: null } };
    expect(learner.recognised).toEqual(isRecognised ? noted : {});
  });

  it('not taken, of a unit that the plan takes, is a difference', () => {
    const learner = withPart(small, planOf(small, place('chosen', 'x')), ada, {
      ...{ unit: 'x', part: 'not-taken' },
    });
    expect(learner.differs).toEqual({ x: 'undecided' });
  });
});

describe('differences', () => {
  it('are what is taken instead, left out, taken besides, and recognised', () => {
    const plan = planOf(small, place('chosen', 'x'), ...recognising('x'));
    const learner: Learner = {
      ...ada,
      differs: { x: 'undecided', y: 'chosen', z: 'additional' },
      recognised: { m: rpl, y: rpl },
    };
    const { takes, drops, additional, recognised } = differencesOf(small, plan, learner);
    const ids = [takes, drops, additional, recognised].map((units) => units.map(({ id }) => id));
    expect(ids).toEqual([['y'], ['x'], ['z'], ['m', 'y']]);
  });

  it('are of the combination where units or the pathway are other', () => {
    expect(hasOwnCombination(ada)).toBe(false);
    expect(hasOwnCombination({ ...ada, pathway: 'dementia' })).toBe(true);
    expect(hasOwnCombination({ ...ada, differs: { x: 'chosen' } })).toBe(true);
  });
});

describe('a wish', () => {
  it('is noted beside the others, changed, and gone with the last of them', () => {
    const one = withWish(ada, 'x', 'wanted');
    expect(one.wishes).toEqual({ x: 'wanted' });
    const two = withWish(one, 'y', 'not');
    expect(two.wishes).toEqual({ x: 'wanted', y: 'not' });
    expect(withWish(two, 'x', 'not').wishes).toEqual({ x: 'not', y: 'not' });
    expect(withWish(two, 'x', null).wishes).toEqual({ y: 'not' });
    expect(withWish(one, 'x', null)).toEqual(ada);
    expect(withWish(one, 'x', null)).not.toHaveProperty('wishes');
  });
});

describe('what mends a learner’s combination', () => {
  const plan: Plan = { ...planOf(small, place('chosen', 'x')), pathway: 'generic' };
  const held: Learner = { ...ada, recognised: { x: rpl, y: rpl } };
  const limit: PlanChange = { type: 'limit', limits: { maxCredits: 9 } };

  it('becomes differences of the learner; what was noted of a recognised unit stays', () => {
    const changed = changeForLearner(plan, held, {
      type: 'together',
      changes: [place('undecided', 'x'), place('chosen', 'y')],
    });
    expect(changed).toEqual({
      type: 'change-learner',
      learner: { ...held, differs: { x: 'undecided', y: 'chosen' } },
    });
  });

  it('is the plan’s where it is a ceiling, alone or with units', () => {
    expect(changeForLearner(plan, held, limit)).toEqual(limit);
    const both = changeForLearner(plan, held, {
      type: 'together',
      changes: [limit, place('chosen', 'z')],
    });
    expect(both).toEqual({
      type: 'together',
      changes: [{ type: 'change-learner', learner: { ...held, differs: { z: 'chosen' } } }, limit],
    });
  });

  it('is the learner’s own pathway, and none of their own where it is the plan’s', () => {
    const follow = (pathway: string): PlanChange =>
      changeForLearner(plan, { ...held, pathway: 'dementia' }, { type: 'follow', pathway });
    expect(follow('disability')).toMatchObject({ learner: { ...held, pathway: 'disability' } });
    expect(follow('generic')).toMatchObject({ learner: { ...held, pathway: null } });
  });
});
