/** A row of a pasted list, with its place in the list; the first is 1. */
export interface CellRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Places of cells that begin with a space, as a comma inside a text leaves them. */
  readonly spaced: readonly number[];
  /** All stands in one cell with marks between: it may be a row of several columns. */
  readonly isOneCell: boolean;
}

/** The first cell of a row that has no other; `''` where more are filled. */
export function loneText({ cells }: CellRow): string {
  return cells.slice(1).some(Boolean) ? '' : (cells[0] ?? '');
}

/** A row of cells that are known to be apart. */
export function plainRow(row: number, cells: readonly string[]): CellRow {
  return { row, cells, spaced: [], isOneCell: false };
}
