import type { Qualification, UnitId } from '../catalogue';
import type { Answer } from './answer';
import type { PlanChange } from './changes';
import { emptyUnitDelivery } from './delivery';
import { maxText } from './fields';
import { outOfReach, reachOf } from './out-of-reach';
import type { OutOfReach } from './out-of-reach';
import type { Placement, Plan } from './plan';

interface Chosen {
  readonly unit: UnitId;
  /** The planner changed it after asking. */
  readonly changedSince: boolean;
}

/** One thing in which an employer's answer differs from the plan as it is now. */
export type Difference =
  | (Chosen & {
      readonly kind: 'added';
      readonly from: Exclude<Placement, 'chosen'> | 'undecided';
    })
  /** Chosen in the plan, not by the employer. */
  | (Chosen & { readonly kind: 'dropped' })
  /** To be among the plan's wanted units. */
  | (Chosen & { readonly kind: 'wished' })
  /** Shown to the employer as wished for, and not wished for by them. */
  | (Chosen & { readonly kind: 'unwished' })
  | {
      readonly kind: 'note';
      readonly unit: UnitId;
      readonly note: string;
      /** Whether the unit's delivery notes have room for it; without, accepting changes nothing. */
      readonly fits: boolean;
    };

export type Comparison =
  /** The answer is about a plan with another id, or of another qualification. */
  | { readonly kind: 'another-plan' }
  | {
      readonly kind: 'compared';
      readonly differences: readonly Difference[];
      readonly outOfReach: readonly OutOfReach[];
    };

/**
 * Everything in which an answer differs from the plan as it is now, in the order of the units that
 * were left to the employer. What they were not asked about never differs.
 *
 * @param qualification in the edition that the plan is on; the employer may have answered on another
 */
export function differences(qualification: Qualification, plan: Plan, answer: Answer): Comparison {
  if (plan.id !== answer.plan || plan.qualification !== answer.qualification) {
    return { kind: 'another-plan' };
  }
  const reach = reachOf(qualification);
  const open = answer.asked.mayChoose.filter((unit) => reach.open.has(unit));
  const noted = Object.keys(answer.notes).filter((unit) => reach.offered.has(unit));
  return {
    kind: 'compared',
    differences: [
      ...open.flatMap((unit) => choiceDifference(plan, answer, unit)),
      ...open.flatMap((unit) => wishDifference(plan, answer, unit)),
      ...noted.flatMap((unit) => noteDifference(plan, answer, unit)),
    ],
    outOfReach: outOfReach(reach, answer),
  };
}

function choiceDifference(plan: Plan, answer: Answer, unit: UnitId): readonly Difference[] {
  const placed = plan.units[unit] ?? 'undecided';
  const isChosen = answer.chosen.includes(unit);
  if (isChosen === (placed === 'chosen')) return [];
  const isUntouched = isChosen === answer.asked.chosen.includes(unit);
  if (placed === 'chosen') return [{ kind: 'dropped', unit, changedSince: isUntouched }];
  const changedSince = isUntouched || isPlacedSince(plan, answer, placed);
  return [{ kind: 'added', unit, from: placed, changedSince }];
}

/** Units that are ruled out or additional are not left to an employer: that came after asking. */
function isPlacedSince(
  { changedAt }: Plan,
  { asked }: Answer,
  placed: Exclude<Placement, 'chosen'> | 'undecided',
): boolean {
  return placed !== 'undecided' && changedAt !== asked.changedAt;
}

function wishDifference(plan: Plan, answer: Answer, unit: UnitId): readonly Difference[] {
  const isWished = answer.wished.includes(unit);
  if (isWished === plan.wants.wanted.includes(unit)) return [];
  const wasWished = answer.asked.wished.includes(unit);
  if (isWished) return [{ kind: 'wished', unit, changedSince: wasWished }];
  return wasWished ? [{ kind: 'unwished', unit, changedSince: false }] : [];
}

function noteDifference(plan: Plan, answer: Answer, unit: UnitId): readonly Difference[] {
  const note = answer.notes[unit];
  if (note === undefined) return [];
  const there = notesOf(plan, unit);
  const signed = signedNote(answer, note);
  if (`\n${there}\n`.includes(`\n${signed}\n`)) return [];
  return [{ kind: 'note', unit, note, fits: withNote(there, signed).length <= maxText }];
}

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
  const keys = new Set(accepted.map(keyOf));
  const taken = comparison.differences.filter((difference) => keys.has(keyOf(difference)));
  return [
    ...choiceChanges(taken),
    ...wishChanges(plan, taken),
    ...noteChanges(plan, answer, taken),
  ];
}

function keyOf({ kind, unit }: Pick<Difference, 'kind' | 'unit'>): string {
  return `${kind} ${unit}`;
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

function notesOf(plan: Plan, unit: UnitId): string {
  return (plan.delivery.units[unit] ?? emptyUnitDelivery).notes;
}

/** Whoever reads the unit's notes later has to know who wrote which. */
function signedNote({ signedBy }: Answer, note: string): string {
  return `${signedBy.trim()}: ${note.trim()}`;
}

function withNote(there: string, note: string): string {
  return there === '' ? note : `${there}\n${note}`;
}
