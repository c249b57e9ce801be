/** One thing that lies on a ruler, as long as its figure. */
export interface RulerBlock {
  readonly id: string;
  readonly label: string;
  readonly length: number;
}

/** Where a ruler ends and where its ticks stand, in its own unit. */
export interface Scale {
  readonly end: number;
  readonly ticks: readonly { readonly at: number; readonly labelled: boolean }[];
}

/**
 * A scale that holds everything laid on it with room to spare, ending on a round figure.
 *
 * @param furthest the furthest point that must be visible: sums and limits
 */
export function scaleFor(furthest: number): Scale {
  const step = [1, 2, 5, 10, 20, 50, 100].find((size) => furthest / size <= 14) ?? 200;
  const end = Math.max(step, Math.ceil((furthest + step / 2) / step) * step);
  const count = end / step;
  const ticks = Array.from({ length: count + 1 }, (_, i) => ({
    at: i * step,
    labelled: i % 2 === 0 || count <= 6,
  }));
  return { end, ticks };
}
