import { versionDigest } from '../catalogue';
import type { PlanTotals, Standing, TeachingTotals, UnitSum } from '../plan';
import { hoursOfCredits } from '../plan';
import { counted, figure, hours, plural } from './amounts';
import { formatHoursToTeach, formatTaughtSpan } from './cohort';
import { moment } from './dates';
import { editionInMargin, editionName } from './edition-names';
import type { RuleLine } from './print';
import { formatTotal } from './sums';

/** Where a unit stands, in a cell: empty where the plan's qualification does not have it. */
export function formatPlace(standing: Standing | null): string {
  return standing === null ? 'not in this qualification' : places[standing];
}

const places: Readonly<Record<Standing, string>> = {
  mandatory: 'mandatory',
  chosen: 'chosen',
  additional: 'additional',
  excluded: 'ruled out',
  undecided: 'not taken',
};

/** Which editions of the catalogue printed figures are by. */
export function formatCatalogues(versions: readonly string[]): string {
  const [only = ''] = versions;
  if (versions.length === 1) return editionInMargin(only);
  const of = [...versions]
    .sort()
    .map((version) => (versionDigest(version) === null ? version : editionName(version)))
    .join(', ');
  return `Unitwise catalogue ${plural(versions.length, 'version', 'versions')} ${of}`;
}

interface TotalLine {
  readonly name: string;
  readonly value: string;
}

/**
 * The totals of a plan as the lines of a column, each with its name.
 *
 * @param isOfCohort whether any plan beside it has learners: then each figure of hours left to teach
 *   says whom it is for
 */
export function totalLines(
  totals: PlanTotals,
  teaching: TeachingTotals,
  isOfCohort: boolean,
): readonly TotalLine[] {
  const { selected, counting, surplus } = totals;
  return [
    { name: 'Units taken', value: figure(selected.units) },
    { name: 'Units that count', value: figure(counting.units) },
    { name: 'Credits that count', value: formatTotal(counting.credits, counting.units) },
    { name: 'Surplus credits', value: formatSurplus(surplus) },
    { name: 'Guided learning hours', value: formatTotal(selected.glh, selected.units) },
    ...(isOfCohort ? taughtLines(teaching) : [taughtLine('Left to teach', teaching.common)]),
  ];
}

function taughtLines({ common, cohort, learners }: TeachingTotals): readonly TotalLine[] {
  const nobody = 'no learners';
  const name = 'Left to teach to the whole cohort';
  return [
    taughtLine('Left to teach in the common plan', common),
    cohort === null ? { name, value: nobody } : taughtLine(name, cohort),
    {
      name: 'Taught to single learners',
      value: learners === null ? nobody : formatTaughtSpan(learners, cohort),
    },
  ];
}

function taughtLine(name: string, taught: UnitSum): TotalLine {
  return { name, value: formatHoursToTeach(taught) };
}

/** Surplus costs time: what it stands for follows from the credits. */
function formatSurplus(surplus: number | null): string {
  if (surplus === null) return 'no rule asks for credits';
  return surplus === 0
    ? '0'
    : `${figure(surplus)}, which stand for ${hours(hoursOfCredits(surplus))}`;
}

/** The labels of comparing. */
export const compareWords = {
  title: 'Compare – Unitwise',
  heading: 'Compare plans',
  others: 'Compare other plans',
  reading: 'Reading the plans on this device …',
  unread: 'The plans cannot be read',
  find: 'Find a plan',
  tick: 'Tick two to four plans',
  noMatch: 'No plan has that in its name.',
  compare: 'Compare',
  tooFew: 'Tick at least two plans first.',
  onlyOne: {
    before: 'There are fewer than two plans on this device. Duplicate one under',
    link: 'Plans',
    after: ', change the copy, and compare the two.',
  },
  onlyDifferences: 'Only units that differ',
  print: 'Print',
  table: 'Plans side by side',
  qualification: 'Qualification',
  catalogue: 'Catalogue of',
  madeBy: 'Made by',
  madeByUnitwise: 'Unitwise, against the document',
  verdict: 'How it stands',
  changed: 'Last change',
  totals: 'Totals',
  rules: 'Rules',
  noRule: 'no such rule',
  units: 'Units',
  differing: 'Units that differ',
  sameUnits: 'They take the same units.',
} as const;

/** What tells a plan from others of its name: "Level 3 Diploma …, changed 4 May 2026 at 10:00". */
export function formatPlanAbout(title: string, changedAt: string): string {
  return `${title}, changed ${moment(changedAt)}`;
}

export function formatShownPlans(shown: number): string {
  return `The ${figure(shown)} changed last are shown. Type a name to find others.`;
}

export function formatMissingPlans(missing: number): string {
  const which = plural(missing, 'One of these plans is', `${figure(missing)} of these plans are`);
  return `${which} not on this device, or can no longer be read.`;
}

export function formatLeftOut(leftOut: number): string {
  const more = `${counted(leftOut, 'more plan')} that the address names`;
  return `Four plans fit side by side. ${more} ${plural(leftOut, 'is', 'are')} left out.`;
}

/** The size of a unit where one plan's document prints another: "6 credits, Level 3 here". */
export function formatSizeHere(size: string): string {
  return `${size} here`;
}

/** "3 more credits from Group B: 12 of at least 15: Not met"; what is met needs no word. */
export function formatComparedRule({ found, result, finding }: RuleLine): string {
  return finding.status === 'met' ? found : `${found}: ${result}`;
}
