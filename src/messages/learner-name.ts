/** A learner's name, or words for one whose name was left empty. */
export function learnerName({ name }: { readonly name: string }): string {
  return name.trim() || 'Unnamed learner';
}

/** The name of a learner by their id; somebody who is no longer known is unnamed too. */
export function learnerNamed(
  known: ReadonlyMap<string, { readonly name: string }>,
  id: string,
): string {
  return learnerName(known.get(id) ?? { name: '' });
}
