import type { StoreContext } from '../context';
import type { Tables } from '../database';
import { storedPlan } from '../quarantine';
import { readSharedFolder } from './folder';
import { withDoneHere } from './merge-shared';
import { rowOfShared, sharedOf } from './shared-rows';

/**
 * Takes out of what is shared whatever was taken out of the plans, inside a write: of what it leaves
 * empty nothing but the place stays, which colleagues are told with the next exchange. What cannot be
 * held against a plan here is dropped, and comes anew from the files of the others.
 */
export async function eraseShared(context: StoreContext, tables: Tables): Promise<void> {
  const folder = await readSharedFolder(tables);
  for (const row of await tables.shared.toArray()) {
    const shared = sharedOf(row);
    if (!shared) continue;
    const unseen = { ...shared, revision: 0 };
    const found = await storedPlan(context, tables, shared.plan);
    const after =
      found && folder ? await withDoneHere(context, tables, unseen, found, folder.device) : unseen;
    if (after === unseen) await tables.shared.delete(shared.plan);
    else await tables.shared.put(rowOfShared(after));
  }
}
