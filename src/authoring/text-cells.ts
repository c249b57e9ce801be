import { isFigure, readFigure } from './figures';
import { isFigureKind } from './heads';
import type { HeadKind } from './heads';
import { isReference } from './references';

/** A piece of a line that two spaces or more part from the next; counted in letters. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A column of a printed list: where its head stands, and what it holds. */
export interface TextColumn {
  readonly start: number;
  readonly end: number;
  readonly kind: HeadKind | null;
}

/** A piece further from its column's head than this many letters stands in no column. */
const maxShift = 14;

export function piecesOf(line: string): readonly Piece[] {
  return [...line.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

/** How far a piece stands from a column, by its beginning or its middle. */
export function shift(piece: Piece, column: Pick<TextColumn, 'start' | 'end'>): number {
  const middle = Math.abs((piece.start + piece.end - column.start - column.end) / 2);
  return Math.min(Math.abs(piece.start - column.start), middle);
}

/**
 * The pieces of a line as the cells of its columns; `null` where they stand in none. Programs print
 * columns only about where they stand, so that a wide text runs into the next column: it is split
 * where that is the only way for both to hold what their heads say.
 */
export function cellsOfLine(
  pieces: readonly Piece[],
  columns: readonly TextColumn[],
): readonly string[] | null {
  const placed = assign(pieces, columns);
  if (placed === null) return null;
  const cells = columns.map(() => '');
  placed.forEach((at, i) => (cells[at] = pieces[i]?.text ?? ''));
  for (let at = 0; at + 1 < cells.length; at += 1) splitInto(cells, at, columns);
  return withDoubt(cells, pieces, placed, columns);
}

/** For each piece its column, from left to right, so that all together are shifted least. */
function assign(
  pieces: readonly Piece[],
  columns: readonly TextColumn[],
): readonly number[] | null {
  if (pieces.length > columns.length) return null;
  type Best = { readonly cost: number; readonly at: readonly number[] } | null;
  let best: readonly Best[] = columns.map(() => null);
  pieces.forEach((piece, i) => {
    let least: Best = i === 0 ? { cost: 0, at: [] } : null;
    best = columns.map((column, at) => {
      const before = least;
      const own = best[at] ?? null;
      if (i > 0 && own !== null && (least === null || own.cost < least.cost)) least = own;
      const cost = shift(piece, column);
      if (before === null || cost > maxShift) return null;
      return { cost: before.cost + cost, at: [...before.at, at] };
    });
  });
  const ends = best.filter((each) => each !== null);
  return ends.toSorted((one, two) => one.cost - two.cost)[0]?.at ?? null;
}

/** Splits a cell that holds the next column's text as well. */
function splitInto(cells: string[], at: number, columns: readonly TextColumn[]): void {
  const [text, next] = [cells[at] ?? '', cells[at + 1]];
  const [kind, nextKind] = [columns[at]?.kind ?? null, columns[at + 1]?.kind ?? null];
  if (text === '' || next !== '' || (holds(text, kind) && kind !== 'title')) return;
  const words = text.split(' ');
  const ways = words.slice(1).flatMap((_, i): readonly (readonly [string, string])[] => {
    const [left, right] = [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')];
    return holds(left, kind) && holds(right, nextKind) ? [[left, right]] : [];
  });
  const [only] = ways;
  if (ways.length === 1 && only !== undefined) [cells[at], cells[at + 1]] = only;
}

const localCode = /^(?:unit )?(?:[\p{L}&]{1,8}[ /-]?)?[\p{L}\d]*\d[\p{L}\d./-]*(?: \d{1,3})?$/iu;

/** Whether a text is what a column's head promises. */
function holds(text: string, kind: HeadKind | null): boolean {
  if (isFigureKind(kind)) return isFigure(text) || readFigure(text).kind === 'none';
  if (kind === 'code') return isReference(text) || localCode.test(text);
  if (kind === 'title') return /\p{L}{3}/u.test(text);
  if (kind === 'group') return /^(?:group )?[\p{L} ]+\d?$/iu.test(text);
  return false;
}

/**
 * A row with too few figures of which one stands beside its head, or could be two: which is missing
 * cannot be told.
 */
function withDoubt(
  cells: readonly string[],
  pieces: readonly Piece[],
  placed: readonly number[],
  columns: readonly TextColumn[],
): readonly string[] {
  const figures = columns.flatMap(({ kind }, at) => (isFigureKind(kind) ? [at] : []));
  const isFull = figures.every((at) => cells[at] !== '');
  const isEmpty = figures.every((at) => cells[at] === '');
  const isBeside = placed.some((at, i) => {
    const [piece, column] = [pieces[i], columns[at]];
    if (piece === undefined || column === undefined || !figures.includes(at)) return false;
    return piece.start >= column.end || piece.end <= column.start || piece.text.includes(' ');
  });
  if (isFull || isEmpty || !isBeside) return cells;
  return cells.map((text, at) => (figures.includes(at) && text !== '' ? `${text} ?` : text));
}
