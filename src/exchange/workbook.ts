import type { Cell as WrittenCell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { serialOfDay } from '../dates';
import type { CalendarDate } from '../dates';
import type { SheetCell, Sheet } from './sheet';
import { plainText } from './text';

/** A workbook and what it says of itself, on a sheet of its own and on every printed page. */
export interface Book {
  readonly title: string;
  readonly subject: string;
  /** When it is made, as the reader's day. */
  readonly madeOn: CalendarDate;
  /** The first sheet: what stands where, and since when. */
  readonly facts: {
    readonly name: string;
    readonly rows: readonly (readonly [string, SheetCell])[];
  };
  readonly sheets: readonly Sheet[];
  readonly words: BookWords;
}

export interface BookWords {
  /** At the foot of a printed page: when it was made. */
  readonly made: string;
  /** Before the sums below a sheet. */
  readonly sum: string;
  /** At the foot of a printed page, with the place of its number and of their count. */
  readonly page: (number: string, count: string) => string;
}

const font = { name: 'Calibri', size: 11 } as const;
const bold: CellStyle = { font: { ...font, bold: true } };
const heading: CellStyle = { ...bold, alignment: { wrapText: true, vertical: 'top' } };
const wrapped: CellStyle = { font, alignment: { wrapText: true, vertical: 'top' } };
/** In words, as 03/04 means two days. */
const dateFormat = 'd mmm yyyy';
const sumStyle: CellStyle = { ...bold, border: { top: { style: 'thin' } } };

/**
 * The book as .xlsx: headings and first column stay in view and are printed on every page, each sheet
 * can be filtered. Numbers are numbers, dates dates, nothing is nothing, and a text is a text: the
 * type of its cell keeps it from being a formula. The writer loads with the first book.
 */
export async function workbookFile(book: Book): Promise<Blob> {
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({
    defaultFont: font,
    properties: {
      ...{ title: plainText(book.title), subject: plainText(book.subject), creator: 'Unitwise' },
      created: new Date(`${book.madeOn}T12:00:00Z`),
    },
    sheets: [factsSheet(book), ...book.sheets.map((sheet) => listSheet(sheet, book))],
  });
  return new Blob([bytes.slice()], { type: workbookType });
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function factsSheet(book: Book): WriteSheet {
  const cells = new Map<string, Partial<WrittenCell>>();
  book.facts.rows.forEach(([name, fact], row) => {
    cells.set(`${row},0`, { ...written(name), style: heading });
    cells.set(`${row},1`, { ...written(fact), style: { ...styleOf(fact), ...leftTop } });
  });
  return {
    name: book.facts.name,
    columns: [{ width: 28 }, { width: 72 }],
    rows: book.facts.rows.map(() => [null, null]),
    cells,
    ...page(book, 'portrait'),
  };
}

const leftTop = { alignment: { horizontal: 'left', vertical: 'top', wrapText: true } } as const;

function listSheet(sheet: Sheet, book: Book): WriteSheet {
  const { name, columns, rows } = sheet;
  const cells = new Map<string, Partial<WrittenCell>>();
  columns.forEach((column, at) => {
    if (!isBlank(column.heading)) {
      cells.set(`0,${at}`, { ...written(column.heading), style: heading });
    }
  });
  rows.forEach((row, index) => {
    row.forEach((cell, at) => {
      if (isBlank(cell)) return;
      cells.set(`${index + 1},${at}`, { ...written(cell), style: styleOf(cell) });
    });
  });
  for (const [place, cell] of sumsOf(sheet, book.words.sum)) cells.set(place, cell);
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns, ...rows].map(() => columns.map(() => null)),
    cells,
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${columnName(columns.length - 1)}${rows.length + 1}` },
    ...page(book, 'landscape', '$1:$1'),
  };
}

/** Sums of the rows that a filter shows; none of a column where nothing is known: that is no 0. */
function sumsOf(
  { columns, rows }: Sheet,
  word: string,
): readonly (readonly [string, Partial<WrittenCell>])[] {
  const isKnown = (at: number): boolean => rows.some((row) => typeof row[at] === 'number');
  const summed = columns.flatMap(({ isSummed }, at) => (isSummed && isKnown(at) ? [at] : []));
  if (summed.length === 0) return [];
  const below = rows.length + 1;
  return [
    [`${below},0`, { ...written(word), style: sumStyle }],
    ...summed.map((at): readonly [string, Partial<WrittenCell>] => {
      const column = columnName(at);
      return [
        `${below},${at}`,
        {
          formula: `SUBTOTAL(109,${column}2:${column}${rows.length + 1})`,
          formulaResult: rows.reduce((sum, row) => sum + numberIn(row[at]), 0),
          style: sumStyle,
        },
      ];
    }),
  ];
}

/** Nothing, and a text of which nothing can be written: neither is a cell. */
function isBlank(cell: SheetCell): boolean {
  return cell === null || (typeof cell === 'string' && plainText(cell) === '');
}

function numberIn(cell: SheetCell | undefined): number {
  return typeof cell === 'number' ? cell : 0;
}

function page(
  { title, subject, words }: Book,
  orientation: 'portrait' | 'landscape',
  printTitlesRow?: string,
): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  return {
    pageSetup: {
      ...{ paperSize: 'a4', orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      margins: { top: 0.75, right: 0.4, bottom: 0.75, left: 0.4, header: 0.3, footer: 0.3 },
      ...(printTitlesRow === undefined ? {} : { printTitlesRow }),
    },
    headerFooter: {
      oddHeader: `&L${onPage(title)}&R${onPage(subject)}`,
      oddFooter: `&L${onPage(words.made)}&R${words.page('&P', '&N')}`,
    },
  };
}

/** Programs take no more than 255 characters for all parts of a line; `&` begins a code there. */
const maxOnPage = 90;

function onPage(text: string): string {
  const line = plainText(text).replace(/\s+/gu, ' ').trim();
  return Array.from(line).slice(0, maxOnPage).join('').replaceAll('&', '&&');
}

function written(cell: SheetCell): Partial<WrittenCell> {
  if (cell === null) return { value: null };
  if (typeof cell === 'object') return { value: serialOfDay(cell.date), type: 'number' };
  return typeof cell === 'number'
    ? { value: cell, type: 'number' }
    : { value: plainText(cell), type: 'string' };
}

function styleOf(cell: SheetCell): CellStyle {
  if (typeof cell === 'object' && cell !== null) {
    return { font, numFmt: dateFormat, alignment: { horizontal: 'left', vertical: 'top' } };
  }
  return typeof cell === 'string' ? wrapped : { font, alignment: { vertical: 'top' } };
}

/** The name of a column from its place: 0 is A, 26 is AA. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${columnName(Math.floor(at / 26) - 1)}${letter}`;
}
