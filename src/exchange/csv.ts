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
  const headings = columns.map(({ heading }) => heading);
  const lines = [headings, ...rows].map((row) => row.map(writtenOf));
  const quotes = (value: unknown): boolean => typeof value === 'string' && value !== '';
  return `${byteOrderMark}${Papa.unparse(lines, { quotes })}\r\n`;
}

function writtenOf(cell: SheetCell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.date;
  return typeof cell === 'string' ? escapeFormula(cell) : cell;
}
