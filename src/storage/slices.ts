import type { Table } from 'dexie';

/** So few rows that reading them holds nobody up. */
const slice = 500;

/** All rows of a table, inside a transaction, in portions between which the page can do what is urgent. */
export async function inSlices<Row, Key>(table: Table<unknown, Key, Row>): Promise<unknown[]> {
  const keys = await table.toCollection().primaryKeys();
  const rows: unknown[] = [];
  for (let from = 0; from < keys.length; from += slice) {
    const last = Math.min(from + slice, keys.length) - 1;
    const some = table.where(':id').between(keys[from], keys[last], true, true);
    rows.push(...(await some.toArray()));
  }
  return rows;
}
