import { visible } from '../../text';
import { countHeadings } from './headings';
import { isDrawnLine, withCellLists, withoutListMarks } from './list-lines';

/** A row of a pasted list, with its place in the list; the first is 1. */
export interface CellRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Places of cells that begin with a space, as a comma inside a text leaves them. */
  readonly spaced: readonly number[];
  /** All stands in one cell with marks between: it may be a row of several columns. */
  readonly isOneCell: boolean;
}

/** A list taken apart into the rows that hold anything. */
export interface CellTable {
  readonly rows: readonly CellRow[];
  /** Whether a mark inside a text can part it: anything but tabs stands in texts as well. */
  readonly isParted: boolean;
}

const marks = ['\t', ';', ',', '|'] as const;
/** "sep=;": tells Excel what parts the cells of a file. */
const separatorLine = /^\ufeff?\s*"?sep=(.)"?[^\n]*/i;

/**
 * Takes a list apart: cells parted by tabs, commas, semicolons, bars or runs of spaces, quoted or
 * not. The parser loads with the first list that is read.
 */
export async function cellTable(text: string): Promise<CellTable> {
  const list = withoutListMarks(withCellLists(text.replace(/\r\n?/g, '\n').trimEnd()));
  const told = separatorLine.exec(list)?.[1];
  // The line stays as an empty one, so that rows have the places that the planner sees.
  const body = told === undefined ? withTabs(list) : list.replace(separatorLine, '');
  const mark = told ?? markOf(body);
  const rows = (await rowsOf(body, mark)).map(cellRow);
  return { rows: rows.filter(holdsAnything), isParted: mark !== '\t' };
}

function holdsAnything({ cells }: CellRow): boolean {
  return cells.some((cell) => cell !== '' && !isDrawnLine(cell));
}

function cellRow(raw: readonly string[], at: number): CellRow {
  const spaced = raw.flatMap((cell, place) => (place > 0 && /^\s+\S/.test(cell) ? place : []));
  return { row: at + 1, cells: raw.map(clean), spaced, isOneCell: isOneCell(raw) };
}

/** Columns that stand under each other by spaces alone, as mail and PDF programs copy them. */
function withTabs(list: string): string {
  const rows = filledLines(list);
  const spaced = rows.filter((row) => /\S {2,}\S/.test(row)).length;
  const marked = rows.filter((row) => /[\t;,|]/.test(row)).length;
  if (marked * 2 > rows.length || spaced * 2 <= rows.length) return list;
  return list.replace(/(\S) {2,}(?=\S)/g, '$1\t');
}

function filledLines(list: string): readonly string[] {
  return list.split('\n').filter((line) => line.trim() !== '');
}

/**
 * Spreadsheets paste tabs; a single tab can stray into any list. Commas below a single heading
 * belong to names: "Okafor, Ada".
 */
function markOf(list: string): string {
  const lines = filledLines(list);
  const known = marks.map((mark) => maxHeadings(lines, mark));
  const max = Math.max(...known);
  const best = marks.filter((_, place) => known[place] === max);
  if (best.length === 1) return best[0] ?? '\t';
  const tabbed = lines.filter((line) => line.includes('\t')).length;
  if (tabbed * 2 > lines.length || max === 1) return '\t';
  const bare = lines.map((line) => line.replace(/"[^"]*"/g, ''));
  const [steady] = [',', ';', '|']
    .map((mark) => ({ mark, lines: steadiness(bare, mark) }))
    .toSorted((one, other) => other.lines - one.lines);
  return steady?.mark ?? ',';
}

/** Headings are looked for in the first rows, behind titles and notes. */
export const maxHeadingRows = 15;
/** A longer line holds no headings that anybody could read. */
const maxHeadingLine = 2_000;

function maxHeadings(lines: readonly string[], mark: string): number {
  const counts = lines.slice(0, maxHeadingRows).map((line) => {
    const cells = line.slice(0, maxHeadingLine).replaceAll('"', '').split(mark);
    return countHeadings(cells.map(clean).filter(Boolean));
  });
  return Math.max(0, ...counts);
}

/** How many lines have a mark equally often. */
function steadiness(lines: readonly string[], mark: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(mark).length - 1;
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/**
 * A stray quote would swallow the rows after it. A list in which quotes do not match, or hold whole
 * rows, is read line by line, and a line in which they do not match as it stands.
 */
async function rowsOf(list: string, mark: string): Promise<readonly (readonly string[])[]> {
  const { default: Papa } = await import('papaparse');
  const read = (text: string) =>
    Papa.parse<readonly string[]>(text, { delimiter: mark, newline: '\n' });
  const quotesFault = (errors: readonly { readonly type: string }[]) =>
    errors.some(({ type }) => type === 'Quotes');
  const text = withoutSpaceBeforeQuotes(list, mark);
  const { data, errors } = read(text);
  const width = Math.max(...data.map((cells) => cells.length));
  const isSound = !data.flat().some((cell) => holdsRow(cell, mark, width));
  if (isSound && !quotesFault(errors)) return data;
  return text.split('\n').map((line) => {
    const one = read(line);
    return (quotesFault(one.errors) ? line.split(mark) : one.data[0]) ?? [];
  });
}

/** Quotes begin a cell; in `"a", "b"` a space stands before them. */
function withoutSpaceBeforeQuotes(list: string, mark: string): string {
  const escaped = mark.replace(/[^\w\t]/g, '\\$&');
  return list.replace(new RegExp(`${escaped}[ \\u00a0]+"(?!"[^"])`, 'g'), `${mark}"`);
}

/** Whether a quoted cell holds a whole line of the list, which only a stray quote brings about. */
function holdsRow(cell: string, mark: string, width: number): boolean {
  const [, ...lines] = cell.includes(mark) ? cell.split('\n') : [];
  return lines.some((line) => mark === '\t' || line.split(mark).length === width);
}

function isOneCell(cells: readonly string[]): boolean {
  const [only = '', ...others] = cells.filter((cell) => cell.trim() !== '');
  return others.length === 0 && /\S[\t,;]+\s*\S/.test(only);
}

/** One line of text that no later file or page can trip over, with nothing in it that is not seen. */
function clean(cell: string): string {
  const line = cell.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\p{Cc}\s]+/gu, ' ');
  return visible(line.replace(/^ ?"" ?$/, ''));
}
