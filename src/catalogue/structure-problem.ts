/** The keys from the root to a value; never empty. */
export type KeyPath = readonly [string | number, ...(string | number)[]];

interface StructureProblem {
  readonly path: KeyPath;
  readonly message: string;
}

export type Problems = Generator<StructureProblem>;

/** Names of things that are not there. */
export function* strangers(
  path: KeyPath,
  word: string,
  named: readonly string[],
  known: ReadonlySet<string>,
): Problems {
  for (const [j, id] of named.entries()) {
    if (!known.has(id)) yield { path: [...path, j], message: `there is no ${word} "${id}"` };
  }
}

/** Findings of rules and requirements share one list, so their ids share one space: `taken`. */
export function* repeats(
  path: KeyPath,
  entries: readonly { readonly id: string }[],
  taken: ReadonlySet<string> = new Set(),
): Problems {
  const seen = new Set(taken);
  for (const [i, { id }] of entries.entries()) {
    if (seen.has(id)) yield { path: [...path, i, 'id'], message: `"${id}" is used twice` };
    seen.add(id);
  }
}
