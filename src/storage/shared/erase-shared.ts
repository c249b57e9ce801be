import type { StoreContext } from '../context';
import type { Tables } from '../database';
import { readRow } from '../quarantine';
import { planRow } from '../read-plan';
import type { RowReading } from '../read-plan';
import { lastShared } from './folder';
import { planOfEdits, withDoneHere } from './merge-shared';
import { dropShared, putShared, readShared } from './shared-tables';
import type { SharedPlan } from './shared-rows';

/** A row without the person who is erased. */
type Without = (row: unknown) => unknown;

/**
 * Takes out of what is shared whatever was taken out of the plans, inside a write: of what it leaves
 * empty nothing but the place stays, which colleagues are told with the next exchange. That a plan was
 * deleted here, or is shared no longer, stays known.
 */
export async function eraseShared(
  context: StoreContext,
  tables: Tables,
  without: Without,
): Promise<void> {
  for (const key of await tables.shared.toCollection().primaryKeys()) {
    const shared = await readShared(tables, key);
    if (shared) await putShared(tables, await erased(context, tables, shared, without));
    else await dropShared(tables, key);
  }
}

async function erased(
  context: StoreContext,
  tables: Tables,
  shared: SharedPlan,
  without: Without,
): Promise<SharedPlan> {
  const row = await tables.plans.get(shared.plan);
  const isHere = row !== undefined;
  const last = await lastShared(tables);
  const reading = isHere
    ? await readRow(context, tables, row)
    : await erasedFromEdits(context, tables, shared, without);
  const unseen = { ...shared, revision: 0 };
  const after =
    reading?.ok && last ? await withDoneHere(context, tables, unseen, reading, last.device) : null;
  // What cannot be held against a plan is dropped, and comes anew from the files of the others.
  const left = after ?? { ...unseen, edits: new Map() };
  return isHere ? left : { ...left, revision: shared.revision };
}

/** The plan that the edits of one make that does not lie here, without the person. */
async function erasedFromEdits(
  context: StoreContext,
  tables: Tables,
  shared: SharedPlan,
  without: Without,
): Promise<RowReading | null> {
  const made = await planOfEdits(context, tables, shared);
  if (!made?.plan) return null;
  const { plan, qualification } = made;
  const row = planRow({ stored: { plan, revision: 1 }, qualification });
  return readRow(context, tables, without(row));
}
