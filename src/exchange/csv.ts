import type { SheetCell, Sheet } from './sheet';
import { escapeFormula } from './text';

/** Tells Excel that the text is UTF-8. */
const byteOrderMark = '\ufeff';

/**
 * A sheet as .csv (RFC 4180): parted by commas, lines ended by CRLF, dates as YYYY-MM-DD, texts quoted
 * and none like a formula. The writer loads with the first list.
 */
export async function csvFile({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): Promise<string> {
  const { default: Papa } = await import('papaparse');
  const quotes = (value: unknown): boolean => typeof value === 'string' && value !== '';
  return `${byteOrderMark}${Papa.unparse(linesOf({ columns, rows }), { quotes })}\r\n`;
}

/** A sheet as spreadsheets take it from the clipboard: parted by tabs, and quoted only where need be. */
export async function clipboardText(sheet: Pick<Sheet, 'columns' | 'rows'>): Promise<string> {
  const { default: Papa } = await import('papaparse');
  return Papa.unparse(linesOf(sheet), { delimiter: '\t', newline: '\n' });
}

function linesOf({
  columns,
  rows,
}: Pick<Sheet, 'columns' | 'rows'>): (readonly (string | number)[])[] {
  const headings = columns.map(({ heading }) => heading);
  return [headings, ...rows].map((row) => row.map(writtenOf));
}

function writtenOf(cell: SheetCell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.date;
  return typeof cell === 'string' ? escapeFormula(cell) : cell;
}
