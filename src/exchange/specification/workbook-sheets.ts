import type { Sheet } from 'hucre/xlsx';
import type { Block, Cell } from '../../authoring';
import type { OnPart } from './progress';
import { maxColumns, maxRows } from './table-grid';

interface Sheets {
  readonly blocks: readonly Block[];
  readonly isCut: boolean;
}

/**
 * The sheets of an .xlsx workbook as tables, hidden ones left out: what its cells show, and of formulas
 * what they came to when it was saved. The reader loads with the first workbook.
 */
export async function readWorkbook(bytes: Uint8Array, onPart: OnPart): Promise<Sheets | null> {
  const { readXlsx } = await import('hucre/xlsx');
  const book = await readXlsx(bytes, {
    sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
    maxRows: maxRows + 1,
  }).catch(() => null);
  if (book === null) return null;
  const blocks: Block[] = [];
  for (const [i, sheet] of book.sheets.entries()) {
    blocks.push(...tablesOf(sheet));
    onPart({ part: 'sheet', done: i + 1, count: book.sheets.length });
  }
  return { blocks, isCut: book.sheets.some(({ rows }) => rows.length > maxRows) };
}

/** What stands between empty rows is a table of its own. */
function tablesOf(sheet: Sheet): readonly Block[] {
  const texts = textsOf(sheet);
  const tables: (readonly Cell[])[][] = [[]];
  texts.forEach((row, at) => {
    const isEmpty = row.every((text) => text === '');
    if (isEmpty) tables.push([]);
    else tables.at(-1)?.push(toCells(row, sheet.name, at + 1));
  });
  return tables.filter((rows) => rows.length > 0).map((rows) => ({ kind: 'table', rows }));
}

function toCells(row: readonly string[], sheet: string, line: number): readonly Cell[] {
  return row.map((text, i) => ({ text, place: { page: null, sheet, line, cell: i + 1 } }));
}

function textsOf({ merges, rows }: Sheet): readonly (readonly string[])[] {
  const texts = rows.slice(0, maxRows).map((row) => row.slice(0, maxColumns).map(shown));
  for (const { endRow, startCol, startRow } of merges ?? []) {
    const text = texts[startRow]?.[startCol] ?? '';
    // A text holds for every row it is merged over; a figure could be their sum.
    if (!/\p{L}{2}/u.test(text)) continue;
    for (let at = startRow + 1; at <= Math.min(endRow, texts.length - 1); at += 1) {
      const row = texts[at];
      if (row !== undefined && (row[startCol] ?? '') === '') row[startCol] = text;
    }
  }
  return texts;
}

/** As a reader of the sheet sees it, near enough: 4.5 for 4.50, a date as YYYY-MM-DD. */
function shown(value: Sheet['rows'][number][number] | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
}
