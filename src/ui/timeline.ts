/** A stretch of the timeline: its first day, counted from 0, and how many days it has. */
export interface TimelineSpan {
  readonly at: number;
  readonly days: number;
}

export interface TimelineMonth extends TimelineSpan {
  /** "Feb"; empty where there is no room for it. */
  readonly label: string;
  /** A letter, for narrow screens. */
  readonly short: string;
  /** Beside its first month. */
  readonly year: string | null;
}

/** Days on end without teaching. */
interface TimelineGap extends TimelineSpan {
  readonly name: string;
}

/** How full a week is. */
interface TimelineLoad extends TimelineSpan {
  /** From 0 to 1 of the fullest week. */
  readonly height: number;
  readonly isOver: boolean;
}

/** What all rows have in common. */
export interface TimelineAxis {
  readonly days: number;
  readonly months: readonly TimelineMonth[];
  readonly closed: readonly TimelineGap[];
  readonly loads: readonly TimelineLoad[];
  readonly today: { readonly at: number; readonly label: string } | null;
}

/** One row: a bar in parts, and the name that stands at it. */
export interface TimelineRow {
  readonly id: string;
  readonly label: string;
  /** Its dates and hours in a line, or why it has no bar. */
  readonly when: string;
  readonly isPinned: boolean;
  /** In order; none where the row has no bar. */
  readonly parts: readonly (TimelineSpan & { readonly isTaught: boolean })[];
}

/** What the owner does with a bar; without it the timeline is only looked at. */
export interface TimelineEdits {
  readonly onmove: (id: string, weeks: number) => void;
  readonly onresize: (id: string, weeks: number) => void;
  readonly onunpin: (id: string) => void;
}

/** From the first to the last part of a row; `null` where it has none. */
export function extentOf({ parts }: Pick<TimelineRow, 'parts'>): TimelineSpan | null {
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? { at: first.at, days: last.at + last.days - first.at } : null;
}

/** Where a name stands so that it is never cut: at an end of its bar, in it, or above it. */
export interface NamePlace {
  readonly side: 'after' | 'before' | 'inside' | 'above';
  /** Room before and after the name, as shares of the whole width. */
  readonly before: number;
  readonly after: number;
}

/** So much of the width holds most titles in one or two lines. */
const minShare = 0.3;

/** The place of a row's name, by the room that its bar leaves. */
export function namePlace({ days }: Pick<TimelineAxis, 'days'>, row: TimelineRow): NamePlace {
  const extent = extentOf(row);
  if (!extent) return { side: 'after', before: 0, after: 0 };
  const [start, end] = [extent.at / days, (extent.at + extent.days) / days];
  const widest = row.parts.reduce((one, other) => (other.days > one.days ? other : one));
  const places: readonly NamePlace[] = [
    { side: 'after', before: end, after: 0 },
    { side: 'before', before: 0, after: 1 - start },
    {
      side: 'inside',
      before: widest.at / days,
      after: 1 - (widest.at + widest.days) / days,
    },
  ];
  const fitting = places.find(({ before, after }) => 1 - before - after >= minShare);
  return fitting ?? { side: 'above', before: 0, after: 0 };
}
