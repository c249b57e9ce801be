import type { DateFault, DateOrder } from '../dates';
import type { LearnerList, LineMeaning, PastedTable, Remark, Role, RowProblem } from '../exchange';
import { counted, figure, listed, listedUpTo, plural } from './amounts';
import { learners } from './cohort';

/** What a column of a pasted list can be used as. */
export const roleNames: Readonly<Record<Role, string>> = {
  name: 'Name',
  given: 'First name',
  middle: 'Middle name',
  family: 'Surname',
  employer: 'Employer',
  reference: 'Reference',
  start: 'Start date',
  pathway: 'Pathway',
};

export const dateOrderNames: Readonly<Record<DateOrder, string>> = {
  'day-first': 'Day first: 22/11/2026',
  'month-first': 'Month first: 11/22/2026',
};

export const lineMeaningNames: Readonly<Record<LineMeaning, string>> = {
  'one-learner': 'One learner',
  'several-learners': 'Several learners',
};

type PastedColumns = PastedTable['columns'];

/** A column by its heading, or by its place: “Phone”, "column 4". */
export function columnName(columns: PastedColumns, place: number): string {
  const heading = columns[place]?.heading ?? '';
  return heading === '' ? `column ${figure(place + 1)}` : `“${shortened(heading)}”`;
}

const dateFaults: Readonly<Record<DateFault, string>> = {
  'not-a-date': 'Not a date: added without a start date. Write it like 22/11/2026.',
  'no-such-day': 'There is no such day: added without a start date.',
  'unlikely-year': 'Check the year: it is not between 2000 and 2100. Added without a start date.',
  'other-weekday': 'That day has another name: added without a start date.',
  'either-order':
    'Could be either order of day and month: added without a start date until you choose.',
};

/** A problem of a row of a pasted list, and what comes of it. */
export function formatRowProblem(problem: RowProblem): string {
  switch (problem.kind) {
    case 'no-name':
      return 'No name: this row is left out.';
    case 'no-letter':
      return 'No letter in the name: this row is left out.';
    case 'no-learner':
      return 'A heading, a sum or a note, not a learner: this row is left out.';
    case 'other-width':
      return problem.cells > problem.expected
        ? `${counted(problem.cells, 'cell')} where the others have ${figure(problem.expected)}: left out. Put a text with a comma in quotes.`
        : `${counted(problem.cells, 'cell')} where the others have ${figure(problem.expected)}: check which is which.`;
    case 'address-for-name':
      return 'An e-mail address stands where the name is: check it.';
    case 'address-by-name':
      return `The address ${problem.text} is not used.`;
    case 'several-columns':
      return 'Looks like several columns, all read as the name: part them as in the other rows.';
    case 'unreadable-date':
      return dateFaults[problem.fault];
    case 'unknown-pathway':
      return `No pathway is called “${shortened(problem.text)}”: added on the plan’s.`;
    case 'shortened-number':
      return 'The spreadsheet shortened this number: added without a reference. Widen the column, then copy it again.';
    case 'too-long':
      return `The ${problem.field} is longer than ${figure(problem.max)} characters: the rest is cut.`;
    case 'duplicate':
      return problem.of === null
        ? 'Looks like a learner who is already here: left out unless you choose otherwise.'
        : `Looks like the learner in row ${figure(problem.of)}: left out unless you choose otherwise.`;
    case 'too-many':
      return `A cohort holds at most ${learners(problem.max)}: ${figure(problem.leftOut)} left out from here on.`;
    case 'too-large':
      return `This list is longer than ${figure(problem.max)} characters. Paste it in parts.`;
  }
}

/** What is said about a list as a whole. */
export function formatRemark(columns: PastedColumns, remark: Remark): string {
  const column = 'column' in remark ? columnName(columns, remark.column) : '';
  switch (remark.kind) {
    case 'skipped':
      return `Row ${figure(remark.row)} ${skipReasons[remark.why]}: “${shortened(remark.text)}”.`;
    case 'around-list':
      return remark.from === remark.to
        ? `Row ${figure(remark.from)} stands around the list and is not read: “${shortened(remark.text)}”.`
        : `Rows ${figure(remark.from)} to ${figure(remark.to)} stand around the list and are not read: “${shortened(remark.text)}”.`;
    case 'unread-words':
      return `Nothing is made of these words in ${rowSpan(remark)}: “${shortened(remark.text)}”.`;
    case 'unused-column':
      return `${counted(remark.values, 'value')} in ${column} ${plural(remark.values, 'is', 'are')} not used${remark.meaning === 'birth' ? ': a plan keeps no date of birth' : ''}.`;
    case 'serial-days':
      return `${counted(remark.values, 'number')} in ${column} ${plural(remark.values, 'is', 'are')} read as the ${plural(remark.values, 'day', 'days')} that a spreadsheet counts so.`;
    case 'month-first':
      return `The dates in ${column} are read with the month first.`;
    case 'either-order':
      return `The dates in ${column} are read with the day first; nothing in them tells. If the month stands first, choose that above the column.`;
    case 'mixed-order':
      return `The dates in ${column} are written in both orders of day and month: choose one.`;
    case 'check-digit':
      return `Check ${counted(remark.rows.length, 'ULN')} in ${column}: the last digit does not fit the others in ${rowsNamed(remark.rows)}. ${plural(remark.rows.length, 'It is', 'They are')} kept as pasted.`;
  }
}

const skipReasons = {
  'above-headings': 'is above the learners and not read',
  'headings-again': 'holds the headings again and is not read',
} as const;

function rowSpan({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `row ${figure(from)}` : `rows ${figure(from)} to ${figure(to)}`;
}

const maxNamed = 5;

function rowsNamed(rows: readonly number[]): string {
  return `${plural(rows.length, 'row', 'rows')} ${listedUpTo(maxNamed, rows, figure)}`;
}

interface PastedCounts {
  readonly found: number;
  readonly leftOut: number;
  readonly duplicates: number;
}

/**
 * What a pasted list holds and what of it is dropped: "12 learners found, 1 row left out and 1
 * possible duplicate. 5 dates could not be read and 3 values are not used."
 */
export function formatPasted({ rows, remarks }: LearnerList, counts: PastedCounts): string {
  const { found, leftOut, duplicates } = counts;
  const problems = rows.flatMap((row) => row.problems);
  const count = (kind: RowProblem['kind']): number =>
    problems.filter((problem) => problem.kind === kind).length;
  const unused = remarks.reduce(
    (sum, remark) => sum + (remark.kind === 'unused-column' ? remark.values : 0),
    count('address-by-name'),
  );
  const main = [
    `${learners(found)} found`,
    leftOut > 0 ? `${counted(leftOut, 'row')} left out` : '',
    duplicates > 0 ? counted(duplicates, 'possible duplicate') : '',
  ].filter(Boolean);
  const [dates, references, cut] = [
    count('unreadable-date'),
    count('shortened-number'),
    count('too-long'),
  ];
  const dropped = [
    dates > 0 ? `${counted(dates, 'date')} could not be read` : '',
    references > 0 ? `${counted(references, 'reference')} came shortened` : '',
    cut > 0 ? `${counted(cut, 'text')} ${plural(cut, 'is', 'are')} cut` : '',
    unused > 0 ? `${counted(unused, 'value')} ${plural(unused, 'is', 'are')} not used` : '',
  ].filter(Boolean);
  return dropped.length > 0 ? `${listed(main)}. ${listed(dropped)}.` : `${listed(main)}.`;
}

const maxLength = 60;

function shortened(text: string): string {
  return text.length > maxLength ? `${text.slice(0, maxLength).trimEnd()}…` : text;
}
