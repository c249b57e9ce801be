import type { Qualification } from '../catalogue';
import type { BorrowedHours, GlhComparison, PlanTotals } from '../plan';
import { glhAgainstPublished } from '../plan';
import { figure, hours, plural, units } from './amounts';
import { editionOf } from './edition-names';
import { specificationName } from './print';
import { qualificationGlh } from './qualifications';

/**
 * The guided learning hours of the units that count beside those published for the whole
 * qualification: "The units that count come to 142 hours of guided learning. …". Hours that nobody
 * knows are never taken for none.
 */
export function formatGlhAgainstPublished(
  qualification: Qualification,
  totals: PlanTotals,
): string {
  const counting = formatCounting(totals.counting);
  const compared = glhAgainstPublished(qualification, totals);
  if (compared === null) return `${counting} None are published for the whole qualification.`;
  const range = qualificationGlh(qualification);
  return `${counting} Published for the whole qualification: ${range}. ${formatComparison(compared)}`;
}

function formatCounting({ units: count, glh: { known, unknown } }: PlanTotals['counting']): string {
  const missing = unknown.length;
  if (missing === 0) return `The units that count come to ${hours(known)} of guided learning.`;
  if (missing === count) {
    return `No hours of guided learning are published or planned for the ${units(count)} that count.`;
  }
  return `Known so far: ${hours(known)} of guided learning. ${units(missing)} of the ${figure(count)} that count ${plural(missing, 'has', 'have')} none published or planned.`;
}

function formatComparison(compared: GlhComparison): string {
  const { kind, published } = compared;
  switch (kind) {
    case 'within':
      return published.min === published.max
        ? 'They are the same.'
        : 'The plan lies within that range.';
    case 'below':
      return `The plan has ${hours(compared.by)} fewer.`;
    case 'above':
      return `The plan has ${compared.isLeast ? 'at least ' : ''}${hours(compared.by)} more.`;
    case 'open':
      return 'The two can be compared once every unit has its hours.';
  }
}

/** "Of the selected hours, 52 are from the IMI Level 2 specification, which publishes them for the same 3 units." */
export function formatBorrowed(lent: BorrowedHours): string {
  const { from, units: count, hours: borrowed, isLater } = lent;
  const later = isLater
    ? ` They are those of the ${editionOf(from.version)}, later than this plan’s.`
    : '';
  const same = plural(count, 'the same unit', `the same ${figure(count)} units`);
  return `Of the selected hours, ${figure(borrowed)} ${plural(borrowed, 'is', 'are')} from the ${specificationName(from)} specification, which publishes them for ${same}.${later}`;
}
