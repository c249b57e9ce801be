/** A learner's name, or words for one whose name was left empty. */
export function learnerName({ name }: { readonly name: string }): string {
  return name.trim() || 'Unnamed learner';
}
