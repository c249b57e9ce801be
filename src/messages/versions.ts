import type { Qualification, UnitId } from '../catalogue';
import type { PlanChange } from '../plan';
import type { Version } from '../storage';
import { counted, listed, units } from './amounts';
import { learnerName } from './cohort';
import { day } from './dates';
import { limitWords } from './problems';
import { unitTitle } from './places';

/** What turned one saved state into the next. */
export interface VersionStep {
  readonly changes: readonly PlanChange[];
  /** The edition that the state before was on. */
  readonly from: Qualification;
}

/**
 * What a saved state of a plan changed.
 *
 * @param step `null` = no state before it is kept
 */
export function sayVersion(
  { plan, qualification }: Pick<Version, 'plan' | 'qualification'>,
  step: VersionStep | null,
): string {
  if (step === null) {
    return plan.createdAt === plan.changedAt ? 'Started the plan' : 'The earliest that is kept';
  }
  const { changes, from } = step;
  const isMoved = from.version !== qualification.version;
  const moved = isMoved ? `Moved to the catalogue of ${day(qualification.version)}` : '';
  if (changes.length === 0) return moved || 'Saved as it was before';
  const made = sayMade(withUnitsOf(qualification, from), changes);
  return moved === '' ? made : listed([moved, lowered(made)]);
}

/** A unit that an edition no longer has keeps the title that it had before. */
function withUnitsOf(qualification: Qualification, from: Qualification): Qualification {
  return { ...qualification, units: [...qualification.units, ...from.units] };
}

/** What was changed from one saved state to the next: "Added Resolve customers' complaints". */
function sayMade(qualification: Qualification, changes: readonly PlanChange[]): string {
  const made = [
    ...rosterChanges(changes),
    ...changes.flatMap((one) => madeWords(qualification, one)),
  ];
  const words =
    made.length > mostTold
      ? [...made.slice(0, mostTold), `${made.length - mostTold} more changes`]
      : made;
  return listed(words.map((part, place) => (place === 0 ? part : lowered(part))));
}

const mostTold = 4;

function madeWords(qualification: Qualification, change: PlanChange): readonly string[] {
  const titled = (id: UnitId): string => unitTitle(qualification, id);
  switch (change.type) {
    case 'rename':
      return [`Renamed the plan “${change.name}”`];
    case 'set-up':
      return ['Changed the set-up'];
    case 'limit':
      return Object.entries(change.limits).map(([limit, value]) =>
        value === null
          ? 'Took a ceiling away'
          : `Set the ceiling to ${limitWords(limit as keyof typeof change.limits, value)}`,
      );
    case 'place':
      return [placedWords(change.as, change.units.map(titled))];
    case 'recognise':
      return [
        change.recognition
          ? `Recognised prior learning for ${titled(change.unit)}`
          : `Took back the recognition of ${titled(change.unit)}`,
      ];
    case 'plan-hours':
      return [`Planned hours for ${titled(change.unit)}`];
    case 'confirm':
      return [change.confirmation ? 'Confirmed a condition' : 'Took a confirmation back'];
    case 'keep-answer':
      return [
        change.answer ? 'Kept what the employer answered' : 'Took the employer’s answer away',
      ];
    case 'want':
      return ['Changed what is wanted of a way to finish'];
    case 'change-learner':
      return [`Changed ${learnerName(change.learner)}`];
    case 'group-size':
      return ['Changed the minimum group size'];
    case 'deliver':
      return ['Changed the delivery'];
    case 'deliver-unit':
      return [`Changed the delivery of ${titled(change.unit)}`];
    case 'pin':
      return [change.pin ? `Pinned ${titled(change.unit)}` : `Unpinned ${titled(change.unit)}`];
    case 'together':
      return change.changes.flatMap((one) => madeWords(qualification, one));
    case 'add-learners':
    case 'remove-learners':
      return [];
  }
}

type Place = Extract<PlanChange, { type: 'place' }>['as'];

/** More units than anybody reads are counted. */
function placedWords(as: Place, titles: readonly string[]): string {
  const what = titles.length > 3 ? units(titles.length) : listed(titles);
  switch (as) {
    case 'chosen':
      return `Added ${what}`;
    case 'undecided':
      return `Dropped ${what}`;
    case 'additional':
      return `Kept ${what} as additional`;
    case 'excluded':
      return `Ruled out ${what}`;
  }
}

/** Learners who left and joined in one go only changed their place in the list. */
function rosterChanges(changes: readonly PlanChange[]): readonly string[] {
  const joined = changes.flatMap((change) =>
    change.type === 'add-learners' ? change.learners : [],
  );
  const left = changes.flatMap((change) =>
    change.type === 'remove-learners' ? change.learners : [],
  );
  const added = joined.filter(({ id }) => !left.includes(id)).length;
  const removed = left.filter((id) => !joined.some((learner) => learner.id === id)).length;
  const words = [
    added > 0 ? `Added ${counted(added, 'learner')}` : '',
    removed > 0 ? `Removed ${counted(removed, 'learner')}` : '',
  ].filter(Boolean);
  if (words.length > 0 || joined.length === 0) return words;
  return ['Changed the order of the learners'];
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
