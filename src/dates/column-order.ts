import type { DateOrder, DateReading } from './written-date';
import { readDate } from './written-date';
import type { YearRange } from './plausible';
import { planYears } from './plausible';

/**
 * In which order a column writes day and month, as far as its dates tell. `either`: every date can
 * be read in both orders, or in no order at all. `mixed`: some can only be one, others only the
 * other.
 */
export type ColumnOrder = DateOrder | 'either' | 'mixed';

/** The order that the dates of a column give each other. */
export function orderOf(texts: Iterable<string>): ColumnOrder {
  const found = new Set<DateOrder>();
  for (const text of texts) {
    const order = onlyOrder(text);
    if (order) found.add(order);
  }
  if (found.size === 2) return 'mixed';
  return [...found][0] ?? 'either';
}

/** The one order in which a text is a date; `null` where both or neither make one. */
function onlyOrder(text: string): DateOrder | null {
  const isDayFirst = readDate(text, 'day-first').ok;
  if (isDayFirst === readDate(text, 'month-first').ok) return null;
  return isDayFirst ? 'day-first' : 'month-first';
}

/**
 * Reads a date of a column. Where nothing tells otherwise, the day stands first, as in the UK; in a
 * mixed column only those dates are read that can be but one day.
 */
export function readInColumn(
  text: string,
  order: ColumnOrder,
  years: YearRange = planYears,
): DateReading {
  if (order !== 'mixed') return readDate(text, order === 'either' ? 'day-first' : order, years);
  const [one, other] = [readDate(text, 'day-first', years), readDate(text, 'month-first', years)];
  if (!one.ok) return other.ok ? other : one;
  if (!other.ok || one.date === other.date) return one;
  return { ok: false, fault: 'either-order' };
}
