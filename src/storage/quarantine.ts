import { deepEqual } from '../catalogue';
import { fetchEditions } from './fetch-editions';
import type { Tables } from './database';
import { editionsNamed } from './edition-names';
import type { Result } from './failure';
import { NewerVersionError } from './failure';
import { readPlanRow } from './read-plan';
import type { RowReading } from './read-plan';
import { planIdOf, readQuarantineRow, rowOfText } from './rows';
import type { Found, UnreadableRecord } from './rows';
import type { StoreContext } from './context';
import { removePlan, writePlan } from './writing';

/** A record among the plans that cannot be read. */
export interface UnreadRecord {
  readonly row: unknown;
  readonly reading: Extract<RowReading, { ok: false }>;
}

/** What to say of an unreadable record that still lies among the plans, under the plan's own id. */
export function reportOf(
  { now }: StoreContext,
  { row, reading: { problems } }: UnreadRecord,
): UnreadableRecord {
  return readQuarantineRow({ id: planIdOf(row), at: now(), problems, raw: row });
}

/**
 * The plan stored under an id, inside a write.
 *
 * @throws NewerVersionError where a newer version's record lies there
 */
export async function storedPlan(
  context: StoreContext,
  tables: Tables,
  id: string,
): Promise<Found | undefined> {
  const reading = await readOrQuarantine(context, tables, id);
  if (!reading) return undefined;
  if (reading.ok) return reading;
  throw new NewerVersionError(reading.problems.join('\n'));
}

/**
 * What lies under an id, inside a write; `null` = nothing, so that the place can be taken. A record
 * that cannot be read is set aside in the same transaction, with all its content, so that it neither
 * blocks its place nor is lost when the place is taken. A newer version's stays where it is.
 */
export async function readOrQuarantine(
  context: StoreContext,
  tables: Tables,
  id: string,
): Promise<RowReading | null> {
  const row = await tables.plans.get(id);
  if (row === undefined) return null;
  const reading = await readRow(context, tables, row);
  if (reading.ok || reading.why === 'newer-version') return reading;
  await quarantineRow(context, tables, { row, reading });
  await removePlan(tables, id);
  return null;
}

async function quarantineRow(
  context: StoreContext,
  tables: Tables,
  unread: UnreadRecord,
): Promise<void> {
  const { newId, now } = context;
  const { problems } = unread.reading;
  const kept = { id: newId(), at: now(), problems, raw: unread.row };
  // What is nested too deeply to be copied as it is can still be kept as text.
  await tables.quarantine
    .add(kept)
    .catch(() => tables.quarantine.add({ ...kept, raw: JSON.stringify(kept.raw) }));
}

/** Reads a row of the plans on the edition that it was made on. */
export async function readRow(
  { editions }: StoreContext,
  tables: Tables,
  row: unknown,
): Promise<RowReading> {
  await fetchEditions(editions, tables, editionsNamed([row]));
  return readPlanRow(row, (id, version) => editions.find(id, version));
}

/**
 * Moves records aside in a transaction of its own, which reads each again first. A failure changes
 * nothing: the record stays among the plans, is still reported, and is tried at the next look.
 */
export function quarantineUnreadable(context: StoreContext, unread: readonly UnreadRecord[]): void {
  const ids = unread
    .filter(({ reading }) => reading.why === 'unreadable')
    .map(({ row }) => planIdOf(row))
    .filter((id) => id !== null);
  if (ids.length === 0) return;
  void context.connection.run((tables) =>
    tables.write(async () => {
      for (const id of ids) await readOrQuarantine(context, tables, id);
    }),
  );
}

/**
 * Deletes quarantined records for good, also ones that could not be moved out of the plans; never a
 * newer version's that lies there.
 */
export async function removeQuarantined(
  context: StoreContext,
  ids: readonly string[],
): Promise<Result<null>> {
  return context.connection.run((tables) =>
    tables.write(async () => {
      await tables.quarantine.bulkDelete([...ids]);
      for (const row of await tables.plans.bulkGet([...ids])) {
        const id = planIdOf(row);
        if (id === null) continue;
        const reading = await readRow(context, tables, row);
        if (!reading.ok && reading.why === 'unreadable') await removePlan(tables, id);
      }
      return null;
    }),
  );
}

/**
 * Returns quarantined records that can be read by now to the plans: the app may have learned to read
 * them since. One whose place another state of the plan has taken stays aside.
 */
export async function requeue(context: StoreContext): Promise<Result<null>> {
  return context.connection.run((tables) =>
    tables.write(async () => {
      for (const row of await tables.quarantine.toArray()) await requeueOne(context, tables, row);
      return null;
    }),
  );
}

async function requeueOne(context: StoreContext, tables: Tables, row: unknown): Promise<void> {
  const { id, rawText } = readQuarantineRow(row);
  const reading = await readRow(context, tables, rowOfText(rawText));
  if (!reading.ok) return;
  const { stored, qualification } = reading;
  const inPlace = await tables.plans.get(stored.plan.id);
  const there = inPlace === undefined ? null : await readRow(context, tables, inPlace);
  const isThere = there?.ok && deepEqual(there.stored.plan, stored.plan);
  if (there && !isThere) return;
  if (!there) await writePlan(tables, { plan: stored.plan, qualification }, context.now());
  await tables.quarantine.delete(id);
}

/** What came of it: `unfit`, today's edition does not offer what the plan holds; `taken`, its place is. */
export type ReadOnToday = 'back' | 'unfit' | 'taken' | 'gone';

/**
 * Returns a quarantined plan to the plans on today's edition of its qualification, where the one that it
 * was made on is lost. The planner asks for it: figures and rules may be other ones.
 */
export async function readOnToday(
  { connection, findQualification, now }: StoreContext,
  id: string,
): Promise<Result<ReadOnToday>> {
  return connection.run((tables) =>
    tables.write(async (): Promise<ReadOnToday> => {
      const row = await tables.quarantine.get(id);
      if (row === undefined) return 'gone';
      const before = rowOfText(readQuarantineRow(row).rawText);
      const reading = readPlanRow(withoutEdition(before), findQualification);
      if (!reading.ok) return 'unfit';
      const { stored, qualification } = reading;
      if ((await tables.plans.get(stored.plan.id)) !== undefined) return 'taken';
      await writePlan(tables, { plan: stored.plan, qualification }, now());
      await tables.quarantine.delete(id);
      return 'back';
    }),
  );
}

function withoutEdition(row: unknown): unknown {
  return typeof row === 'object' && row !== null ? { ...row, edition: undefined } : row;
}
