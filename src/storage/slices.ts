import type { Table } from 'dexie';

/** So few rows that reading them holds nobody up. */
const slice = 250;

/** All rows of a table, inside a transaction, in portions between which the page can do what is urgent. */
export function inSlices<Row, Key>(table: Table<unknown, Key, Row>): Promise<unknown[]> {
  return readInSlices(table, (row) => row);
}

/** As `inSlices`, and each row read at once, so that no portion is gone through a second time. */
export async function readInSlices<Row, Key, Read>(
  table: Table<unknown, Key, Row>,
  read: (row: unknown) => Read,
): Promise<Read[]> {
  const keys = await table.toCollection().primaryKeys();
  const rows: Read[] = [];
  for (let from = 0; from < keys.length; from += slice) {
    const last = Math.min(from + slice, keys.length) - 1;
    const some = table.where(':id').between(keys[from], keys[last], true, true);
    for (const row of await some.toArray()) rows.push(read(row));
  }
  return rows;
}
