import type { Sheet, SheetCell } from '../../../exchange';

/** A sheet whose rows are made one by one: there may be thousands. */
export interface SheetToMake extends Pick<Sheet, 'name' | 'columns'> {
  readonly rows: readonly (() => readonly SheetCell[])[];
}

/** One column: its heading, its width in characters, its cell for an item, and whether it is summed. */
export type WrittenColumn<Item> = readonly [
  heading: string,
  width: number,
  cell: (item: Item) => SheetCell,
  sum?: 'summed',
];

export function sheetOf<Item>(
  name: string,
  columns: readonly WrittenColumn<Item>[],
  items: readonly Item[],
): SheetToMake {
  return {
    name,
    columns: columns.map(([heading, width, , sum]) => ({
      heading,
      width,
      isSummed: sum === 'summed',
    })),
    rows: items.map((item) => () => columns.map(([, , cell]) => cell(item))),
  };
}
