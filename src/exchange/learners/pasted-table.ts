import type { ColumnOrder, DateOrder } from '../../dates';
import { orderOf, readDate } from '../../dates';
import { asidesOf } from './asides';
import type { CellTable } from './cells';
import { cellTable } from './cells';
import type { PastedColumn, SkippedRow } from './columns';
import { hasHeadings, layOut, maxColumns } from './columns';
import type { MessageLine } from './message-lines';
import type { LineMeaning, LineReading } from './people-in-line';
import { lineReading, oneLearner, peopleApart } from './people-in-line';
import type { RowFit, FittedRow } from './rows';
import { fitted } from './rows';
import type { Role } from './roles';
import { unreadWords } from './unread';

/** A list as it was pasted: rows, columns, and what each column is proposed to be. */
export interface PastedTable {
  readonly columns: readonly PastedColumn[];
  readonly rows: readonly ListRow[];
  readonly skipped: readonly SkippedRow[];
  readonly hasHeadings: boolean;
  /** Whether the text is longer than a list of learners can be, and was not read. */
  readonly isTooLarge: boolean;
  /** How many cells a row usually has. */
  readonly usualWidth: number;
  /** Whether a mark within a text can part it: then nobody knows which cell of a wide row is which. */
  readonly isParted: boolean;
  /** Lines of the message that the list stands in. */
  readonly around: readonly MessageLine[];
  /** Words that stand in no row, heading or line around the list. */
  readonly unread: readonly MessageLine[];
  /** How many learners a line holds. */
  readonly lines: LineReading;
}

export interface ListRow extends FittedRow {
  /** The whole row was read as one cell, unlike most others. */
  readonly isOneCell: boolean;
  /** A firm over its learners, or a note below the list. */
  readonly isAside: boolean;
}

/** What the columns of a list are used for, by their places, and how its dates are read. */
export interface Mapping {
  readonly roles: readonly (Role | null)[];
  /** `null` = as the dates themselves tell. */
  readonly dateOrder: DateOrder | null;
}

/** Most characters of a list that is read. */
export const maxText = 2_000_000;

/**
 * Takes apart a list of learners as it is pasted from a spreadsheet, a mail or a document, with or
 * without headings, titles and row numbers. Never fails.
 *
 * @param asked what a line holds where the list could mean either; otherwise as it looks
 */
export async function parseTable(text: string, asked?: LineMeaning): Promise<PastedTable> {
  if (text.length > maxText) return tooLarge;
  const { rows: found, isParted, around, text: plain } = await cellTable(text);
  const reading = hasHeadings(found) ? oneLearner : lineReading(found);
  const lines = { ...reading, meaning: (reading.isOpen && asked) || reading.meaning };
  const isSeveral = lines.meaning === 'several-learners';
  const table = fittedTable({ rows: isSeveral ? peopleApart(found) : found, isParted });
  return { ...table, around, lines, unread: unreadWords(plain, shownOf(table, around)) };
}

/** All texts of a list that the planner is shown, as learner, as cell or in a remark. */
function shownOf(table: FittedTable, around: readonly MessageLine[]): readonly string[] {
  return [
    ...table.columns.map(({ heading }) => heading),
    ...table.rows.flatMap(({ cells }) => cells),
    ...[...table.skipped, ...around].map(({ text }) => text),
  ];
}

const tooLarge: PastedTable = {
  ...{ columns: [], rows: [], skipped: [], hasHeadings: false, isTooLarge: true },
  ...{ usualWidth: 0, isParted: false, around: [], unread: [], lines: oneLearner },
};

type PlainTable = Pick<CellTable, 'rows' | 'isParted'>;

type FittedTable = Omit<PastedTable, 'around' | 'lines' | 'unread'>;

function fittedTable(table: PlainTable): FittedTable {
  const { columns, rows, skipped, hasHeadings } = layOut(table);
  const isUsual = rows.filter((one) => one.isOneCell).length * 2 > rows.length;
  const fit = fitOf(table, columns.length, hasHeadings);
  const asides = asidesOf(rows);
  return {
    columns,
    rows: rows.map((row, at) => ({
      ...fitted(row, at < rows.length - 1 || table.isParted ? fit : { ...fit, isNarrowOdd: false }),
      isOneCell: row.isOneCell && !isUsual,
      isAside: asides.has(row),
    })),
    skipped,
    hasHeadings,
    isTooLarge: false,
    usualWidth: fit.width,
    isParted: table.isParted,
  };
}

/**
 * Where marks part cells, the headings tell how many there are. A spreadsheet copies rows of one
 * width: where most have it, one that is wider or narrower came from elsewhere.
 */
function fitOf({ rows, isParted }: PlainTable, columns: number, hasHeadings: boolean): RowFit {
  if (isParted) return { width: columns, isNarrowOdd: hasHeadings, isParted };
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [usual = [maxColumns, 0]] = [...counts].toSorted(([, one], [, other]) => other - one);
  const isSteady = usual[1] * 2 > rows.length && usual[0] > 1;
  return {
    width: isSteady ? usual[0] : maxColumns,
    isNarrowOdd: isSteady && hasHeadings,
    isParted,
  };
}

/** What a list itself tells of its columns. */
export function proposedMapping({ columns }: PastedTable): Mapping {
  return { roles: columns.map(({ role }) => role), dateOrder: null };
}

/** A mapping in which a column is used for something, and no other column for the same. */
export function withRole(mapping: Mapping, place: number, role: Role | null): Mapping {
  const roles = mapping.roles.map((other, at) => {
    if (at === place) return role;
    return role !== null && other === role ? null : other;
  });
  return { ...mapping, roles };
}

/** In which order the dates of a column are written, as far as they tell. */
export function dateOrderOf(list: PastedTable, place: number): ColumnOrder {
  return orderOf(list.rows.map(({ cells }) => plainDate(cells[place] ?? '')));
}

/** A date without the words before it, in the usual signs: "w/c 07/09/2026", "01\\09\\2026", "01092026". */
export function plainDate(text: string): string {
  return text
    .replace(/^(?:w\/?c|week commencing|from|on|start(?:s|ing|ed)?)[:.]?\s+(?=\S*\d)/i, '')
    .replaceAll('\\', '/')
    .replace(/^([0-3]\d)([01]\d)(20\d\d)$/, '$1/$2/$3');
}

/** Whether a column has dates that are other days when the month stands first. */
export function hasOpenDates(table: PastedTable, place: number): boolean {
  return table.rows.some(({ cells }) => {
    const text = plainDate(cells[place] ?? '');
    const [one, other] = [readDate(text, 'day-first'), readDate(text, 'month-first')];
    return one.ok && other.ok && one.date !== other.date;
  });
}

/** How the rows of a table are read. */
export interface HowToRead {
  readonly roles: readonly (Role | null)[];
  readonly order: ColumnOrder;
  /** The place of the start dates; below 0 where there are none. */
  readonly start: number;
  /** How many cells a row usually has. */
  readonly width: number;
  readonly isParted: boolean;
}

export function howToRead(table: PastedTable, { roles, dateOrder }: Mapping): HowToRead {
  const start = roles.indexOf('start');
  return {
    roles,
    start,
    order: dateOrder ?? dateOrderOf(table, start),
    width: table.isParted ? table.columns.length : table.usualWidth,
    isParted: table.isParted,
  };
}
