/**
 * Exact arithmetic with figures of up to two decimals. They are added and compared as whole
 * hundredths, in which 0.1 + 0.2 is 0.3; 2,000 figures of 100,000 stay far below 2^53.
 */

/** A figure in hundredths, a whole number. */
export function toHundredths(figure: number): number {
  return Math.round(figure * 100);
}

/** The figure that so many hundredths are: the number that its decimals are read as. */
export function fromHundredths(hundredths: number): number {
  return hundredths / 100;
}

/** Whether a figure has no more than two decimals. */
export function isInHundredths(figure: number): boolean {
  return fromHundredths(toHundredths(figure)) === figure;
}

/** The exact sum of figures with up to two decimals. */
export function addUp(figures: readonly number[]): number {
  return fromHundredths(figures.reduce((sum, figure) => sum + toHundredths(figure), 0));
}
