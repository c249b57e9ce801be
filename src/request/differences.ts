import type { Qualification, UnitId } from '../catalogue';
import { followed, maxText, unitDelivery } from '../plan';
import type { Placement, Plan } from '../plan';
import type { Answer } from './answer';
import { outOfReach, reachOf } from './out-of-reach';
import type { OutOfReach } from './out-of-reach';

interface OfUnit {
  readonly unit: UnitId;
  /** Where the unit stands in the plan now. */
  readonly placed: Placement | 'undecided';
}

interface Chosen extends OfUnit {
  /** The planner changed it after asking. */
  readonly changedSince: boolean;
}

/** One thing in which an employer's answer differs from the plan as it is now. */
export type Difference =
  | (Chosen & {
      readonly kind: 'added';
      readonly placed: Exclude<Placement, 'chosen'> | 'undecided';
    })
  /** Chosen in the plan, not by the employer. */
  | (Chosen & { readonly kind: 'dropped' })
  /** To be among the plan's wanted units. */
  | (Chosen & { readonly kind: 'wished' })
  /** Shown to the employer as wished for, and not wished for by them. */
  | (Chosen & { readonly kind: 'unwished' })
  | (OfUnit & {
      readonly kind: 'note';
      readonly note: string;
      /** Whether the unit's delivery notes have room for it; without, accepting changes nothing. */
      readonly fits: boolean;
    });

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
  const reach = reachOf(followed(qualification, plan));
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

/** Tells the differences of one answer apart. */
export function differenceKey({ kind, unit }: Pick<Difference, 'kind' | 'unit'>): string {
  return `${kind} ${unit}`;
}

/** Whether accepting it changes anything. */
export function isAcceptable(difference: Difference): boolean {
  return difference.kind !== 'note' || difference.fits;
}

/**
 * Whether only the employer decided on it: what the planner decided is left to the planner. Nothing
 * about a unit that is ruled out is proposed, be it a choice, a wish or a note.
 */
export function isProposed(difference: Difference): boolean {
  if (difference.placed === 'excluded') return false;
  switch (difference.kind) {
    case 'note':
      return difference.fits;
    case 'added':
      return difference.placed === 'undecided' && !difference.changedSince;
    case 'dropped':
    case 'wished':
    case 'unwished':
      return !difference.changedSince;
  }
}

function choiceDifference(plan: Plan, answer: Answer, unit: UnitId): readonly Difference[] {
  const placed = placeOf(plan, unit);
  const isChosen = answer.chosen.includes(unit);
  if (isChosen === (placed === 'chosen')) return [];
  const isUntouched = isChosen === answer.asked.chosen.includes(unit);
  if (placed === 'chosen') return [{ kind: 'dropped', unit, placed, changedSince: isUntouched }];
  const changedSince = isUntouched || isPlacedSince(plan, answer, placed);
  return [{ kind: 'added', unit, placed, changedSince }];
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
  const placed = placeOf(plan, unit);
  const wasWished = answer.asked.wished.includes(unit);
  if (isWished) return [{ kind: 'wished', unit, placed, changedSince: wasWished }];
  return wasWished ? [{ kind: 'unwished', unit, placed, changedSince: false }] : [];
}

function noteDifference(plan: Plan, answer: Answer, unit: UnitId): readonly Difference[] {
  const note = answer.notes[unit];
  if (note === undefined) return [];
  const there = notesOf(plan, unit);
  const signed = signedNote(answer, note);
  if (`\n${there}\n`.includes(`\n${signed}\n`)) return [];
  const fits = withNote(there, signed).length <= maxText;
  return [{ kind: 'note', unit, placed: placeOf(plan, unit), note, fits }];
}

function placeOf({ units }: Plan, unit: UnitId): Placement | 'undecided' {
  return units[unit] ?? 'undecided';
}

/** What is noted of a unit's delivery so far. */
export function notesOf(plan: Plan, unit: UnitId): string {
  return unitDelivery(plan, unit).notes;
}

/** Whoever reads the unit's notes later has to know who wrote which. */
export function signedNote({ signedBy }: Answer, note: string): string {
  return `${signedBy.trim()}: ${note.trim()}`;
}

export function withNote(there: string, note: string): string {
  return there === '' ? note : `${there}\n${note}`;
}
