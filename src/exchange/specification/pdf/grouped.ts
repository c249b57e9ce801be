/** Values by what is said of each, in the order in which they come. */
export function grouped<Value>(
  values: Iterable<Value>,
  keyOf: (value: Value) => number,
): readonly (readonly Value[])[] {
  const groups = new Map<number, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return [...groups.values()];
}
