/** Number of ways to take `some` of `from` things. */
export function choose(from: number, some: number): bigint {
  let ways = 1n;
  for (let i = 0; i < some; i++) ways = (ways * BigInt(from - i)) / BigInt(i + 1);
  return ways;
}

/** Rows 0 to `largest` of Pascal's triangle, in plain numbers. */
export function pascal(largest: number): readonly Float64Array[] {
  const rows = [Float64Array.of(1)];
  for (let n = 1; n <= largest; n++) {
    const above = rows[n - 1];
    const across = (_: unknown, k: number): number => (above?.[k - 1] ?? 0) + (above?.[k] ?? 0);
    rows.push(Float64Array.from({ length: n + 1 }, across));
  }
  return rows;
}
