import { fetchEditions } from './fetch-editions';
import * as v from 'valibot';
import type { Instant } from '../plan';
import type { Tables } from './database';
import { editionsNamed } from './edition-names';
import type { Result, StorageFailure } from './failure';
import { pinnedEdition, flat, unreadable } from './plans';
import type { SaveResult } from './plans';
import { daysKept, keptFor, elapsedTime } from './elapsed-time';
import type { ElapsedTime } from './elapsed-time';
import { planRow, readPlanRow, snapshot } from './read-plan';
import type { StoredPlan } from './rows';
import { storedPlan } from './quarantine';
import { removePlan, putPlan, allocateRevisions } from './writing';
import type { StoreContext } from './context';

/** A deleted plan that can still be put back. */
export interface DeletedPlan {
  readonly stored: StoredPlan;
  /** What the device's clock showed. */
  readonly deletedAt: Instant;
  /** Whole days that it stays at least; 0 = it may go at any visit. */
  readonly daysLeft: number;
}

export type DeletedPlans =
  | { readonly state: 'loading' }
  /** Deleted last first. */
  | { readonly state: 'ready'; readonly plans: readonly DeletedPlan[] }
  | { readonly state: 'failed'; readonly failure: StorageFailure };

/** Deletes a plan and gives what was deleted, for `undelete`; `null` if it was gone already. */
export async function remove(
  context: StoreContext,
  id: string,
): Promise<Result<StoredPlan | null>> {
  return context.connection.run((tables) =>
    tables.write(async () => {
      const found = await storedPlan(context, tables, id);
      await removePlan(tables, id);
      if (!found) return null;
      // Put back, it has its old revision again: only a new one tells that anything changed.
      await allocateRevisions(tables, 1);
      const deletedAt = context.now();
      const counted = await countTime(tables, deletedAt);
      await tables.deleted.put({ ...planRow(found), deletedAt, counted });
      return found.stored;
    }),
  );
}

/**
 * Undoes a delete. The plan gets its old revision again, as its content is what that revision was:
 * a tab that still shows it can go on.
 */
export async function undelete(context: StoreContext, removed: StoredPlan): Promise<SaveResult> {
  const { plan, revision } = removed;
  return flat(
    await context.connection.run((tables) =>
      tables.write(async (): Promise<SaveResult> => {
        const there = await storedPlan(context, tables, plan.id);
        if (there && there.stored.revision !== revision) return { kind: 'newer', ...there };
        const qualification = there?.qualification ?? (await pinnedEdition(context, tables, plan));
        const copy = snapshot(plan, qualification);
        if (!copy.ok || !qualification) return { kind: 'failed', failure: unreadable(copy) };
        await putPlan(tables, { stored: { plan: copy.plan, revision }, qualification });
        await tables.deleted.delete(revision);
        return { kind: 'saved', revision };
      }),
    ),
  );
}

/** Deletes deleted plans for good, and their histories with them. */
export async function purge(
  context: StoreContext,
  revisions: readonly number[],
): Promise<Result<null>> {
  return context.connection.run((tables) =>
    tables.write(async () => {
      await purgeAll(tables, revisions);
      return null;
    }),
  );
}

/** Deletes for good what was deleted long enough ago, by the time that was counted here. */
export async function purgeOld(context: StoreContext): Promise<Result<number>> {
  return context.connection.run((tables) =>
    tables.write(async () => {
      const counted = await countTime(tables, context.now());
      const rows = await tables.deleted.toArray();
      const old = rows.flatMap((row) => {
        const { revision, counted: since } = v.parse(agedRow, row);
        return counted - since >= keptFor ? [revision] : [];
      });
      await purgeAll(tables, old);
      return old.length;
    }),
  );
}

const agedRow = v.object({ revision: v.number(), counted: v.fallback(v.number(), 0) });

async function purgeAll(tables: Tables, revisions: readonly number[]): Promise<void> {
  const gone = await tables.deleted.bulkGet([...revisions]);
  await tables.deleted.bulkDelete([...revisions]);
  for (const row of gone) {
    if (v.is(identified, row)) await purgeHistory(tables, row.id);
  }
}

const identified = v.object({ id: v.string() });

/** Deletes the versions of a plan of which nothing else is left, inside a write. */
async function purgeHistory(tables: Tables, id: string): Promise<void> {
  const { plans, deleted, versions, origins } = tables;
  const left =
    (await plans.where('id').equals(id).count()) + (await deleted.where('id').equals(id).count());
  if (left > 0) return;
  await versions.where('plan').equals(id).delete();
  await origins.delete(id);
}

export function watchDeleted(
  context: StoreContext,
  listener: (deletedPlans: DeletedPlans) => void,
): () => void {
  listener({ state: 'loading' });
  return context.connection.watch(
    async (tables) => {
      const rows = await tables.deleted.toArray();
      await fetchEditions(context.editions, tables, editionsNamed(rows));
      return {
        rows,
        counted: elapsedTime(await storedTime(tables), Date.parse(context.now())).counted,
      };
    },
    (result) => {
      if (result.ok) listener({ state: 'ready', plans: readDeleted(context, result.value) });
      else listener({ state: 'failed', failure: result.failure });
    },
  );
}

/** The deleted plans that can be read; the others only wait until their time is over. */
function readDeleted(
  { editions }: StoreContext,
  { rows, counted: now }: { readonly rows: readonly unknown[]; readonly counted: number },
): readonly DeletedPlan[] {
  const plans = rows.flatMap((row) => {
    const reading = readPlanRow(row, (id, version) => editions.find(id, version));
    const { deletedAt, counted } = v.parse(dated, row);
    const daysLeft = daysKept(now - counted);
    return reading.ok ? [{ stored: reading.stored, deletedAt, daysLeft }] : [];
  });
  return plans.sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1));
}

const dated = v.object({
  deletedAt: v.fallback(v.string(), ''),
  counted: v.fallback(v.number(), 0),
});

const elapsedTimeKey = 'reckoning';
const reckoning: v.GenericSchema<unknown, ElapsedTime> = v.object({
  counted: v.number(),
  clock: v.number(),
  latest: v.number(),
});

/** Counts the time up to now, inside a write. */
export async function countTime(tables: Tables, now: Instant): Promise<number> {
  const after = elapsedTime(await storedTime(tables), Date.parse(now));
  await tables.settings.put(after, elapsedTimeKey);
  return after.counted;
}

async function storedTime({ settings }: Tables): Promise<ElapsedTime | null> {
  const before = v.safeParse(reckoning, await settings.get(elapsedTimeKey));
  return before.success ? before.output : null;
}
