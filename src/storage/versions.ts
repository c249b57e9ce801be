import * as v from 'valibot';
import type { Instant } from '../plan';
import type { Tables } from './database';
import type { StorageFailure } from './failure';
import { roomFor, versionsToPrune } from './retention';
import type { PlanRow } from './rows';

/** Keeps what was saved as a version of its plan, inside a write, and drops old ones for it. */
export async function keepVersion(tables: Tables, row: PlanRow, at: Instant): Promise<void> {
  const { id, ...saved } = row;
  await tables.versions.put({ ...saved, plan: id, at });
  const room = roomFor(JSON.stringify(row.record).length);
  const ofPlan = tables.versions.where('plan').equals(id);
  if ((await ofPlan.count()) <= room) return;
  const dated = (await ofPlan.toArray()).map((version) => v.parse(datedRow, version));
  const inOrder = dated.sort((a, b) => a.revision - b.revision);
  await tables.versions.bulkDelete([...versionsToPrune(inOrder, room)]);
}

/** Keeps the state that is about to be replaced, where no version of it is there yet. */
export async function keepReplaced({ versions }: Tables, row: PlanRow, at: Instant): Promise<void> {
  const there = await versions.where(':id').equals(row.revision).count();
  if (there > 0) return;
  const { id, ...saved } = row;
  await versions.put({ ...saved, plan: id, at });
}

/** Drops so many versions, those saved first of all plans, and tells how many there were. */
export async function dropOldest({ versions }: Tables, most: number): Promise<number> {
  const revisions = await versions.orderBy(':id').limit(most).primaryKeys();
  await versions.bulkDelete(revisions);
  return revisions.length;
}

/** How many of the oldest versions make way for a save that the disk refuses, one try after another. */
const evictionSteps = [2, 8, 32, 128] as const;

/**
 * Saves, and where the disk is full, again with the oldest versions out of the way, as few as will do.
 *
 * @param attempt saves in a transaction of its own, after dropping so many versions in the same one: a
 *   save that is refused even so leaves every version where it was
 */
export async function savedWithRoom<Saved extends SaveOutcome>(
  attempt: (oldest: number) => Promise<Saved>,
): Promise<Saved> {
  let result = await attempt(0);
  for (const oldest of evictionSteps) {
    if (!isOutOfRoom(result)) return result;
    result = await attempt(oldest);
  }
  return result;
}

interface SaveOutcome {
  readonly kind: string;
  readonly failure?: StorageFailure;
}

function isOutOfRoom({ kind, failure }: SaveOutcome): boolean {
  return kind === 'failed' && failure?.reason === 'quota';
}

const datedRow = v.object({
  revision: v.number(),
  at: v.fallback(v.string(), ''),
});
