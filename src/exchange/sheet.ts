import type { CalendarDate } from '../dates';

/** Text, a number, a date, or nothing. */
export type SheetCell = string | number | { readonly date: CalendarDate } | null;

export interface SheetColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** Whether a workbook sums it up below. */
  readonly isSummed?: boolean;
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** A cell for every column. */
  readonly rows: readonly (readonly SheetCell[])[];
}
