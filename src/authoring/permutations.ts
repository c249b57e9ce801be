/** All ways to put so many of some items in order, those that keep to the items' own order first. */
export function permutations<Item>(
  items: readonly Item[],
  count: number,
): readonly (readonly Item[])[] {
  if (count === 0) return [[]];
  return items.flatMap((item) =>
    permutations(
      items.filter((other) => other !== item),
      count - 1,
    ).map((rest) => [item, ...rest]),
  );
}
