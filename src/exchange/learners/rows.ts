import type { CellRow } from './cell-row';
import { lastFilled } from './columns';

/** A row as wide as the others, as far as that can be had. */
export interface FittedRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** How many cells a row has that could not be fitted; `null` where it fits. */
  readonly oddWidth: number | null;
}

/** What the rows of a list are fitted to. */
export interface RowFit {
  /** How many cells a row usually has. */
  readonly width: number;
  /** Whether fewer cells are odd too. */
  readonly isNarrowOdd: boolean;
  /** Whether a mark within a text can part it. */
  readonly isParted: boolean;
}

/**
 * Brings a row to the width of the list. A comma inside a text leaves a space before the cell that
 * it made: where just so many cells begin with one as are too many, they are put together again.
 */
export function fitted(
  { row, cells, spaced }: CellRow,
  { width, isNarrowOdd, isParted }: RowFit,
): FittedRow {
  const filled = lastFilled(cells) + 1;
  const over = filled - width;
  if (over <= 0) {
    const oddWidth = isNarrowOdd && cells.length < width ? cells.length : null;
    return { row, cells, oddWidth };
  }
  if (!isParted) return { row, cells, oddWidth: filled };
  const parted = spaced.filter((place) => place < filled);
  if (parted.length !== over) return { row, cells, oddWidth: filled };
  return { row, cells: together(cells.slice(0, filled), parted), oddWidth: null };
}

function together(cells: readonly string[], parted: readonly number[]): readonly string[] {
  const joined: string[] = [];
  cells.forEach((cell, place) => {
    if (parted.includes(place)) joined.push([joined.pop() ?? '', cell].join(', '));
    else joined.push(cell);
  });
  return joined;
}
