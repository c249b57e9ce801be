/** Long work in the page: it says how far it is, and it stops when it is told to. */
export interface Work {
  readonly signal: AbortSignal;
  readonly onstep: (done: number, of: number) => void;
}

const atOnce = 25;

/**
 * Makes something of every item, a few at a time, so that the page stays usable meanwhile.
 *
 * @throws the reason of the signal, once that is given
 */
export async function inSteps<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
  { signal, onstep }: Work,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    made.push(...items.slice(start, start + atOnce).map(make));
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    onstep(made.length, items.length);
  }
  return made;
}
