import type { Table } from 'dexie';
import type { StoreContext } from '../context';
import { eraseShared } from '../shared/erase-shared';
import type { Tables } from '../database';
import type { Result } from '../failure';
import type { RowReading } from '../read-plan';
import { readRow } from '../quarantine';
import { noteChange, putPlan } from '../writing';
import { isNamed, plansIn } from './find-learners';
import { namePattern, withoutLearner } from './without-learner';
import type { Person } from './without-learner';

/** What erasing a learner changed. */
export interface Erased {
  /** Rows of all kinds that held anything of them. */
  readonly rows: number;
}

/** The tables that can hold anything of a learner. What qualifications are made of never does. */
function tablesOf(tables: Tables): readonly Table<unknown>[] {
  const { plans, summaries, versions, deleted, quarantine, origins, settings } = tables;
  return [plans, summaries, versions, deleted, quarantine, origins, settings] as Table<unknown>[];
}

/**
 * Erases a learner from everything that lies on this device: plans, saved states, deleted plans,
 * quarantined records, and what the last restore replaced. It cannot be undone.
 */
export async function eraseLearner(context: StoreContext, name: string): Promise<Result<Erased>> {
  return context.connection.run((tables) =>
    tables.write(async () => {
      const person = await findPerson(tables, name);
      const words = namePattern(person.names);
      const rows = await eraseFrom(context, tables, {
        whole: (row) => withoutLearner(row, person, words),
        fieldsOnly: (row) => withoutLearner(row, person, null),
        words,
      });
      await noteChange(tables);
      return { rows };
    }),
  );
}

/** How somebody is taken out of a row, which comes back as the same object where nothing is left out. */
interface Eraser {
  /** With their names in every text. */
  readonly whole: (row: unknown) => unknown;
  /** Without touching other texts, where a name is also a word of the format. */
  readonly fieldsOnly: (row: unknown) => unknown;
  readonly words: RegExp | null;
}

/**
 * Takes somebody out of all plans and what is kept of them, inside a write.
 *
 * @returns how many rows held anything of them
 */
export async function eraseFrom(
  context: StoreContext,
  tables: Tables,
  eraser: Eraser,
): Promise<number> {
  let rows = 0;
  const erase = (row: unknown): unknown => {
    const left = eraser.whole(row);
    if (left !== row) rows += 1;
    return left;
  };
  await erasePlans(context, tables, { ...eraser, whole: erase });
  await eraseShared(context, tables, eraser.whole);
  for (const table of tablesOf(tables).slice(1)) await eraseRows(table, erase);
  return rows;
}

/** Deletes all that lies on this device; the count of revisions goes on, so that no other tab errs. */
export async function deleteEverything(context: StoreContext): Promise<Result<null>> {
  return context.connection.run((tables) =>
    tables.write(async () => {
      const revision = await tables.settings.get('revision');
      for (const table of tables.database.tables) await table.clear();
      if (typeof revision === 'number') await tables.settings.put(revision + 1, 'revision');
      return null;
    }),
  );
}

/** All names and ids of who bears a name: also what they were called before in the same plan. */
async function findPerson(tables: Tables, name: string): Promise<Person> {
  const plans = (await rowsOf(tables)).flatMap(plansIn);
  const idsOf = new Map<string, Set<string>>();
  for (const { id, learners } of plans) {
    const ids = idsOf.get(id) ?? new Set();
    for (const learner of learners) if (isNamed(learner, name)) ids.add(learner.id);
    if (ids.size > 0) idsOf.set(id, ids);
  }
  const names = plans.flatMap(({ id, learners }) =>
    learners.filter((learner) => idsOf.get(id)?.has(learner.id)).map((learner) => learner.name),
  );
  return { names: [...new Set([name, ...names])], idsOf };
}

async function rowsOf(tables: Tables): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (const table of tablesOf(tables)) await table.each((row) => all.push(row));
  return all;
}

/** A plan that could be read can be read afterwards too, even if a name is also a word of its format. */
async function erasePlans(
  context: StoreContext,
  tables: Tables,
  { fieldsOnly, whole, words }: Eraser,
): Promise<void> {
  for (const row of await tables.plans.toArray()) {
    const left = whole(row);
    if (left === row) continue;
    const before = await readRow(context, tables, row);
    const after = await readRow(context, tables, left);
    if (!before.ok) await tables.plans.put(left as never);
    else if (after.ok) await putPlan(tables, after);
    else {
      await putReadable(tables, await readRow(context, tables, fieldsOnly(row)), words);
    }
  }
}

async function putReadable(
  tables: Tables,
  reading: RowReading,
  words: RegExp | null,
): Promise<void> {
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  const { stored, qualification } = reading;
  const name = words ? stored.plan.name.replace(words, '') : stored.plan.name;
  await putPlan(tables, {
    stored: { ...stored, plan: { ...stored.plan, name } },
    qualification,
  });
}

async function eraseRows(table: Table<unknown>, erase: (row: unknown) => unknown): Promise<void> {
  await table.toCollection().modify((row, context) => {
    const left = erase(row);
    if (left === row) return false;
    context.value = left;
    return true;
  });
}
