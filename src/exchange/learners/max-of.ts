/** The largest of numbers, 0 for none; there may be more of them than a call takes arguments. */
export function maxOf(numbers: readonly number[]): number {
  return numbers.reduce((max, one) => Math.max(max, one), 0);
}
