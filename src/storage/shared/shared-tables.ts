import type { Tables } from '../database';
import { editsOfRow, editsRow, sharedHeadOf } from './shared-rows';
import type { SharedHead, SharedPlan } from './shared-rows';

/**
 * What is shared of a plan, inside a transaction; `null` where it is not. What cannot be read counts as
 * none: the files of the other devices hold all that was ever told.
 */
export async function readShared(tables: Tables, plan: string): Promise<SharedPlan | null> {
  const head = await readSharedHead(tables, plan);
  const edits = editsOfRow(await tables.sharedEdits.get(plan));
  return head && edits && { ...head, edits };
}

/** The same without the edits. */
export async function readSharedHead(tables: Tables, plan: string): Promise<SharedHead | null> {
  return sharedHeadOf(await tables.shared.get(plan));
}

/** Keeps what is shared of a plan, inside a write. */
export async function putShared(tables: Tables, { edits, ...head }: SharedPlan): Promise<void> {
  await tables.shared.put(head);
  await tables.sharedEdits.put(editsRow({ plan: head.plan, edits }));
}

/** Forgets what is shared of a plan, inside a write. */
export async function dropShared(tables: Tables, plan: string): Promise<void> {
  await tables.shared.delete(plan);
  await tables.sharedEdits.delete(plan);
}
