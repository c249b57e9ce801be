import type { Qualification } from '../catalogue';
import type { Mending, Stuck, UnitReason } from '../cohort';
import type { Cause, WayOutChange } from '../completions';
import { capital, figure, listed } from './amounts';
import { minimumsOf } from './causes';
import { learnerNamed, learnersNamed } from './learner-name';
import type { KnownLearners } from './learner-name';
import { unitTitle, unitTitles } from './places';
import { limitWords } from './problems';

/** Why a unit is taught, in a sentence or two. */
export function formatUnitReason(
  qualification: Qualification,
  reason: UnitReason,
  known: KnownLearners,
): string {
  const { takers, wantedBy, why, unqualified, causes, refusing, losing } = reason;
  const wanted =
    wantedBy.length === 0
      ? ''
      : `Wanted by ${figure(wantedBy.length)} of its ${figure(takers.length)}. `;
  if (why === 'locked') return `${wanted}Locked, or somebody takes it whatever is found.`;
  if (why === 'taught-anyway') return `${wanted}You teach it already.`;
  if (unqualified.length > 0)
    return `${wanted}Without it ${learnersNamed(known, unqualified)} cannot ${aim(qualification, causes)}.`;
  if (why === 'group-sizes') return `${wanted}It keeps the groups within their sizes.`;
  if (refusing.length > 0)
    return `${wanted}Without it ${learnersNamed(known, refusing)} would take a refused unit.`;
  if (losing.length > 0)
    return `${wanted}Without it ${learnersNamed(known, losing)} would get less.`;
  return `${wanted}It saves surplus credits.`;
}

function aim(qualification: Qualification, causes: readonly Cause[]): string {
  const [minimum] = minimumsOf(qualification, causes);
  return minimum === undefined ? 'qualify' : `reach ${minimum}`;
}

/** Who cannot qualify whatever is taught, and what for. */
export function formatStuck(
  qualification: Qualification,
  { learner, causes }: Stuck,
  known: KnownLearners,
): string {
  return `${learnerNamed(known, learner)} cannot ${aim(qualification, causes)} with the units that can be taught.`;
}

/** What would have to give for a learner, a line for each way, the first few. */
export function formatStuckWaysOut(
  qualification: Qualification,
  { waysOut }: Stuck,
): readonly string[] {
  return waysOut
    .slice(0, maxWaysOut)
    .map((way) => `${capital(listed(way.map((change) => formatGiving(qualification, change))))}.`);
}

const maxWaysOut = 3;

function formatGiving(qualification: Qualification, change: WayOutChange): string {
  switch (change.kind) {
    case 'drop':
      return `no longer keep ${unitTitle(qualification, change.unit)} for them`;
    case 'lift':
      return `teach ${unitTitle(qualification, change.unit)}`;
    case 'raise':
      return `raise the ceiling to ${limitWords(change.limit, change.to)}`;
  }
}

/** The fewest further units with which those who are stuck qualify. */
export function formatMending(
  qualification: Qualification,
  { units: further, learners: ids, isProven }: Mending,
  known: KnownLearners,
): string {
  const fewest = isProven ? 'No fewer will do.' : 'Fewer may do.';
  return `Teach ${unitTitles(qualification, further)} too, and ${learnersNamed(known, ids)} can qualify. ${fewest}`;
}
