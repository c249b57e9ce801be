import type { PlanTotals, Standing } from '../plan';
import { hoursOfCredits } from '../plan';
import { figure, hours, plural, units } from './amounts';
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
  const of = [...versions].sort().join(', ');
  return `Unitwise catalogue ${plural(versions.length, 'version', 'versions')} ${of}`;
}

/** The totals of a plan as the lines of a column, each with its name. */
export function totalLines(totals: PlanTotals): readonly {
  readonly name: string;
  readonly value: string;
}[] {
  const { selected, counting, surplus, taught } = totals;
  const missing =
    taught.unknown.length === 0 ? '' : ` + ${units(taught.unknown.length)} not published`;
  return [
    { name: 'Units taken', value: figure(selected.units) },
    { name: 'Units that count', value: figure(counting.units) },
    { name: 'Credits that count', value: formatTotal(counting.credits, counting.units) },
    { name: 'Surplus credits', value: formatSurplus(surplus) },
    { name: 'Guided learning hours', value: formatTotal(selected.glh, selected.units) },
    { name: 'Left to teach', value: `${hours(taught.known)}${missing}` },
  ];
}

/** Surplus costs time: what it stands for follows from the credits. */
function formatSurplus(surplus: number | null): string {
  if (surplus === null) return 'no rule asks for credits';
  return surplus === 0
    ? '0'
    : `${figure(surplus)}, which stand for ${hours(hoursOfCredits(surplus))}`;
}
