import type { Qualification, UnitId } from '../catalogue';
import type { Learner } from './cohort';
import type { Recognition } from './decisions';
import { learnerPlan } from './learners';
import type { Plan } from './plan';
import { selectedUnits } from './selection';

/** A recognised unit of which an auditor would ask more than is noted. */
export interface EvidenceGap {
  readonly unit: UnitId;
  /** `null` = recognised for everybody in the plan. */
  readonly learner: Learner | null;
  readonly lacks: readonly ('evidence' | 'date')[];
}

/** The units recognised for everybody without evidence or date, in the qualification's order. */
export function planEvidenceGaps(qualification: Qualification, plan: Plan): readonly EvidenceGap[] {
  const gaps = gapsOf(plan.recognised, null);
  return taken(qualification, plan, gaps);
}

/** The same for what is recognised for single learners, learner by learner. */
export function cohortEvidenceGaps(
  qualification: Qualification,
  plan: Plan,
): readonly EvidenceGap[] {
  return plan.cohort.learners.flatMap((learner) => {
    const gaps = gapsOf(learner.recognised, learner);
    // Most learners have none: their combination need not be looked at.
    return gaps.length === 0 ? [] : taken(qualification, learnerPlan(plan, learner), gaps);
  });
}

function gapsOf(recognised: Plan['recognised'], learner: Learner | null): readonly EvidenceGap[] {
  return Object.entries(recognised)
    .map(([unit, recognition]) => ({ unit, learner, lacks: lacking(recognition) }))
    .filter(({ lacks }) => lacks.length > 0);
}

function lacking({ evidence, date }: Recognition): EvidenceGap['lacks'] {
  return [
    ...(evidence.trim() === '' ? (['evidence'] as const) : []),
    ...(date === null ? (['date'] as const) : []),
  ];
}

/** Only the gaps in units that are taken: what is recognised but not taken shows to nobody. */
function taken(
  qualification: Qualification,
  plan: Plan,
  gaps: readonly EvidenceGap[],
): readonly EvidenceGap[] {
  const place = new Map(selectedUnits(qualification, plan).map(({ id }, i) => [id, i]));
  return gaps
    .filter(({ unit }) => place.has(unit))
    .toSorted((a, b) => (place.get(a.unit) ?? 0) - (place.get(b.unit) ?? 0));
}
