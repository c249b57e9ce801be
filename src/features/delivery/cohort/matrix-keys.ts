import type { Unit } from '../../../catalogue';
import type { Part, Wish } from '../../../plan';
import { wishes } from '../../../plan';

/** Row of the units' headings; the learners' rows count from 0. */
export const headRow = -1;
/** The first column with a unit: before it are the learner and the hours. */
export const firstUnitColumn = 2;

export interface MatrixColumn {
  readonly unit: Unit;
  /** Whether it is the first of its group. */
  readonly isFirst: boolean;
}

/** A cell of the matrix by its place. */
export interface MatrixCell {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page holds. */
  readonly page: number;
}

export type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Where a key moves to, as the ARIA pattern for grids has it; `null` for other keys. */
export function moved(
  keys: Keys,
  { row, column }: MatrixCell,
  { rows, columns, page }: Extent,
): MatrixCell | null {
  if (keys.altKey || keys.metaKey) return null;
  const last = { row: rows - 1, column: columns - 1 };
  // Only the headings of units are buttons.
  const minColumn = row === headRow ? firstUnitColumn : 0;
  const minRow = column >= firstUnitColumn && keys.key === 'ArrowUp' ? headRow : Math.min(row, 0);
  const within = (to: MatrixCell): MatrixCell => ({
    row: Math.min(Math.max(to.row, minRow), last.row),
    column: Math.min(Math.max(to.column, minColumn), last.column),
  });
  switch (keys.key) {
    case 'ArrowUp':
      return within({ row: row - 1, column });
    case 'ArrowDown':
      return within({ row: row + 1, column });
    case 'ArrowLeft':
      return within({ row, column: column - 1 });
    case 'ArrowRight':
      return within({ row, column: column + 1 });
    case 'PageUp':
      return within({ row: row - page, column });
    case 'PageDown':
      return within({ row: row + page, column });
    case 'Home':
      return keys.ctrlKey ? { row: 0, column: 0 } : { row, column: minColumn };
    case 'End':
      return { row: keys.ctrlKey ? last.row : row, column: last.column };
    default:
      return null;
  }
}

/** What keys choose: the learner of the row, or all who are shown; `null` for other keys. */
export function chosenBy(keys: Keys): 'learner' | 'all' | null {
  if (keys.altKey || keys.metaKey) return null;
  if (keys.key === ' ' && keys.shiftKey && !keys.ctrlKey) return 'learner';
  return keys.key.toLowerCase() === 'a' && keys.ctrlKey ? 'all' : null;
}

const partKeys: Readonly<Record<string, Part>> = {
  c: 'counts',
  r: 'recognised',
  a: 'additional',
  n: 'not-taken',
  delete: 'not-taken',
  backspace: 'not-taken',
};

/** The part that a key sets in a cell; `null` for other keys and for parts that are not offered. */
export function partFor(keys: Keys, part: Part, offered: readonly Part[]): Part | null {
  if (keys.altKey || keys.metaKey || keys.ctrlKey) return null;
  if (keys.key === 'Enter' || keys.key === ' ') return nextPart(part, offered);
  const asked = partKeys[keys.key.toLowerCase()];
  return asked && asked !== part && offered.includes(asked) ? asked : null;
}

/** The part after this one, from the last one on to the first; `null` where there is no other. */
export function nextPart(part: Part, offered: readonly Part[]): Part | null {
  // An additional unit that is recognised comes where a recognised one does.
  const place = part === 'recognised-additional' ? 'recognised' : part;
  const next = offered[(offered.indexOf(place) + 1) % offered.length];
  return next === undefined || next === part ? null : next;
}

const wishKeys: Readonly<Record<string, Wish | null>> = {
  w: 'wanted',
  t: 'take',
  r: 'not',
  n: null,
  delete: null,
  backspace: null,
};

/** The wish that a key sets in a cell, `null` for none; `undefined` for other keys. */
export function wishFor(keys: Keys, wish: Wish | null): Wish | null | undefined {
  if (keys.altKey || keys.metaKey || keys.ctrlKey) return undefined;
  if (keys.key === 'Enter' || keys.key === ' ') return nextWish(wish);
  const key = keys.key.toLowerCase();
  return Object.hasOwn(wishKeys, key) ? wishKeys[key] : undefined;
}

/** The wish after this one; after the last there is none, and then the first. */
export function nextWish(wish: Wish | null): Wish | null {
  return wishes[wish === null ? 0 : wishes.indexOf(wish) + 1] ?? null;
}
