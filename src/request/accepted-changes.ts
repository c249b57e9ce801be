import type { Qualification, UnitId } from '../catalogue';
import type { Plan, PlanChange } from '../plan';
import type { Answer } from './answer';
import { differenceKey, differences, notesOf, signedNote, withNote } from './differences';
import type { Difference } from './differences';

/**
 * The changes that bring the accepted differences into the plan, whatever order they come in. None
 * accepted, no changes. A difference that is no longer one changes nothing.
 */
export function acceptedChanges(
  qualification: Qualification,
  plan: Plan,
  answer: Answer,
  accepted: readonly Pick<Difference, 'kind' | 'unit'>[],
): readonly PlanChange[] {
  const comparison = differences(qualification, plan, answer);
  if (comparison.kind === 'another-plan') return [];
  const keys = new Set(accepted.map(differenceKey));
  const taken = comparison.differences.filter((one) => keys.has(differenceKey(one)));
  return [
    ...choiceChanges(taken),
    ...wishChanges(plan, taken),
    ...noteChanges(plan, answer, taken),
  ];
}

function unitsOf(taken: readonly Difference[], kind: Difference['kind']): readonly UnitId[] {
  return taken.filter((difference) => difference.kind === kind).map(({ unit }) => unit);
}

function choiceChanges(taken: readonly Difference[]): readonly PlanChange[] {
  const changes = [
    { type: 'place', units: unitsOf(taken, 'added'), as: 'chosen' },
    { type: 'place', units: unitsOf(taken, 'dropped'), as: 'undecided' },
  ] as const;
  return changes.filter(({ units }) => units.length > 0);
}

/** One change for all wishes: each writes the whole list of wanted units. */
function wishChanges(plan: Plan, taken: readonly Difference[]): readonly PlanChange[] {
  const added = unitsOf(taken, 'wished');
  const dropped = unitsOf(taken, 'unwished');
  if (added.length + dropped.length === 0) return [];
  const kept = plan.wants.wanted.filter((unit) => !dropped.includes(unit));
  return [{ type: 'want', wants: { wanted: [...kept, ...added] } }];
}

function noteChanges(
  plan: Plan,
  answer: Answer,
  taken: readonly Difference[],
): readonly PlanChange[] {
  return taken.flatMap((difference) => {
    if (difference.kind !== 'note' || !difference.fits) return [];
    const { unit, note } = difference;
    const notes = withNote(notesOf(plan, unit), signedNote(answer, note));
    return [{ type: 'deliver-unit', unit, delivery: { notes } } as const];
  });
}
