/** A column of a table. Without a width it shares what the others leave. */
export interface TableColumn {
  readonly name: string;
  /** In rem. */
  readonly width?: number;
  /** Figures stand at the end of their column. */
  readonly isNumber?: boolean;
  /** Whether a line parts it from the column before. */
  readonly isRuled?: boolean;
}

/** What a column without a width needs, so that a word of usual length is not broken. In rem. */
const minFlexible = 10;

/** What all columns need side by side, in rem; a narrower place has to scroll. */
export function minTableWidth(columns: readonly TableColumn[]): number {
  return columns.reduce((sum, { width = minFlexible }) => sum + width, 0);
}
