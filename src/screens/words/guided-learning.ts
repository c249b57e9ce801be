import type { Qualification } from '../../catalogue';
import type { BorrowedHours, PlanTotals } from '../../plan';
import { glhAgainstPublished } from '../../plan';
import { figure, hours, units } from './amounts';
import { specificationName } from './print';
import { qualificationGlh } from './qualifications';

/**
 * The guided learning hours of the units that count beside those published for the whole
 * qualification, and the difference: "The units that count come to 142 hours of guided learning, …".
 */
export function sayGlhAgainstPublished(qualification: Qualification, totals: PlanTotals): string {
  const { known, unknown } = totals.counting.glh;
  const left =
    unknown.length === 0
      ? ''
      : `, without ${units(unknown.length)} whose hours are not published or planned`;
  const counting = `The units that count come to ${hours(known)} of guided learning${left}`;
  const compared = glhAgainstPublished(qualification, totals);
  if (compared === null) return `${counting}. None are published for the whole qualification.`;
  const range = qualificationGlh(qualification);
  return `${counting}. Published for the whole qualification: ${range}. ${sayDifference(compared)}`;
}

function sayDifference({
  difference,
  published: { min, max },
}: NonNullable<ReturnType<typeof glhAgainstPublished>>): string {
  if (difference === 0)
    return min === max ? 'They are the same.' : 'The plan lies within that range.';
  const amount = hours(Math.abs(difference));
  return difference < 0 ? `The plan has ${amount} fewer.` : `The plan has ${amount} more.`;
}

/** "Of the selected hours, 52 are from the IMI Level 2 specification, which publishes them for the same 3 units." */
export function sayBorrowed({ from, units: count, hours: borrowed }: BorrowedHours): string {
  const same = count === 1 ? 'the same unit' : `the same ${figure(count)} units`;
  return `Of the selected hours, ${figure(borrowed)} ${borrowed === 1 ? 'is' : 'are'} from the ${specificationName(from)} specification, which publishes them for ${same}.`;
}
