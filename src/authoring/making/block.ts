import { headKind, plainHead } from '../heads';
import type { CellField } from './fields';

/** A block of cells as it was pasted, and which fields its columns are. */
export interface PastedBlock {
  readonly fields: readonly CellField[];
  readonly rows: readonly (readonly string[])[];
}

const maxRows = 2_000;

/** Heads of the grid's own columns that no specification has. */
const gridHeads: readonly (readonly [CellField, RegExp])[] = [
  ['glh', /^hours$/u],
  ['summary', /^(?:summary|in plain words|description)$/u],
];
/** A column of codes that are the specification's own numbers, and no references. */
const numbers = /^(?:unit )?(?:no|number|nr)$/u;

/**
 * Reads what a spreadsheet, a table of a document or a web page puts on the clipboard as text: cells
 * between tabs. A first row of headings says what the columns are; without one they are the fields of
 * the grid from the one pasted at.
 *
 * @param grid the fields of the grid, from the one pasted at on
 */
export function readBlock(text: string, grid: readonly CellField[]): PastedBlock {
  const rows = text
    .replace(/\r\n?/gu, '\n')
    .replace(/\n+$/u, '')
    .split('\n')
    .slice(0, maxRows)
    .map((line) => line.split('\t'));
  const heads = (rows[0] ?? []).map((cell) => fieldOf(cell));
  const known = heads.filter((field) => field !== null);
  if (known.length < 2 || new Set(known).size < known.length) {
    const width = Math.max(...rows.map((row) => row.length));
    return { fields: grid.slice(0, width), rows };
  }
  const kept = heads.flatMap((field, i) => (field === null ? [] : [{ field, i }]));
  return {
    fields: kept.map(({ field }) => field),
    rows: rows.slice(1).map((row) => kept.map(({ i }) => row[i] ?? '')),
  };
}

function fieldOf(head: string): CellField | null {
  const plain = plainHead(head);
  const kind = headKind(head);
  if (kind === 'code') return numbers.test(plain) ? 'localRef' : 'ref';
  if (kind === 'title' || kind === 'level' || kind === 'credits' || kind === 'glh') return kind;
  return gridHeads.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Cells as a spreadsheet takes them from the clipboard. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((cell) => cell.replace(/[\t\n\r]+/gu, ' ')).join('\t'))
    .join('\n');
}
