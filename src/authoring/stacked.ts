import { isFigure, readFigure } from './figures';
import { headKind, isFigureKind } from './heads';
import type { HeadKind } from './heads';
import { findHeading } from './headings';
import { isReference } from './references';
import type { SourceRow } from './rows';
import { documentStart } from './source';
import type { Cell } from './source';

const maxHeads = 9;
const maxTitleLines = 5;
const localCode = /^(?:unit )?(?:[\p{L}&]{1,8}[ /-]?)?\d{1,6}(?:[./-]\d{1,4})?[a-z]?$/iu;

/** Heads that stand below each other, one on a line. */
interface StackedHeads {
  readonly kinds: readonly HeadKind[];
  readonly rows: readonly SourceRow[];
}

/**
 * Puts tables together again of which every cell stands on a line of its own, as some programs copy
 * them from a PDF: heads first, then as many lines for each unit; titles may take several.
 */
export function unstack(rows: readonly SourceRow[]): readonly SourceRow[] {
  const result: SourceRow[] = [];
  for (let at = 0; at < rows.length;) {
    const heads = headsAt(rows, at);
    const body = heads === null ? null : bodyAfter(rows, at + heads.rows.length, heads, -1 - at);
    const row = rows[at];
    if (heads === null || body === null) {
      if (row !== undefined) result.push(row);
      at += 1;
      continue;
    }
    result.push(
      asTableRow(
        heads.rows.flatMap(({ cells }) => cells),
        -1 - at,
      ),
      ...body.rows,
    );
    at = body.next;
  }
  return result;
}

function headsAt(rows: readonly SourceRow[], at: number): StackedHeads | null {
  const found: { readonly kind: HeadKind; readonly row: SourceRow }[] = [];
  for (const row of rows.slice(at, at + maxHeads)) {
    const kind = row.isTable ? null : headKind(row.text);
    if (kind === null) break;
    found.push({ kind, row });
  }
  const kinds = found.map(({ kind }) => kind);
  const figures = kinds.filter(isFigureKind);
  const isList =
    found.length >= 3 &&
    kinds.filter((kind) => kind === 'title').length === 1 &&
    figures.length > 0 &&
    new Set(figures).size === figures.length;
  return isList ? { kinds, rows: found.map(({ row }) => row) } : null;
}

/** The units below stacked heads; `null` where not even one follows. */
function bodyAfter(
  rows: readonly SourceRow[],
  start: number,
  heads: StackedHeads,
  block: number,
): { readonly rows: readonly SourceRow[]; readonly next: number } | null {
  const found: SourceRow[] = [];
  let next = start;
  let end = start;
  let units = 0;
  while (next < rows.length) {
    const unit = unitAt(rows, next, heads.kinds);
    const row = rows[next];
    if (unit !== null) {
      found.push(asTableRow(unit.cells, block));
      units += 1;
      next = unit.next;
      end = next;
    } else if (row !== undefined && !row.isTable && findHeading(row) !== null) {
      found.push(row);
      next += 1;
    } else break;
  }
  const isOpen = found.length > 0 && end < next;
  const kept = isOpen ? found.slice(0, found.length - (next - end)) : found;
  return units === 0 ? null : { rows: kept, next: end };
}

interface StackedUnit {
  readonly cells: readonly Cell[];
  readonly next: number;
}

function unitAt(
  rows: readonly SourceRow[],
  start: number,
  kinds: readonly HeadKind[],
): StackedUnit | null {
  const cells: Cell[] = [];
  let at = start;
  for (const [i, kind] of kinds.entries()) {
    const count =
      kind === 'title' ? titleLines(rows, at, kinds[i + 1]) : Number(fits(rows[at], kind));
    if (count === 0) return isFigureKind(kind) ? unclear(rows, at, cells, kinds) : null;
    const lines = rows.slice(at, at + count);
    const [first] = lines;
    if (first === undefined) return null;
    const place = first.place;
    cells.push({ text: lines.map(({ text }) => text).join(' '), place });
    at += count;
  }
  return { cells, next: at };
}

/** A figure too few, and then the next unit: which of them is missing cannot be told. */
function unclear(
  rows: readonly SourceRow[],
  at: number,
  cells: readonly Cell[],
  kinds: readonly HeadKind[],
): StackedUnit | null {
  const place = cells.at(-1)?.place;
  const isNext = kinds[0] === 'code' && fits(rows[at], 'code');
  if (!isNext || place === undefined) return null;
  const known = cells.map((cell, i) =>
    isFigureKind(kinds[i] ?? null) ? { ...cell, text: '?' } : cell,
  );
  const missing = kinds.slice(cells.length).map(() => ({ text: '?', place }));
  return { cells: [...known, ...missing], next: at };
}

function fits(row: SourceRow | undefined, kind: HeadKind): boolean {
  if (row === undefined || row.isTable) return false;
  if (isFigureKind(kind)) return isFigure(row.text) || readFigure(row.text).kind === 'none';
  if (kind === 'code') return isReference(row.text) || localCode.test(row.text);
  return kind !== 'title' && row.text.length < 60;
}

/** How many lines a title takes: up to the line that can stand in the next column. */
function titleLines(rows: readonly SourceRow[], at: number, next: HeadKind | undefined): number {
  const first = rows[at];
  if (first === undefined || first.isTable || !/\p{L}{2}/u.test(first.text)) return 0;
  if (next === undefined) return 1;
  for (let count = 1; count <= maxTitleLines; count += 1) {
    const row = rows[at + count];
    if (row === undefined || row.isTable || row.text.length > 120) return 0;
    if (fits(row, next)) return count;
  }
  return 0;
}

function asTableRow(cells: readonly Cell[], block: number): SourceRow {
  const text = cells.map((cell) => cell.text).join(' ');
  const place = cells[0]?.place ?? documentStart;
  return { cells, place, text, block, isTable: true, printed: '' };
}
