import type { Qualification } from '../../catalogue';
import { sharedEdition } from '../../plan';
import type { SharedEdits } from '../../plan';
import type { StoreContext } from '../context';
import type { Tables } from '../database';
import { fetchEditions } from '../fetch-editions';

/** The edition that a shared plan is on, inside a transaction; `null` where it is not known here. */
export async function editionOf(
  { editions }: StoreContext,
  tables: Tables,
  edits: SharedEdits,
): Promise<Qualification | null> {
  const named = sharedEdition(edits);
  if (!named) return null;
  await fetchEditions(editions, tables, [named]);
  return editions.find(named.id, named.version) ?? null;
}
