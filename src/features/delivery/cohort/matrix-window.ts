/** Rows drawn above and below what is in view, so that quick scrolling meets no gap. */
const margin = 8;
/** Up to so many rows all are drawn: then the browser's own search finds every learner. */
export const maxDrawn = 60;
/** Up to so many rows the matrix does not scroll by itself. */
export const maxWhole = 20;

interface Viewport {
  /** How far it is scrolled, how high it is, and how high a row is, in pixels. */
  readonly scrolled: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
  /** The row that holds the focus: it stays, or the focus would be lost. */
  readonly active: number;
}

/** A row to draw, after `gap` rows that are not drawn. */
interface DrawnRow {
  readonly index: number;
  readonly gap: number;
}

/** The rows of a long list to draw, in order. */
export function rowsInView({
  scrolled,
  height,
  rowHeight,
  count,
  active,
}: Viewport): readonly DrawnRow[] {
  const from = count <= maxDrawn ? 0 : Math.floor(scrolled / rowHeight) - margin;
  const to = count <= maxDrawn ? count : Math.ceil((scrolled + height) / rowHeight) + margin;
  const inView = Array.from({ length: to - from }, (_, i) => from + i);
  const drawn = [...new Set([...inView, active])]
    .filter((index) => index >= 0 && index < count)
    .sort((a, b) => a - b);
  return drawn.map((index, i) => ({ index, gap: index - (drawn[i - 1] ?? -1) - 1 }));
}
