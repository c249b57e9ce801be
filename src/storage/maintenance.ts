import { fetchEditions } from './fetch-editions';
import { deepEqual } from '../catalogue';
import { dropOldRestore } from './backup/last-restore';
import type { Tables } from './database';
import { purgeOld } from './deleted';
import { editionsNamed } from './edition-names';
import type { Result } from './failure';
import { planIdOf } from './rows';
import { requeue, readOrQuarantine } from './quarantine';
import { sorted } from './loading';
import { summaryOf } from './summarise';
import type { SummaryRow } from './summary';
import type { StoreContext } from './context';

/** Few enough that reading them holds nobody up. */
const slice = 25;

/**
 * What has to be seen to once per visit: records that can be read by now return, every plan is read
 * once and set aside where it cannot be, the list's summaries are made to agree with the plans, and
 * what was deleted or restored long ago goes for good.
 */
export async function runMaintenance(context: StoreContext): Promise<void> {
  await context.whenIdle();
  await requeue(context);
  await dropStraySummaries(context);
  for (let last: string | null = ''; last !== null;) {
    last = await checkSlice(context, last);
    await context.whenIdle();
  }
  await purgeOld(context);
  await dropOldRestore(context);
}

async function dropStraySummaries({ connection }: StoreContext): Promise<Result<null>> {
  return connection.run(({ plans, summaries, write }) =>
    write(async () => {
      const ids = new Set(await plans.toCollection().primaryKeys());
      const strays = await summaries.toCollection().primaryKeys();
      await summaries.bulkDelete(strays.filter((id) => !ids.has(id)));
      return null;
    }),
  );
}

/**
 * Reads the next plans after an id, and mends what their summaries say.
 *
 * @returns the id to go on after; `null` at the end, or where the device does not answer
 */
async function checkSlice(context: StoreContext, after: string): Promise<string | null> {
  const rows = await context.connection.run((tables) =>
    tables.read(async () => {
      const plans = await tables.plans.where('id').above(after).limit(slice).toArray();
      await fetchEditions(context.editions, tables, editionsNamed(plans));
      const ids = plans.map((row) => planIdOf(row) ?? '');
      return { plans, ids, summaries: await tables.summaries.bulkGet(ids) };
    }),
  );
  if (!rows.ok || rows.value.ids.length === 0) return null;
  const { plans, ids, summaries } = rows.value;
  const said = new Map(summaries.map((row, i) => [ids[i], row]));
  const { found, unread } = sorted(context, plans);
  const wrong = found
    .map(({ stored, qualification }) => summaryOf(stored.plan, stored.revision, qualification))
    .filter((summary) => !deepEqual(summary, said.get(summary.id)))
    .map(({ id }) => id);
  const broken = unread.map(({ row }) => planIdOf(row)).filter((id) => id !== null);
  await mendAll(context, [...wrong, ...broken]);
  return ids.at(-1) ?? null;
}

/** One that cannot be mended stands in no other's way. */
async function mendAll(context: StoreContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const together = await mend(context, ids);
  if (together.ok) return;
  for (const id of ids) await mend(context, [id]);
}

/** Looks again inside a write, as another tab may have been here since. */
async function mend(context: StoreContext, ids: readonly string[]): Promise<Result<null>> {
  return context.connection.run((tables) =>
    tables.write(async () => {
      for (const id of ids) await mendSummary(context, tables, id);
      return null;
    }),
  );
}

async function mendSummary(context: StoreContext, tables: Tables, id: string): Promise<void> {
  const reading = await readOrQuarantine(context, tables, id);
  if (!reading) return;
  await tables.summaries.put(summaryFor(id, reading));
}

function summaryFor(
  id: string,
  reading: NonNullable<Awaited<ReturnType<typeof readOrQuarantine>>>,
): SummaryRow {
  if (!reading.ok) return { id, problems: reading.problems };
  const { stored, qualification } = reading;
  return summaryOf(stored.plan, stored.revision, qualification);
}
