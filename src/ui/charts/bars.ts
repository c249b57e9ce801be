/** How a part of a bar is filled; the fills differ in shape, so that they read in grey too. */
export const fills = ['solid', 'outlined', 'hatched'] as const;
export type Fill = (typeof fills)[number];

/** One kind of part, of which every bar has a length. */
interface BarSeries {
  readonly id: string;
  readonly label: string;
  readonly fill: Fill;
}

/** One bar, its parts laid end to end. */
export interface Bar {
  readonly id: string;
  readonly label: string;
  /** One length per series, in the order of the series; 0 draws nothing. */
  readonly lengths: readonly number[];
  /** What stands at the bar's end: its figures, or that they are not published. */
  readonly figures: string;
  /** Where the least and the most that is asked are marked; `null` = no such mark. */
  readonly min: number | null;
  readonly max: number | null;
}

/** A horizontal stacked bar chart, as plain numbers and words. */
export interface BarChartData {
  /** What the scale counts, such as "credits". */
  readonly measure: string;
  readonly series: readonly BarSeries[];
  readonly bars: readonly Bar[];
}

/** Sizes of a chart in multiples of its type size, so that it grows with the reader's own. */
export const sizes = { row: 3.5, bar: 1, scale: 3.75, mark: 0.35 } as const;

/** Height of the drawing in multiples of its type size. */
export function chartHeight({ bars }: BarChartData): number {
  return bars.length * sizes.row + sizes.scale;
}

/** The furthest point that must lie on the scale: bars and marks. */
export function furthest({ bars }: BarChartData): number {
  return Math.max(
    1,
    ...bars.map(({ lengths }) => lengths.reduce((sum, length) => sum + length, 0)),
    ...bars.flatMap(({ min, max }) => [min ?? 0, max ?? 0]),
  );
}
