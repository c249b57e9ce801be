import { visible } from '../../text';
import { filledLines, markOf } from './cell-mark';
import type { CellRow } from './cell-row';
import { isDrawnLine, withCellLists, withoutListMarks } from './list-lines';
import { withDoubleQuotes, withLooseMarks, withPlainQuotes } from './loose-marks';
import { maxOf } from './max-of';
import type { MessageLine } from './message-lines';
import { listInMessage } from './message-lines';
import { withEmployersBeside } from './people-in-line';
import { withoutQuotedLines, withPlainSigns } from './plain-signs';
import { withHeadingsOnTop } from './records';

/** A list taken apart into the rows that hold anything. */
export interface CellTable {
  readonly rows: readonly CellRow[];
  /** Whether a mark inside a text can part it: anything but tabs stands in texts as well. */
  readonly isParted: boolean;
  /** Lines of the message that the list stands in. */
  readonly around: readonly MessageLine[];
  /** The list as it was taken apart, with as many lines as were pasted. */
  readonly text: string;
}

/** What tells programs how a file is encoded, also where it was read in another encoding. */
const byteOrderMark = /^(?:\ufeff|ï»¿)/;
/** "sep=;": tells Excel what parts the cells of a file. */
const separatorLine = /^\s*"?sep=(.)"?[^\n]*/i;

/**
 * Takes a list apart: cells parted by tabs, commas, semicolons, bars or runs of spaces, quoted or
 * not. The parser loads with the first list that is read.
 */
export async function cellTable(text: string): Promise<CellTable> {
  const lines = withPlainSigns(text.replace(byteOrderMark, '')).trimEnd();
  const message = listInMessage(lines);
  const list = withoutListMarks(withCellLists(message.list));
  const told = separatorLine.exec(list)?.[1];
  // The line stays as an empty one, so that rows have the places that the planner sees.
  const body =
    told === undefined
      ? withPlainQuotes(withLooseMarks(withTabs(withoutQuotedLines(list))))
      : list.replace(separatorLine, '');
  const mark = told ?? markOf(body);
  const rows = (await rowsOf(withDoubleQuotes(body, mark), mark)).map(cellRow);
  const people = withEmployersBeside(withHeadingsOnTop(rows.filter(holdsAnything)));
  return {
    rows: people.rows,
    isParted: mark !== '\t',
    around: [...message.around, ...people.heads].toSorted((one, other) => one.row - other.row),
    text: lines,
  };
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
  const width = maxOf(data.map((cells) => cells.length));
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

/** `="001"`, `**Ada**`, `*Ada*` and `_Ada_`. */
const emphasis = /^(?:=["“”](.*)["“”]|(\*\*|\*|__|_)([^*_]+)\2)$/;

/** One line of text that no later file or page can trip over, with nothing in it that is not seen. */
function clean(cell: string): string {
  const line = cell.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\p{Cc}\s]+/gu, ' ');
  return visible(line.replace(/^ ?"" ?$/, '').replace(emphasis, '$1$3'));
}
