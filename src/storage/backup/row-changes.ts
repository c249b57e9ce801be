import type { Table } from 'dexie';
import type { Tables } from '../database';
import type { OnProgress } from './should-yield';

/** The tables that a restore writes to and its undo writes back to, each with the key in its rows. */
export const places = ['plans', 'summaries', 'versions', 'deleted', 'origins', 'setAside'] as const;
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
  for (const [place, group] of byTable(changes)) {
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
  const former = await rowsUnderKeys(
    table,
    changes.map(({ key }) => key),
  );
  await table.bulkDelete(changes.filter(({ row }) => row === undefined).map(({ key }) => key));
  await table.bulkPut(changes.map(({ row }) => row).filter((row) => row !== undefined));
  return changes.map(({ key, plan }) => ({ place, key, plan, row: former.get(key) }));
}

type Key = string | number;

/**
 * What lies under keys of one table. Most keys of a restore are new: one request for those that are
 * taken is much less work than one for each.
 */
export async function rowsUnderKeys<Row, K extends Key>(
  table: Table<unknown, K, Row>,
  keys: readonly K[],
): Promise<ReadonlyMap<K, unknown>> {
  const sorted = keys.toSorted((a, b) => (a < b ? -1 : 1));
  const [first, last] = [sorted.at(0), sorted.at(-1)];
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
