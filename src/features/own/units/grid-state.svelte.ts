/** A cell by its row and column, counted from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface GridSelection {
  readonly first: Spot;
  readonly last: Spot;
}

/** Where one is in a grid, what is selected, and what is being typed. */
export class GridState {
  #active = $state.raw<Spot>({ row: 0, column: 0 });
  #anchor = $state.raw<Spot>({ row: 0, column: 0 });
  /** What stands in the field of the active cell; `null` while nothing is edited. */
  typed = $state<string | null>(null);
  /** Whether what was typed is no value of its field. */
  isRefused = $state(false);

  get active(): Spot {
    return this.#active;
  }

  get selection(): GridSelection {
    const [a, b] = [this.#active, this.#anchor];
    return {
      first: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
      last: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
    };
  }

  get isOneCell(): boolean {
    return this.#active.row === this.#anchor.row && this.#active.column === this.#anchor.column;
  }

  isSelected(row: number, column: number): boolean {
    const { first, last } = this.selection;
    const isInRows = row >= first.row && row <= last.row;
    return isInRows && column >= first.column && column <= last.column;
  }

  /** Goes to a cell within a grid of that size; with `extend` the selection reaches there. */
  go(spot: Spot, size: Spot, extend = false): void {
    const inside = {
      row: Math.min(Math.max(spot.row, 0), size.row - 1),
      column: Math.min(Math.max(spot.column, 0), size.column - 1),
    };
    this.#active = inside;
    if (!extend) this.#anchor = inside;
    this.stop();
  }

  select({ first, last }: GridSelection): void {
    this.#anchor = last;
    this.#active = first;
    this.stop();
  }

  edit(text: string): void {
    this.typed = text;
    this.isRefused = false;
  }

  stop(): void {
    this.typed = null;
    this.isRefused = false;
  }
}

/** Where a key leads from a cell; `null` where it is none that moves. */
export function moved({ column, row }: Spot, key: string, size: Spot): Spot | null {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
    case 'Enter':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: size.column - 1 };
    case 'PageUp':
      return { row: row - 10, column };
    case 'PageDown':
      return { row: row + 10, column };
    default:
      return null;
  }
}

/** The next cell in reading order, or the one before; `null` beyond the ends. */
export function nextSpot({ column, row }: Spot, by: 1 | -1, size: Spot): Spot | null {
  const at = row * size.column + column + by;
  if (at < 0 || at >= size.row * size.column) return null;
  return { row: Math.floor(at / size.column), column: at % size.column };
}
