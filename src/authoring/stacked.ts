import { isFigure, readFigure } from './figures';
import { headKind, headKindByWords, isFigureKind, isHeadLine } from './heads';
import type { HeadKind } from './heads';
import { isBoundHead } from './rule-tables';
import { headsOf } from './text-heads';
import { findHeading } from './headings';
import { findPathway } from './pathway-headings';
import { isReference } from './references';
import type { SourceRow } from './rows';
import { documentStart } from './source';
import type { Cell } from './source';

const maxHeads = 9;
const maxHeadLines = 3;
const maxHeadLength = 120;
const maxTitleLines = 5;
const localCode =
  /^(?:unit )?(?:(?:[\p{L}&]{1,8}[ /-]?)?\d{1,6}(?:[./-]\d{1,4})?[a-z]?|[a-z][a-z\d]{3} \d{2})$/iu;

interface StackedRows {
  readonly rows: readonly SourceRow[];
  readonly next: number;
}

/** Heads that stand below each other, one on a line. */
interface StackedHeads {
  readonly kinds: readonly HeadKind[];
  readonly cells: readonly Cell[];
  /** How many rows they fill. */
  readonly span: number;
}

interface StackedHead {
  readonly kind: HeadKind;
  readonly cell: Cell;
}

interface FoundHeads {
  readonly heads: readonly StackedHead[];
  readonly span: number;
}

/**
 * Puts tables together again of which every cell stands on a line of its own, as some programs copy
 * them from a PDF: heads first, then as many lines for each unit; titles may take several.
 */
export function unstack(rows: readonly SourceRow[]): readonly SourceRow[] {
  const result: SourceRow[] = [];
  for (let at = 0; at < rows.length;) {
    const bounds = boundsAt(rows, at);
    if (bounds !== null) {
      result.push(...bounds.rows);
      at = bounds.next;
      continue;
    }
    const heads = headsAt(rows, at);
    const body = heads === null ? null : bodyAfter(rows, at + heads.span, heads, -1 - at);
    const row = rows[at];
    if (heads === null || body === null) {
      if (row !== undefined) result.push(row);
      at += 1;
      continue;
    }
    result.push(asTableRow(heads.cells, -1 - at), ...body.rows);
    at = body.next;
  }
  return result;
}

/** A table of bounds, `Group | Minimum credits`, of which every cell stands on a line of its own. */
function boundsAt(rows: readonly SourceRow[], at: number): StackedRows | null {
  for (const width of [4, 3, 2]) {
    const heads = rows.slice(at, at + width);
    const isHead = heads.every(isFreeLine) && isBoundHead(heads.map(({ text }) => text));
    if (!isHead) continue;
    const found = [heads];
    let next = at + width;
    for (;;) {
      const [name, ...figures] = rows.slice(next, next + width);
      const isRow = name !== undefined && isFreeLine(name) && figures.length === width - 1;
      if (!isRow || !/\p{L}/u.test(name.text) || !figures.every((row) => fits(row, 'credits')))
        break;
      found.push([name, ...figures]);
      next += width;
    }
    const toRow = (cells: readonly SourceRow[]): SourceRow =>
      asTableRow(
        cells.flatMap((row) => row.cells),
        -1 - at,
      );
    return found.length > 1 ? { rows: found.map(toRow), next } : null;
  }
  return null;
}

function headsAt(rows: readonly SourceRow[], at: number): StackedHeads | null {
  const found: StackedHead[] = [];
  let next = at;
  while (found.length < maxHeads) {
    const heads = headsInLine(rows[next]) ?? headOverLines(rows, next);
    if (heads === null) break;
    found.push(...heads.heads);
    next += heads.span;
  }
  const kinds = withOneTitle(found);
  const figures = kinds.filter(isFigureKind);
  const isList =
    found.length >= 3 &&
    kinds.filter((kind) => kind === 'title').length === 1 &&
    figures.length > 0 &&
    new Set(figures).size === figures.length;
  const after = rows[next];
  // The rest of a head that is not known in parts would be taken for a cell.
  const goesOn = after !== undefined && !after.isTable && isHeadLine(after.text);
  return isList && !goesOn
    ? { kinds, cells: found.map(({ cell }) => cell), span: next - at }
    : null;
}

