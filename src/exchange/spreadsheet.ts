import type { Workbook, Worksheet } from 'excel-builder-vanilla';
import type { CalendarDate } from '../dates';
import { daysBetween } from '../dates';
import { harmless } from './text';

/** Text, a number, a date, or nothing. */
export type Cell = string | number | { readonly date: CalendarDate } | null;

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** Widths in characters. */
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  /** A cell for every column. */
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * The sheets as one .xlsx workbook; headings and first column stay in view. Numbers and dates stay what they are; no
 * text can become a formula. The writer loads with the first workbook.
 */
export async function workbookFile(sheets: readonly Sheet[]): Promise<Blob> {
  const { createExcelFile, createWorkbook } = await import('excel-builder-vanilla');
  const workbook = createWorkbook();
  // In the library's plain object a text such as "constructor" would count as entered already.
  workbook.sharedStrings.strings = newDictionary();
  const styles = stylesOf(workbook);
  for (const sheet of sheets) workbook.addWorksheet(worksheetOf(workbook, sheet, styles));
  // Parts of 160 kB would be compressed in workers from blobs, which the page's policy forbids:
  // nothing would ever come back. Level 0 stores them.
  return createExcelFile(workbook, 'Blob', { zipOptions: { level: 0 } });
}

function newDictionary(): Record<string, number> {
  return Object.create(null) as Record<string, number>;
}

/** Places in the workbook's list of styles. */
interface Styles {
  readonly date: number;
  readonly heading: number;
}

function stylesOf(workbook: Workbook): Styles {
  const sheet = workbook.getStyleSheet();
  const { id: date = 0 } = sheet.createSimpleFormatter('date');
  const { id: heading } = sheet.createFormat({ font: { bold: true } }) as { id: number };
  return { date, heading };
}

function worksheetOf(workbook: Workbook, sheet: Sheet, styles: Styles): Worksheet {
  const worksheet = workbook.createWorksheet({ name: sheet.name });
  const headings = sheet.columns.map(({ heading }) => ({
    value: harmless(heading),
    metadata: { type: 'text', style: styles.heading },
  }));
  worksheet.setData([
    headings,
    ...sheet.rows.map((row) => row.map((cell) => valueOf(cell, styles))),
  ]);
  worksheet.setColumns(sheet.columns.map(({ width }) => ({ width })));
  // The view takes note that it is frozen, and only its pane writes where.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- without it the pane is not written
  worksheet.sheetView.freezePane(1, 1, 'B2');
  worksheet.sheetView.pane.freezePane(1, 1, 'B2');
  return worksheet;
}

function valueOf(cell: Cell, { date }: Styles) {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') return harmless(cell);
  return { value: serialNumber(cell.date), metadata: { type: 'number', style: date } };
}

/** Spreadsheets count days from 30 December 1899, which is right from March 1900 on. */
function serialNumber(date: CalendarDate): number {
  return daysBetween('1899-12-30', date);
}

/** Tells Excel that the text is UTF-8. */
const byteOrderMark = '\ufeff';

/**
 * A sheet as .csv: parted by commas, dates as YYYY-MM-DD, texts quoted and none like a formula. The
 * writer loads with the first list.
 */
export async function csvFile({ columns, rows }: Sheet): Promise<string> {
  const { default: Papa } = await import('papaparse');
  const headings = columns.map(({ heading }) => heading);
  const lines = [headings, ...rows].map((row) => row.map(writtenOf));
  const quotes = (value: unknown): boolean => typeof value === 'string' && value !== '';
  return `${byteOrderMark}${Papa.unparse(lines, { quotes })}\r\n`;
}

function writtenOf(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.date;
  return typeof cell === 'string' ? harmless(cell) : cell;
}
