import { wholeOf } from '../catalogue';
import type { Qualification } from '../catalogue';
import type { Edit, EditOf, Plan } from '../plan';
import type { Version } from '../storage';
import { counted, figure, listed, lowerFirst } from './amounts';
import { editionOf } from './edition-names';
import { answerName, placing, formatEdit, formatPlaced } from './edits';
import type { EditedPlans } from './edited-field';
import { formatSessionEdits } from './session-edits';
import { unitTitle } from './places';

/** What turned one saved state into the next. */
export interface VersionStep {
  readonly edits: readonly Edit[];
  readonly before: Plan;
  /** The edition that the state before was on. */
  readonly from: Qualification;
}

type Told = Pick<Version, 'plan' | 'qualification'>;

/** More than these are counted; `formatEveryChange` has them all. */
const maxTold = 3;

/**
 * What a saved state of a plan changed, in one line.
 *
 * @param step `null` = no state before it is kept
 */
export function formatVersion(version: Told, step: VersionStep | null): string {
  const all = phrasesOf(version, step);
  if (all.length <= maxTold + 1) return joined(all);
  return joined([...all.slice(0, maxTold), `${figure(all.length - maxTold)} more changes`]);
}

/** Every change, one phrase each; empty where the one line has them all. */
export function formatEveryChange(version: Told, step: VersionStep | null): readonly string[] {
  const all = phrasesOf(version, step);
  return all.length <= maxTold + 1 ? [] : all;
}

function phrasesOf({ plan, qualification }: Told, step: VersionStep | null): readonly string[] {
  if (step === null) {
    return [plan.createdAt === plan.changedAt ? 'Started the plan' : 'The earliest that is kept'];
  }
  const { edits, before, from } = step;
  const isMoved = from.version !== qualification.version;
  const moved = isMoved ? [`Moved to the ${editionOf(qualification.version)}`] : [];
  const plans = { before, after: plan, qualification: withUnitsOf(qualification, from) };
  const made = [...moved, ...formatEdits(edits, plans)];
  return made.length === 0 ? ['Saved as it was before'] : made;
}

/** How many saved states are told as one: "in 6 steps". */
export function formatSteps(count: number): string {
  return `in ${counted(count, 'step')}`;
}

/** A unit or a pathway that an edition no longer has keeps the title that it had before. */
function withUnitsOf(qualification: Qualification, from: Qualification): Qualification {
  const [now, then] = [wholeOf(qualification), wholeOf(from)];
  const pathways = [...(now.pathways ?? []), ...(then.pathways ?? [])];
  return { ...now, units: [...now.units, ...then.units], pathways };
}

/** Whose answer was accepted leads; units and learners are told together, all else field by field. */
function formatEdits(edits: readonly Edit[], plans: EditedPlans): readonly string[] {
  const sessions = edits.filter(({ field }) => field.startsWith('delivery.sessions'));
  const told = edits.filter((edit) => !sessions.includes(edit));
  const [placed, answered, joining, others] = [
    told.filter((edit) => edit.field === 'units'),
    told.filter((edit) => edit.field === 'answer'),
    told.filter((edit) => edit.field === 'cohort.learners'),
    told.filter(({ field }) => !['units', 'answer', 'cohort.learners'].includes(field)),
  ];
  return [
    ...answered.map((edit) =>
      edit.after && edits.length > 1
        ? `Accepted ${answerName(edit.after)}`
        : formatEdit(edit, plans),
    ),
    ...formatPlaces(placed, plans),
    ...formatRoster(joining, plans),
    ...others.map((edit) => formatEdit(edit, plans)),
    ...formatSessionEdits(sessions, (edit) => formatEdit(edit, plans)),
  ];
}

function formatPlaces(
  placed: readonly EditOf<'units'>[],
  { qualification }: EditedPlans,
): readonly string[] {
  const places = [...new Set(placed.map(placing))];
  return places.map((as) =>
    formatPlaced(
      as,
      placed
        .filter((edit) => placing(edit) === as)
        .map(({ of }) => unitTitle(qualification, of[0] ?? '')),
    ),
  );
}

/** Those who join or leave are named one by one as long as they are few. */
function formatRoster(
  edits: readonly EditOf<'cohort.learners'>[],
  plans: EditedPlans,
): readonly string[] {
  const added = edits.filter(({ after }) => after).length;
  const removed = edits.filter(({ before }) => before).length;
  const moved = edits.length - added - removed;
  if (edits.length === 1) return edits.map((edit) => formatEdit(edit, plans));
  return [
    added > 0 ? `Added ${counted(added, 'learner')}` : '',
    removed > 0 ? `Removed ${counted(removed, 'learner')}` : '',
    moved > 0 ? 'Changed the order of the learners' : '',
  ].filter(Boolean);
}

/** A value may hold commas: then semicolons keep the phrases apart. */
function joined(phrases: readonly string[]): string {
  if (phrases.some((phrase) => phrase.includes(': '))) return phrases.join('; ');
  return listed(phrases.map((phrase, place) => (place === 0 ? phrase : lowered(phrase))));
}

/** Names keep their capitals. */
function lowered(phrase: string): string {
  const verbs =
    /^(Added|Dropped|Left|Kept|Ruled|Removed|Renamed|Set|Took|Changed|Pinned|Unpinned)\b/;
  return verbs.test(phrase) ? lowerFirst(phrase) : phrase;
}
