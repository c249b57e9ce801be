import type { CalendarDate } from './day-number';
import type { ColumnOrder } from './column-order';
import { orderOf, readInColumn } from './column-order';
import type { DatePiece, LinePiece } from './date-pieces';
import { piecesOf } from './date-pieces';
import { addDays, daysBetween } from './day-number';
import { mondayOf } from './weeks';

/** What two dates alone in a line are: the first and the last day of a time, or two days. */
export const pairMeanings = ['range', 'two-days'] as const;
export type PairMeaning = (typeof pairMeanings)[number];

/** What a list of dates holds: those that could be read, and what could not. */
export interface DateList {
  readonly dates: readonly CalendarDate[];
  /** The same day by day: a single day or a range, with the words that stand in its line. */
  readonly spans: readonly NamedSpan[];
  readonly unread: readonly string[];
  /** Lines that name a term: teaching time, where the list is of times without teaching. */
  readonly terms: readonly string[];
  /** Words beside the dates that say nothing about them: "Christmas", a row of headings. */
  readonly labels: readonly string[];
  /** In which order day and month were read. */
  readonly order: ColumnOrder;
  /** How many lines hold two dates that, but for `meaning`, could be a range or two days. */
  readonly pairs: number;
}

/** Days from the first to the last, both included; both are one where it is a single day. */
export interface NamedSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly name: string;
}

/** A range longer than a year is a slip of the pen. */
const maxDaysOfRange = 366;
/** More weeks than any programme has; a plan must still be able to hold the list. */
const maxDates = 1_000;

/**
 * Reads dates parted by lines, tabs, commas, semicolons or spaces, with names of days and labels
 * beside them, as tables of term dates have. A range, such as "26/7/2027 - 30/8/2027", "26 July to
 * 30 August 2027" or two cells of a table, gives a date in each of its weeks, first to last. A range
 * that ends before it begins, or is longer than a year, is unread as a whole.
 *
 * @param meaning what two dates in one line are, where they stand neither in cells of a table nor
 *   behind a label, which makes a range of them; two days where that is not said
 */
export function readDates(text: string, meaning: PairMeaning = 'two-days'): DateList {
  const lines = text.split(/[\n\r]+/).map(piecesOf);
  const written = lines.flatMap((line) => line.flatMap(writtenDates));
  const order = orderOf(written);
  const list: ListDraft = {
    ...{ order, dates: [], spans: [], unread: [], terms: [], labels: [], pairs: 0 },
  };
  const hasDates = written.length > 0;
  let isFirst = true;
  for (const line of lines) {
    readLine(list, line, { meaning, hasDates, isFirst });
    isFirst &&= !line.some(({ kind }) => kind === 'dates');
  }
  return list;
}

interface ListDraft extends DateList {
  readonly dates: CalendarDate[];
  readonly spans: NamedSpan[];
  readonly unread: string[];
  readonly terms: string[];
  readonly labels: string[];
  pairs: number;
}

interface ListReading {
  readonly meaning: PairMeaning;
  readonly hasDates: boolean;
  /** Whether no date stands in a line before: words may be headings there. */
  readonly isFirst: boolean;
}

function writtenDates(piece: LinePiece): readonly string[] {
  return piece.kind === 'dates' ? piece.dates : [];
}

function readLine(
  list: ListDraft,
  line: readonly LinePiece[],
  { meaning, hasDates, isFirst }: ListReading,
): void {
  const dated = line.filter((piece) => piece.kind === 'dates');
  const labels = line.filter(({ kind }) => kind === 'label').map(({ text }) => text);
  if (dated.length > 0 && labels.some(namesTerm)) {
    list.terms.push(line.map(({ text }) => text).join(' '));
    return;
  }
  const unclear = line.filter(({ kind }) => kind === 'unclear').map(({ text }) => text);
  const isBeforeDates = hasDates && isFirst && dated.length === 0;
  if (isBeforeDates && !unclear.some((text) => /\d/.test(text))) {
    // A row of headings: "From" and "To" limit no date there.
    list.labels.push(...line.map(({ text }) => text));
    return;
  }
  list.unread.push(...unclear);
  const isUnderstood = dated.length > 0 ? isLabelled(line) : hasDates && isFirst;
  (isUnderstood ? list.labels : list.unread).push(...labels);
  const pair = isTable(line) ? 'in-table' : meaning;
  for (const piece of joined(list, dated, pair)) takeIn(list, piece, labels.join(' '));
}

/** Words belong to a date before or beside it; a word alone behind a comma could be meant as one. */
function isLabelled(line: readonly LinePiece[]): boolean {
  return (
    line[0]?.kind === 'label' ||
    line.every(({ kind, after }) => kind !== 'label' || after !== 'mark')
  );
}

/** "Autumn term", "Term 1": the time between holidays; "half term" and "end of term" are not. */
function namesTerm(label: string): boolean {
  return /\b(?:term|semester)\b/i.test(label) && !/half|holiday|break|clos/i.test(label);
}

/** The cells of a table: labels beside the dates, or tabs between them. */
function isTable(line: readonly LinePiece[]): boolean {
  return line.some(({ kind, after }) => kind === 'label' || after === 'tab');
}

/** Two single dates of a line as one range, where they are one. */
function joined(
  list: ListDraft,
  dated: readonly DatePiece[],
  pair: PairMeaning | 'in-table',
): readonly DatePiece[] {
  const [first, second, ...others] = dated;
  if (!first || !second || others.length > 0) return dated;
  if (first.dates.length > 1 || second.dates.length > 1) return dated;
  if (first.isWeek || second.isWeek) return dated;
  const text = `${first.text} ${second.text}`;
  const range = { ...first, text, dates: [...first.dates, ...second.dates] };
  const span = spanOf(range, list.order);
  const hasWeeksBetween = span !== null && datesIn(span).length > 2;
  if (pair !== 'in-table' && hasWeeksBetween) list.pairs += 1;
  return pair === 'two-days' ? dated : [range];
}

function takeIn(list: ListDraft, piece: DatePiece, name: string): void {
  const span = spanOf(piece, list.order);
  const read = span === null ? null : datesIn(span);
  if (span === null || read === null || list.dates.length + read.length > maxDates) {
    list.unread.push(piece.text);
    return;
  }
  list.dates.push(...read);
  list.spans.push({ ...span, name });
}

/** The days from the first to the last; `null` where they cannot be read or are no range. */
function spanOf(
  { dates, isWeek }: DatePiece,
  order: ColumnOrder,
): Pick<NamedSpan, 'from' | 'to'> | null {
  const [first = '', last = first] = dates;
  const [from, to] = [readInColumn(first, order), readInColumn(last, order)];
  if (!from.ok || !to.ok) return null;
  if (isWeek) return { from: from.date, to: addDays(mondayOf(from.date), 6) };
  const days = daysBetween(from.date, to.date);
  return days < 0 || days > maxDaysOfRange ? null : { from: from.date, to: to.date };
}

/** The first day, and one in each later week of the range. */
function datesIn({ from, to }: Pick<NamedSpan, 'from' | 'to'>): readonly CalendarDate[] {
  const weeks = daysBetween(mondayOf(from), mondayOf(to)) / 7;
  const later = Array.from({ length: weeks }, (_, week) => addDays(mondayOf(from), 7 * (week + 1)));
  return [from, ...later];
}
