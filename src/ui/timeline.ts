/** One column of a timeline: a week with its load. */
export interface TimelineWeek {
  readonly id: string;
  /** Day of the month on which it begins, for the head of the column. */
  readonly day: string;
  /** The month's name, where the week is the first of its month. */
  readonly month: string | null;
  readonly isClosed: boolean;
  readonly isOver: boolean;
  /** What the week holds against what it can hold, in words: "12 of 12". */
  readonly load: string;
}

/** One row: a bar over the weeks, with what lies in each of them. */
export interface TimelineRow {
  readonly id: string;
  readonly label: string;
  /** Everything that the bar shows, in words. */
  readonly description: string;
  /** What stands in the row while there is no bar. */
  readonly idle: string;
  readonly isPinned: boolean;
  /** Column of the first week, and how many columns the bar spans. */
  readonly from: number;
  readonly span: number;
  /** Column and figure of each week with hours. */
  readonly parts: readonly { readonly at: number; readonly figure: string }[];
}