/** A head over as many lines as one cell has: these follow each other without a gap. */
function headOverLines(rows: readonly SourceRow[], at: number): FoundHeads | null {
  if ((rows[at]?.text.length ?? 0) > maxHeadLength) return null;
  const all = runLength(rows, at);
  // Where no gap parts the cells, each line is one.
  const run = all > maxHeadLines ? 1 : all;
  for (let span = run; span >= 1; span -= 1) {
    const lines = rows.slice(at, at + span);
    const text = lines.map((line) => line.text).join(' ');
    // Lines that each are a head stay apart, unless one head is made of them.
    const isOneCell = span === run && lines.some((line) => headKind(line.text) === null);
    const kind = headKind(text) ?? (isOneCell ? headKindByWords(text) : null);
    const place = lines[0]?.place;
    const isHeading = span > 1 && lines.some(isHeadingLine);
    if (kind === null || place === undefined || isHeading) continue;
    return { heads: [{ kind, cell: { text, place } }], span };
  }
  return null;
}

function isHeadingLine(row: SourceRow): boolean {
  return findHeading(row) !== null || findPathway(row) !== null;
}

/** How many lines follow each other without a gap. */
function runLength(rows: readonly SourceRow[], at: number): number {
  const first = rows[at];
  let span = 0;
  while (span <= maxHeadLines && first !== undefined) {
    const line = rows[at + span];
    if (line === undefined || line.isTable || line.place.line - first.place.line !== span) break;
    span += 1;
  }
  return span;
}

/** Heads of narrow columns may share a line: `Level Credit GLH`. */
function headsInLine(row: SourceRow | undefined): FoundHeads | null {
  if (row === undefined || row.isTable || row.text.length > maxHeadLength) return null;
  const known = headsByRow.get(row);
  if (known !== undefined) return known;
  const read = readHeadsInLine(row);
  headsByRow.set(row, read);
  return read;
}

/** Each line is looked at from several lines above it. */
const headsByRow = new WeakMap<SourceRow, FoundHeads | null>();

function readHeadsInLine(row: SourceRow): FoundHeads | null {
  const pieces = headsOf(row.text);
  const heads = pieces.flatMap(({ text }): readonly StackedHead[] => {
    const kind = headKind(text);
    return kind === null ? [] : [{ kind, cell: { text, place: row.place } }];
  });
  const isWhole = heads.length > 1 && heads.length === pieces.length;
  return isWhole ? { heads, span: 1 } : null;
}

function isFreeLine({ isTable }: SourceRow): boolean {
  return !isTable;
}

/** In `Unit`, `Unit title`, `Level` the first is the unit's number. */
function withOneTitle(found: readonly StackedHead[]): readonly HeadKind[] {
  const titles = found.filter(({ kind }) => kind === 'title');
  const named = titles.filter(({ cell }) => /title|name/iu.test(cell.text));
  const isClear = titles.length === 2 && named.length === 1;
  return found.map((one) =>
    isClear && one.kind === 'title' && /^units?$/iu.test(one.cell.text) ? 'code' : one.kind,
  );
}

/** The units below stacked heads; `null` where not even one follows. */
function bodyAfter(
  rows: readonly SourceRow[],
  start: number,
  heads: StackedHeads,
  block: number,
): StackedRows | null {
  const found: SourceRow[] = [];
  let next = start;
  let end = start;
  let units = 0;
  while (next < rows.length) {
    const unit = unitAt(rows, next, heads.kinds);
    const row = rows[next];
    // What stands over the first title may be a head that nobody knows.
    const isDoubtful = heads.kinds[0] === 'title' && units === 0 && (unit?.titleLines ?? 0) > 1;
    if (isDoubtful) return null;
    if (unit !== null) {
      found.push(asTableRow(unit.cells, block));
      units += 1;
      next = unit.next;
      end = next;
    } else if (row !== undefined && !row.isTable && isHeadingLine(row)) {
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
  readonly titleLines: number;
  readonly next: number;
}

function unitAt(
  rows: readonly SourceRow[],
  start: number,
  kinds: readonly HeadKind[],
): StackedUnit | null {
  const cells: Cell[] = [];
  let at = start;
  let ofTitle = 1;
  for (const [i, kind] of kinds.entries()) {
    const count =
      kind === 'title' ? titleLines(rows, at, kinds[i + 1]) : Number(fits(rows[at], kind));
    if (count === 0) return isFigureKind(kind) ? unclear(rows, at, cells, kinds) : null;
    const lines = rows.slice(at, at + count);
    const [first] = lines;
    if (first === undefined) return null;
    if (kind === 'title') ofTitle = count;
    const place = first.place;
    cells.push({ text: lines.map(({ text }) => text).join(' '), place });
    at += count;
  }
  return { cells, titleLines: ofTitle, next: at };
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
  return { cells: [...known, ...missing], titleLines: 1, next: at };
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
