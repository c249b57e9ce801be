import type { Qualification, UnitId } from '../catalogue';
import { deepEqual } from '../catalogue';
import type { PlanChange } from './changes';
import type { Learner } from './cohort';
import type { Recognition } from './decisions';
import { learnerReport, partsOffered, withPart, withRecognition } from './learner-edits';
import { learnerPlan } from './learners';
import type { Plan } from './plan';
import { isRecognised } from './recognition';
import { selectedUnits } from './selection';

/** What several learners are given at once. */
export type Filling =
  /** Those who do not take the unit take it: all of them, or only those who want it. */
  | { readonly kind: 'take'; readonly unit: UnitId; readonly who: 'all' | 'wanting' }
  | { readonly kind: 'drop'; readonly unit: UnitId }
  /** With one evidence and date; evidence that is there already stays. */
  | { readonly kind: 'recognise'; readonly unit: UnitId; readonly recognition: Recognition }
  /** The units and the pathway of another learner; what is recognised stays each learner's own. */
  | { readonly kind: 'copy'; readonly from: Learner };

/** What a filling would change. */
export interface Filled {
  /** As they would be; those whom it does not change are left out. */
  readonly learners: readonly Learner[];
  /** How many of these are ready before and after. */
  readonly ready: { readonly before: number; readonly after: number };
  /** How many would take a unit that they refuse. */
  readonly refusing: number;
  /** How many would lose evidence that was noted. */
  readonly losing: number;
}

/** What several learners would be after a filling. */
export function filled(
  qualification: Qualification,
  plan: Plan,
  learners: readonly Learner[],
  filling: Filling,
): Filled {
  const pairs = learners.flatMap((before) => {
    const after = filledOne(qualification, plan, before, filling);
    return after === before ? [] : [{ before, after }];
  });
  const isReady = (learner: Learner): boolean =>
    learnerReport(qualification, plan, learner).verdict === 'complete';
  return {
    learners: pairs.map(({ after }) => after),
    ready: {
      before: pairs.filter(({ before }) => isReady(before)).length,
      after: pairs.filter(({ after }) => isReady(after)).length,
    },
    refusing:
      filling.kind === 'take' || filling.kind === 'recognise'
        ? pairs.filter(
            ({ before }) =>
              before.wishes?.[filling.unit] === 'not' &&
              !takes(qualification, plan, before, filling.unit),
          ).length
        : 0,
    losing: pairs.filter(({ before, after }) => losesEvidence(before, after)).length,
  };
}

/** The same as one step; `null` where nobody changes. */
export function fillingChange({ learners }: Filled): PlanChange | null {
  const changes = learners.map((learner): PlanChange => ({ type: 'change-learner', learner }));
  const [only] = changes;
  return changes.length > 1 ? { type: 'together', changes } : (only ?? null);
}

function filledOne(
  qualification: Qualification,
  plan: Plan,
  learner: Learner,
  filling: Filling,
): Learner {
  switch (filling.kind) {
    case 'take':
      return filling.who === 'all' || learner.wishes?.[filling.unit] === 'wanted'
        ? taking(qualification, plan, learner, filling.unit)
        : learner;
    case 'drop':
      return dropping(qualification, plan, learner, filling.unit);
    case 'recognise':
      return recognising(qualification, plan, learner, filling);
    case 'copy':
      return copying(learner, filling.from);
  }
}

function taking(qualification: Qualification, plan: Plan, learner: Learner, unit: UnitId): Learner {
  if (takes(qualification, plan, learner, unit)) return learner;
  const offered = partsOffered(qualification, plan, learner, unit);
  // What is recognised for the whole plan is offered as that alone, and some units only as additional.
  const part = (['counts', 'recognised', 'additional'] as const).find((one) =>
    offered.includes(one),
  );
  return part ? withPart(qualification, plan, learner, { unit, part }) : learner;
}

function dropping(
  qualification: Qualification,
  plan: Plan,
  learner: Learner,
  unit: UnitId,
): Learner {
  const offered = partsOffered(qualification, plan, learner, unit);
  if (!offered.includes('not-taken') || !takes(qualification, plan, learner, unit)) return learner;
  return withPart(qualification, plan, learner, { unit, part: 'not-taken' });
}

function recognising(
  qualification: Qualification,
  plan: Plan,
  learner: Learner,
  { unit, recognition }: Extract<Filling, { kind: 'recognise' }>,
): Learner {
  const isNoted = hasEvidence(learner, unit);
  const offered = partsOffered(qualification, plan, learner, unit);
  if (isRecognised(plan, unit) || !offered.includes('recognised')) return learner;
  if (isNoted && takes(qualification, plan, learner, unit)) return learner;
  const held = withPart(qualification, plan, learner, { unit, part: 'recognised' });
  return isNoted ? held : withRecognition(held, unit, recognition);
}

function copying(learner: Learner, from: Learner): Learner {
  const isSame = learner.pathway === from.pathway && deepEqual(learner.differs, from.differs);
  return isSame ? learner : { ...learner, pathway: from.pathway, differs: from.differs };
}

function takes(qualification: Qualification, plan: Plan, learner: Learner, unit: UnitId): boolean {
  return selectedUnits(qualification, learnerPlan(plan, learner)).some(({ id }) => id === unit);
}

function hasEvidence({ recognised }: Learner, unit: UnitId): boolean {
  const noted = recognised[unit];
  return noted !== undefined && (noted.evidence !== '' || noted.date !== null);
}

function losesEvidence(before: Learner, after: Learner): boolean {
  return Object.keys(before.recognised).some(
    (unit) => hasEvidence(before, unit) && !hasEvidence(after, unit),
  );
}
