import { fold } from '../../text';
import { maxHeadingRows } from './cell-mark';
import type { CellRow } from './cell-row';
import type { CellTable } from './cells';
import { announced, guessed, settled } from './column-uses';
import type { Meaning, Role } from './roles';
import { countHeadings, countMeanings, explainsHeadings, meaningOf } from './headings';
import { looksOf } from './looks';
import { maxOf } from './max-of';

/** A column of a pasted list. */
export interface PastedColumn {
  /** As pasted; empty where there is none. */
  readonly heading: string;
  /** What is known of the content; `null` = nothing. */
  readonly meaning: Meaning | null;
  /** What it is proposed to be used for; `null` = not used. */
  readonly role: Role | null;
  /** How many rows have something in it. */
  readonly filled: number;
}

/** A row that holds no learner, and why it is not read. */
export interface SkippedRow {
  readonly row: number;
  readonly text: string;
  readonly why: 'above-headings' | 'headings-again';
}

export interface LaidOut {
  readonly columns: readonly PastedColumn[];
  readonly rows: readonly CellRow[];
  readonly skipped: readonly SkippedRow[];
  readonly hasHeadings: boolean;
}

/** A table that is wider is no list of learners; what stands beyond is named with its row. */
export const maxColumns = 100;

/** Finds the headings of a list and proposes what each column is used for. */
export function layOut({ rows, isParted }: Pick<CellTable, 'rows' | 'isParted'>): LaidOut {
  const place = headingPlace(rows);
  const headings = place === null ? [] : headingsAt(rows, place);
  const above =
    place === null ? titlesAbove(rows) : rows.slice(0, isLed(rows, place) ? place - 1 : place);
  const below = rows.slice(place === null ? above.length : place + 1);
  const again = below.filter(
    ({ cells }, at) =>
      place !== null &&
      (isSame(cells, rows[place]?.cells ?? []) || (at === 0 && explainsHeadings(cells))),
  );
  const read = below.filter((row) => !again.includes(row));
  const width = widthOf(read, headings, isParted);
  return {
    columns: columnsOf(read, headings, width),
    rows: read,
    skipped: [
      ...above.map((row) => skip(row, 'above-headings')),
      ...again.map((row) => skip(row, 'headings-again')),
    ],
    hasHeadings: place !== null,
  };
}

function skip({ row, cells }: CellRow, why: SkippedRow['why']): SkippedRow {
  return { row, text: cells.filter(Boolean).join(' '), why };
}

/** Headings come again at the top of every page. */
function isSame(cells: readonly string[], headings: readonly string[]): boolean {
  return fold(cells.join('\n')) === fold(headings.join('\n'));
}

export function hasHeadings(rows: readonly CellRow[]): boolean {
  return headingPlace(rows) !== null;
}

/**
 * The place of the row of headings: of the first rows the one that tells most columns apart, as
 * "First" and "Last" do below "Learner" and "Learner", then the one that has most; `null` = none.
 */
function headingPlace(rows: readonly CellRow[]): number | null {
  const known = rows.slice(0, maxHeadingRows).map((row, place) => {
    const count = headingsIn(row, rows[place + 1]);
    return count === 0 ? 0 : countMeanings(row.cells) * maxColumns + count;
  });
  const max = Math.max(0, ...known);
  return max === 0 ? null : known.indexOf(max);
}

/**
 * The headings of a row, each led by the heading over it where one stands over several: "Learner"
 * over "First name" and "Surname", "Employer" over "Name" and "Contact".
 */
function headingsAt(rows: readonly CellRow[], place: number): readonly string[] {
  const headings = rows[place]?.cells ?? [];
  if (!isLed(rows, place)) return headings;
  const over = rows[place - 1]?.cells ?? [];
  return headings.map((heading, at) => {
    const led = `${over.slice(0, at + 1).findLast(Boolean) ?? ''} ${heading}`.trim();
    return meaningOf(led) === null ? heading : led;
  });
}

function isLed(rows: readonly CellRow[], place: number): boolean {
  const over = rows[place - 1]?.cells ?? [];
  return over.filter(Boolean).length > 1 && countHeadings(over) > 0;
}

/** A lone cell above several is a title, whatever it says. */
function headingsIn({ cells }: CellRow, next: CellRow | undefined): number {
  const filled = cells.filter(Boolean);
  const isTitle = filled.length === 1 && cells[0] !== '' && countFilled(next) > 1;
  return isTitle ? 0 : countHeadings(filled);
}

function countFilled(row: CellRow | undefined): number {
  return row?.cells.filter(Boolean).length ?? 0;
}

/** Lists without headings can still have a title: a lone cell over rows of several. */
function titlesAbove(rows: readonly CellRow[]): readonly CellRow[] {
  const isWide = rows.filter((row) => countFilled(row) > 1).length * 2 > rows.length;
  const first = rows.findIndex((row) => countFilled(row) > 1);
  if (!isWide || first > 3) return [];
  return rows.slice(0, first).filter(({ isOneCell }) => !isOneCell);
}

/** Where commas part cells, a row can be wider by a comma in a text, so most rows decide. */
function widthOf(rows: readonly CellRow[], headings: readonly string[], isParted: boolean): number {
  const widths = rows.map(({ cells }) => lastFilled(cells) + 1);
  const all = maxOf(widths);
  if (!isParted) return Math.min(Math.max(all, headings.length), maxColumns);
  if (headings.length > 0) return Math.min(headings.length, maxColumns);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const most = maxOf([...counts.values()]);
  return Math.min(maxOf(widths.filter((one) => counts.get(one) === most)), maxColumns);
}

export function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex(Boolean);
}

function columnsOf(
  rows: readonly CellRow[],
  headings: readonly string[],
  width: number,
): readonly PastedColumn[] {
  const texts = rows.map(({ cells }) => cells);
  const columns = Array.from({ length: width }, (_, place) =>
    texts.map((cells) => cells[place] ?? ''),
  );
  const meanings =
    headings.length > 0 ? announced(columns, headings) : guessed(looksOf(texts, width), columns);
  const roles = settled(meanings, columns, headings);
  return columns.map((cells, place) => ({
    heading: headings[place] ?? '',
    meaning: meanings[place] ?? null,
    role: roles[place] ?? null,
    filled: cells.filter(Boolean).length,
  }));
}
