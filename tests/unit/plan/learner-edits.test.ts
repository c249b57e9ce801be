import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
import type { Learner, Plan, Recognition } from '../../../src/plan';
import {
  applyChange,
  cohortView,
  differencesOf,
  lastRecognition,
  parsePlan,
  partsOffered,
  toRecord,
  withAchieved,
  withPart,
} from '../../../src/plan';
import { arbitraryPlan } from '../../fixtures/plan-arbitrary';
import { noon as at, planOf, proqualL3 as qualification } from './samples';

const plans = arbitraryPlan(qualification).filter(({ cohort }) => cohort.learners.length > 0);
const unit = fc.constantFrom(...qualification.units.map(({ id }) => id));

/** The learner's part in every unit, as the matrix shows it. */
function partsOf(plan: Plan, learner: Learner): ReadonlyMap<string, string> {
  const learners = [learner];
  const view = cohortView(qualification, { ...plan, cohort: { learners, minGroupSize: null } });
  return view.standings[0]!.parts;
}

describe('a part that is offered', () => {
  it('is what the learner has then; nothing else moves, and the plan can be stored', () => {
    let applied = 0;
    fc.assert(
      fc.property(plans, unit, fc.nat(), (plan, id, pick) => {
        const learner = plan.cohort.learners[0]!;
        const before = partsOf(plan, learner);
        const offered = partsOffered(qualification, plan, learner, id);
        const part = offered[pick % offered.length]!;
        const changed = withPart(qualification, plan, learner, { unit: id, part });
        const wasAdditional = before.get(id)?.endsWith('additional');
        const now = part === 'recognised' && wasAdditional ? 'recognised-additional' : part;
        expect(partsOf(plan, changed)).toEqual(
          part === 'not-taken'
            ? new Map([...before].filter(([other]) => other !== id))
            : new Map([...before, [id, now]]),
        );
        const stored = applyChange(plan, { type: 'change-learner', learner: changed }, at);
        expect(parsePlan(toRecord(stored), findQualification)).toMatchObject({ ok: true });
        if (before.get(id) !== part) applied += 1;
      }),
      { numRuns: 150 },
    );
    expect(applied).toBeGreaterThan(40);
  });

  it('is no difference where it is what the plan has', () => {
    let applied = 0;
    fc.assert(
      fc.property(plans, unit, (plan, id) => {
        const part = partsOf(plan, blank).get(id) ?? 'not-taken';
        const learner = plan.cohort.learners[0]!;
        const offered = partsOffered(qualification, plan, learner, id).find((one) => one === part);
        if (!offered) return;
        const { differs, recognised } = withPart(qualification, plan, learner, {
          unit: id,
          part: offered,
        });
        expect(differs).not.toHaveProperty([id]);
        expect(recognised).not.toHaveProperty([id]);
        applied += 1;
      }),
      { numRuns: 100 },
    );
    expect(applied).toBeGreaterThan(60);
  });
});

describe('the evidence of a recognised unit', () => {
  const noted: Recognition = {
    kind: 'credit-transfer',
    evidence: 'Certificate',
    date: '2026-10-02',
  };
  const older: Recognition = { ...noted, evidence: 'Older' };

  it('stays when the unit is recognised once more, and comes back from what was noted last', () => {
    const applied = { kept: 0, back: 0 };
    fc.assert(
      fc.property(plans, unit, (plan, id) => {
        const [first] = plan.cohort.learners;
        if (!partsOffered(qualification, plan, first!, id).includes('counts')) return;
        const learner = { ...plan.cohort.learners[0]!, recognised: { [id]: noted } };
        const set = (from: Learner, part: 'counts' | 'recognised', last?: Recognition): Learner =>
          withPart(qualification, plan, from, { unit: id, part, last });
        expect(set(learner, 'recognised', older).recognised).toEqual({
          [id]: noted,
        });
        applied.kept += 1;
        const taught = set(learner, 'counts', noted);
        expect(taught.recognised).toEqual({});
        const [before, after] = [learner, taught].map((one) => ({
          ...plan,
          cohort: { ...plan.cohort, learners: [one] },
        }));
        const last = lastRecognition([after!, before!], taught, id);
        expect(set(taught, 'recognised', last).recognised).toEqual({ [id]: noted });
        applied.back += 1;
      }),
      { numRuns: 100 },
    );
    expect(applied.kept).toBeGreaterThan(40);
    expect(applied.back).toBeGreaterThan(40);
  });

  it('is the latest that was noted for this learner, never that of another', () => {
    const other = { ...blank, id: 'other', recognised: { a: noted } };
    const states = [[], [{ ...blank, recognised: { a: older } }, other], [other]].map(
      (learners) => ({ ...planOf(qualification), cohort: { learners, minGroupSize: null } }),
    );
    expect(lastRecognition(states, blank, 'a')).toBe(older);
    expect(lastRecognition(states, other, 'a')).toBe(noted);
    expect(lastRecognition(states, blank, 'b')).toBeUndefined();
  });
});

const blank: Learner = {
  id: 'blank',
  name: 'Blank',
  employer: '',
  reference: '',
  startsOn: null,
  pathway: null,
  differs: {},
  recognised: {},
};

describe('differences', () => {
  it('are none for a learner who takes the plan, and what was achieved is recognised', () => {
    fc.assert(
      fc.property(plans, fc.uniqueArray(unit, { maxLength: 5 }), (plan, units) => {
        const none = { takes: [], drops: [], additional: [], recognised: [] };
        expect(differencesOf(qualification, plan, blank)).toEqual(none);
        const changed = withAchieved(qualification, plan, blank, { units, evidence: 'Seen' });
        const { recognised } = differencesOf(qualification, plan, changed);
        expect(new Set(recognised.map(({ id }) => id))).toEqual(new Set(units));
        expect(units.map((id) => changed.recognised[id]?.evidence)).toEqual(
          units.map(() => 'Seen'),
        );
      }),
      { numRuns: 60 },
    );
  });
});
