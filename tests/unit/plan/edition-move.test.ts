import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionDifferences } from '../../../src/catalogue';
import type { Qualification } from '../../../src/catalogue';
import type { Learner, Plan } from '../../../src/plan';
import {
  applyChange,
  editionMove,
  newLearner,
  parsePlan,
  toRecord,
  touchesPlan,
} from '../../../src/plan';
import { evaluate, mandatoryUnits, optionalUnits } from '../../../src/rules';
import { arbitraryPlan } from '../../fixtures/plan-arbitrary';
import { agreedPlan, changed, newest, older, withdrawn } from '../../fixtures/older-edition';
import { imi, today } from './samples';

/** The qualification without some units, and with one optional unit that became mandatory. */
function laterEdition(withdrawnUnits: readonly string[], promoted: string): Qualification {
  const stays = (id: string): boolean => !withdrawnUnits.includes(id);
  return {
    ...imi,
    version: '2031-01-01',
    units: imi.units.filter(({ id }) => stays(id)),
    groups: imi.groups.map((group) => ({
      ...group,
      units: [
        ...group.units.filter((id) => stays(id) && id !== promoted),
        ...(group.kind === 'mandatory' ? [promoted] : []),
      ],
    })),
  };
}

/** The plan with a unit chosen, whatever was decided about it before. */
function placed(plan: Plan, unit: string): Plan {
  return applyChange(plan, { type: 'place', units: [unit], as: 'chosen' }, plan.changedAt);
}

const facts = { name: '', employer: '', reference: '', startsOn: null };

describe('a move to another edition', () => {
  it('keeps all that the edition has, and tells the rest and both verdicts', () => {
    const counts = { left: 0, kept: 0, promoted: 0 };
    const [promoted = '', ...others] = optionalUnits(imi);
    fc.assert(
      fc.property(arbitraryPlan(imi), fc.boolean(), fc.subarray(others), (drawn, takes, gone) => {
        const plan = takes ? placed(drawn, promoted) : drawn;
        const next = laterEdition(gone, promoted);
        expect(mandatoryUnits(next)).toContain(promoted);
        const move = editionMove(plan, imi, next, today);
        expect(parsePlan(toRecord(move.plan), () => next)).toEqual({ ok: true, plan: move.plan });
        for (const unit of move.leftOut) expect(gone).toContain(unit);
        for (const unit of move.mandatoryNow) expect(unit).toBe(promoted);
        for (const [unit, as] of Object.entries(plan.units)) {
          const isGone = gone.includes(unit);
          const isPromoted = unit === promoted;
          expect(move.plan.units[unit]).toBe(isGone || isPromoted ? undefined : as);
          expect(move.leftOut.includes(unit)).toBe(isGone);
          counts[isGone ? 'left' : isPromoted ? 'promoted' : 'kept'] += 1;
        }
        const chosenIn = (units: typeof plan.units): readonly string[] =>
          Object.keys(units).filter((unit) => units[unit] === 'chosen');
        expect(move.before.report).toEqual(evaluate(imi, chosenIn(plan.units)));
        expect(move.after.report).toEqual(evaluate(next, chosenIn(move.plan.units)));
      }),
      { numRuns: 150 },
    );
    expect(Math.min(counts.left, counts.kept, counts.promoted)).toBeGreaterThan(30);
  });

  const withLearners = fc
    .tuple(
      arbitraryPlan(imi),
      fc.array(fc.subarray([...optionalUnits(imi)], { maxLength: 6 }), { maxLength: 4 }),
    )
    .map(([plan, wanted]) => {
      const learners = wanted.map((units, place) => ({
        ...newLearner({ ...facts, id: `own-${place}` }),
        differs: Object.fromEntries(units.map((unit) => [unit, 'chosen' as const])),
      }));
      return applyChange(plan, { type: 'add-learners', learners }, plan.changedAt);
    });

  it('tells how many learners lose decisions of their own, and how many are not ready any more', () => {
    const counts = { losing: 0, kept: 0 };
    const [promoted = '', ...others] = optionalUnits(imi);
    fc.assert(
      fc.property(withLearners, fc.subarray(others, { maxLength: 9 }), (plan, gone) => {
        const next = laterEdition(gone, promoted);
        const move = editionMove(plan, imi, next, today);
        const pairs = plan.cohort.learners.map((learner, i) => {
          const moved = move.plan.cohort.learners[i]!;
          const ids = Object.keys({ ...learner.differs, ...learner.recognised });
          const ready = (of: Qualification, on: Plan, one: Learner): boolean => {
            const placements = { ...on.units, ...one.differs };
            const chosen = Object.keys(placements).filter((id) => placements[id] === 'chosen');
            return evaluate(of, chosen).verdict === 'complete';
          };
          const isLosing = ids.some((id) => gone.includes(id)) || promoted in learner.differs;
          const isSpoiled = ready(imi, plan, learner) && !ready(next, move.plan, moved);
          counts[isLosing ? 'losing' : 'kept'] += 1;
          return { isLosing, isSpoiled };
        });
        expect(move.learners).toEqual({
          all: pairs.length,
          losing: pairs.filter(({ isLosing }) => isLosing).length,
          noLongerComplete: pairs.filter(({ isSpoiled }) => isSpoiled).length,
        });
      }),
      { numRuns: 200 },
    );
    expect(Math.min(counts.losing, counts.kept)).toBeGreaterThan(20);
  });

  it('to an edition with the same units leaves the plan as it is', () => {
    fc.assert(
      fc.property(arbitraryPlan(imi), (plan) => {
        const { plan: next, leftOut, mandatoryNow } = editionMove(plan, imi, { ...imi }, today);
        expect({ next, leftOut, mandatoryNow }).toEqual({
          next: plan,
          leftOut: [],
          mandatoryNow: [],
        });
      }),
      { numRuns: 50 },
    );
  });

  it('counts learners who were ready and would not be, as the plan and of their own', () => {
    const plan = { ...agreedPlan('p'), cohort: { learners: [], minGroupSize: null } };
    const own = { ...newLearner({ ...facts, id: 'own' }), differs: { [withdrawn]: 'excluded' } };
    const learners = [newLearner({ ...facts, id: 'as-planned' }), own as Learner];
    const taught = applyChange(plan, { type: 'add-learners', learners }, plan.changedAt);
    // Who does without the unit is short of a credit on either edition.
    expect(editionMove(taught, older, newest, today).learners).toEqual({
      all: 2,
      losing: 1,
      noLongerComplete: 1,
    });
  });

  it('tells that a plan that is ready would not be any more', () => {
    const { before, after, leftOut } = editionMove(agreedPlan('p'), older, newest, today);
    expect([before.kind, after.kind]).toEqual(['ready', 'short']);
    expect(leftOut).toEqual([withdrawn]);
  });

  it('is touched by what the plan has, and not by what it has not', () => {
    const plan = agreedPlan('p');
    const all = editionDifferences(older, newest);
    const touches = all.map((one) => touchesPlan(one, plan, older, newest));
    expect(all.map(({ of }) => of)).toEqual(['unit', 'unit', 'rule']);
    expect(touches).toEqual([true, true, true]);
    const without = {
      ...plan,
      units: Object.fromEntries(
        Object.entries(plan.units).filter(([unit]) => unit !== withdrawn && unit !== changed),
      ),
    };
    expect(all.map((one) => touchesPlan(one, without, older, newest))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
