import type { OwnEdition } from './own-rows';

/**
 * Which edition of each qualification new plans start on: the one of the highest rank.
 *
 * @returns under the qualification's id, in the order in which the qualifications came
 */
export function currentEditions(own: readonly OwnEdition[]): ReadonlyMap<string, OwnEdition> {
  const current = new Map<string, OwnEdition>();
  for (const each of own) {
    const { id } = each.qualification;
    const other = current.get(id);
    if (!other || other.rank < each.rank) current.set(id, each);
  }
  return current;
}
