import type { Qualification, Unit } from '../catalogue';
import type {
  CohortView,
  LearnerStanding,
  Part,
  Recognition,
  TeachingTotals,
  UnitDemand,
  UnitSum,
} from '../plan';
import type { Report } from '../rules';
import { counted, figure, hours, units } from './amounts';
import { learnerName } from './learner-name';
import { formatStanding } from './plan-status';
import { unitReference } from './print';

/** How a learner stands to a unit. */
export const partNames: Readonly<Record<Part, string>> = {
  counts: 'Counts',
  recognised: 'Recognised',
  additional: 'Additional',
  'recognised-additional': 'Recognised, additional',
  'not-taken': 'Not taken',
};

/** What a part means, for the key of the matrix. */
export const partMeanings: Readonly<Record<Part, string>> = {
  counts: 'taught, and counts for the rules',
  recognised: 'counts, and is not taught (RPL or credit transfer)',
  additional: 'taught, but no rule counts it',
  'recognised-additional': 'neither taught nor counted',
  'not-taken': 'neither taught nor counted',
};

export function learners(count: number): string {
  return counted(count, 'learner');
}

/** A cell of the matrix in words: "Counts", "Recognised, differs from the plan". */
export function formatCell(part: Part, isOwn: boolean): string {
  return isOwn ? `${partNames[part]}, differs from the plan` : partNames[part];
}

/** What a unit is for a learner from now on; notes that it takes away are not lost in silence. */
export function formatPartSet(
  { title }: Unit,
  part: Part,
  removed: Recognition | undefined,
): string {
  const isNoted = removed !== undefined && (removed.evidence !== '' || removed.date !== null);
  const notes = isNoted ? ', evidence removed until it is recognised again' : '';
  return `${title}: ${partNames[part]}${notes}`;
}

/** A unit in few words with its reference: "Negotiate in a business environment (H/506/1912)". */
export function unitWithReference(unit: Unit): string {
  return `${unit.title} (${unitReference(unit)})`;
}

/** Which learners' combinations qualify: "10 of 12 learners are ready". */
export function formatReadyLearners(standings: readonly LearnerStanding[]): string {
  const ready = standings.filter(({ report }) => report.verdict === 'complete').length;
  const { length } = standings;
  if (length === 1) return ready === 1 ? 'The learner is ready' : 'The learner is not ready';
  if (ready === length) return `All ${learners(length)} are ready`;
  return `${ready === 0 ? 'None' : figure(ready)} of ${learners(length)} ${ready < 2 ? 'is' : 'are'} ready`;
}

/** Hours to teach, without ever showing a missing figure as 0: "120 hours, and 2 units not published". */
export function formatHoursToTeach({ known, unknown }: UnitSum): string {
  if (unknown.length === 0) return hours(known);
  if (known === 0) return `not published for ${units(unknown.length)}`;
  return `${hours(known)}, and ${units(unknown.length)} not published`;
}

/**
 * What single learners are taught: "290 to 303 hours", "301 hours, of the hours that are known". Where
 * none are known, 0 is no answer.
 */
export function formatTaughtSpan(
  { least, most }: NonNullable<TeachingTotals['learners']>,
  cohort: UnitSum | null,
): string {
  if (most === 0 && cohort?.unknown.length) return 'hours that are not published';
  const each = least === most ? hours(most) : `${figure(least)} to ${hours(most)}`;
  return cohort?.unknown.length ? `${each}, of the hours that are known` : each;
}

/** The same for a narrow column: "120", "120, 2 unknown", "not published". */
export function shortHours({ known, unknown }: UnitSum): string {
  if (unknown.length === 0) return figure(known);
  return known === 0 ? 'not published' : `${figure(known)}, ${figure(unknown.length)}\u00a0unknown`;
}

/** What there is to teach: "14 units to teach, each once: 243 hours". */
export function formatCohortHours({ taught, units: demands }: CohortView): string {
  const toTeach = demands.filter((one) => one.toTeach > 0).length;
  if (toTeach === 0) return 'Nothing has to be taught';
  return `${units(toTeach)} to teach, each once: ${formatHoursToTeach(taught)}`;
}

/** How many learners have to be taught a unit, against the fewest for whom it runs. */
export function formatDemand(
  { takers, toTeach, isBelowMinimum }: UnitDemand,
  min: number | null,
): string {
  if (takers === 0) return 'Nobody takes it';
  if (toTeach === 0) return 'Nobody has to be taught';
  if (isBelowMinimum) return `Below your minimum group: ${figure(toTeach)} of ${figure(min ?? 0)}`;
  return min === null ? 'No minimum set' : 'Large enough';
}

/** What screen readers hear after a learner changed: "B. Hughes, Resolve complaints: Recognised. Ready." */
export function formatLearnerChange(
  qualification: Qualification,
  { name }: { readonly name: string },
  what: string,
  report: Report,
): string {
  return `${learnerName({ name })}, ${what}. ${formatStanding(qualification, report)}.`;
}
