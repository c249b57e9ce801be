import { listedUpTo } from './amounts';

/** A learner's name, or words for one whose name was left empty. */
export function learnerName({ name }: { readonly name: string }): string {
  return name.trim() || 'Unnamed learner';
}

/** Learners by their ids. */
export type KnownLearners = ReadonlyMap<string, { readonly name: string }>;

/** The name of a learner by their id; somebody who is no longer known is unnamed too. */
export function learnerNamed(known: KnownLearners, id: string): string {
  return learnerName(known.get(id) ?? { name: '' });
}

/** The first few of some learners by name, and how many others there are. */
export function learnersNamed(known: KnownLearners, ids: readonly string[]): string {
  return listedUpTo(3, ids, (id) => learnerNamed(known, id));
}
