import { same } from '../catalogue';
import { dropOldRestore } from './backup/last-restore';
import type { Tables } from './database';
import { forgetOld } from './deleted';
import { editionsNamed } from './editions';
import type { Result } from './failure';
import { planIdOf } from './rows';
import { bringBack, lookUnder } from './set-aside';
import { sorted } from './loading';
import { summaryOf } from './summary';
import type { SummaryRow } from './summary';
import type { Workings } from './workings';

/** Few enough that reading them holds nobody up. */
const slice = 25;

/**
 * What has to be seen to once per visit: records that can be read by now return, every plan is read
 * once and set aside where it cannot be, the list's summaries are made to agree with the plans, and
 * what was deleted or restored long ago goes for good.
 */
export async function keepHouse(workings: Workings): Promise<void> {
  await workings.whenIdle();
  await bringBack(workings);
  await dropStraySummaries(workings);
  for (let last: string | null = ''; last !== null;) {
    last = await checkSlice(workings, last);
    await workings.whenIdle();
  }
  await forgetOld(workings);
  await dropOldRestore(workings);
}

async function dropStraySummaries({ connection }: Workings): Promise<Result<null>> {
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
async function checkSlice(workings: Workings, after: string): Promise<string | null> {
  const rows = await workings.connection.run((tables) =>
    tables.read(async () => {
      const plans = await tables.plans.where('id').above(after).limit(slice).toArray();
      await workings.editions.fetch(tables, editionsNamed(plans));
      const ids = plans.map((row) => planIdOf(row) ?? '');
      return { plans, ids, summaries: await tables.summaries.bulkGet(ids) };
    }),
  );
  if (!rows.ok || rows.value.ids.length === 0) return null;
  const { plans, ids, summaries } = rows.value;
  const said = new Map(summaries.map((row, i) => [ids[i], row]));
  const { found, unread } = sorted(workings, plans);
  const wrong = found
    .map(({ stored, qualification }) =>
      summaryOf(stored.plan, stored.revision, qualification.version),
    )
    .filter((summary) => !same(summary, said.get(summary.id)))
    .map(({ id }) => id);
  const broken = unread.map(({ row }) => planIdOf(row)).filter((id) => id !== null);
  await mendAll(workings, [...wrong, ...broken]);
  return ids.at(-1) ?? null;
}

/** One that cannot be mended stands in no other's way. */
async function mendAll(workings: Workings, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const together = await mend(workings, ids);
  if (together.ok) return;
  for (const id of ids) await mend(workings, [id]);
}

/** Looks again inside a write, as another tab may have been here since. */
async function mend(workings: Workings, ids: readonly string[]): Promise<Result<null>> {
  return workings.connection.run((tables) =>
    tables.write(async () => {
      for (const id of ids) await mendSummary(workings, tables, id);
      return null;
    }),
  );
}

async function mendSummary(workings: Workings, tables: Tables, id: string): Promise<void> {
  const reading = await lookUnder(workings, tables, id);
  if (!reading) return;
  await tables.summaries.put(summaryFor(id, reading));
}

function summaryFor(
  id: string,
  reading: NonNullable<Awaited<ReturnType<typeof lookUnder>>>,
): SummaryRow {
  if (!reading.ok) return { id, problems: reading.problems };
  const { stored, qualification } = reading;
  return summaryOf(stored.plan, stored.revision, qualification.version);
}
