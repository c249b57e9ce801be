import type { Table } from 'dexie';
import type { Tables } from '../database';
import type { OnProgress } from './should-yield';

/** The tables that a restore writes to and its undo writes back to, each with the key in its rows. */
export const places = [
  'plans',
  'summaries',
  'versions',
  'deleted',
  'origins',
  'quarantine',
  'own',
  'drafts',
  'draftSources',
  'staff',
] as const;
type TableName = (typeof places)[number];

/** What is to lie under a key of a table. */
export interface RowChange {
  readonly place: TableName;
  readonly key: string | number;
  /** Id of the plan that it belongs to; `null` where it is of none. */
  readonly plan: string | null;
  /** `undefined`: nothing. */
  readonly row: unknown;
}

/** Rows that are written at once: few enough that the screen is not held up. */
const slice = 250;

/**
 * Makes changes, of which no two may be to the same row, inside a write.
 *
 * @returns the changes that undo them exactly
 */
export async function change(
  tables: Tables,
  changes: readonly RowChange[],
  onProgress: OnProgress,
): Promise<readonly RowChange[]> {
  const former: RowChange[] = [];
  for (const [place, unsorted] of byTable(changes)) {
    // Neighbours together: their rows can then be found and removed as one range.
    const group = inKeyOrder(unsorted, ({ key }) => key);
    for (let first = 0; first < group.length; first += slice) {
      const some = group.slice(first, first + slice);
      former.push(...(await changeIn(tables, place, some)));
      onProgress(former.length / changes.length);
    }
  }
  return former;
}

async function changeIn(
  { database }: Tables,
  place: TableName,
  changes: readonly RowChange[],
): Promise<readonly RowChange[]> {
  const table = database.table<unknown, string | number>(place);
  const keys = changes.map(({ key }) => key);
  const former = await rowsUnderKeys(table, keys);
  const gone = changes.flatMap(({ key, row }) => (row === undefined && former.has(key) ? key : []));
  await remove(table, gone);
  await table.bulkPut(changes.map(({ row }) => row).filter((row) => row !== undefined));
  return changes.map(({ key, plan }) => ({ place, key, plan, row: former.get(key) }));
}

type Key = string | number;

/** Removes rows: as one range where nothing else lies between them, which is one request for all. */
async function remove(table: Table<unknown, Key>, keys: readonly Key[]): Promise<void> {
  const [first, last] = endsOf(keys);
  if (first === undefined || last === undefined) return;
  const range = table.where(':id').between(first, last, true, true);
  if ((await range.count()) === keys.length) await range.delete();
  else await table.bulkDelete([...keys]);
}

/** The least and the greatest key, in the order of the database. */
function endsOf<K extends Key>(keys: readonly K[]): readonly [K | undefined, K | undefined] {
  const sorted = inKeyOrder(keys, (key) => key);
  return [sorted.at(0), sorted.at(-1)];
}

/** Texts by their letters' numbers, as JavaScript and the database both have it. */
function inKeyOrder<Item>(items: readonly Item[], keyOf: (item: Item) => Key): readonly Item[] {
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/**
 * What lies under keys of one table. Most keys of a restore are new: one request for those that are
 * taken is much less work than one for each.
 */
export async function rowsUnderKeys<Row, K extends Key>(
  table: Table<unknown, K, Row>,
  keys: readonly K[],
): Promise<ReadonlyMap<K, unknown>> {
  const [first, last] = endsOf(keys);
  if (first === undefined || last === undefined) return new Map();
  const taken = new Set(await table.where(':id').between(first, last, true, true).primaryKeys());
  const there = keys.filter((key) => taken.has(key));
  if (there.length === 0) return new Map();
  const rows = await table.bulkGet(there);
  return new Map(there.map((key, i) => [key, rows[i]]));
}

function byTable(changes: readonly RowChange[]): ReadonlyMap<TableName, readonly RowChange[]> {
  const groups = new Map<TableName, RowChange[]>();
  for (const each of changes) {
    const group = groups.get(each.place);
    if (group) group.push(each);
    else groups.set(each.place, [each]);
  }
  return groups;
}
