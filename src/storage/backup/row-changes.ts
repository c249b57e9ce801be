import type { Tables } from '../database';
import type { OnProgress } from './should-yield';

/** The tables that a restore writes to and its undo writes back to, each with the key in its rows. */
export const places = ['plans', 'summaries', 'versions', 'deleted', 'origins', 'setAside'] as const;
type TableName = (typeof places)[number];

/** What is to lie under a key of a table. */
export interface RowChange {
  readonly place: TableName;
  readonly key: string | number;
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
  const rows = await table.bulkGet(changes.map(({ key }) => key));
  await table.bulkDelete(changes.filter(({ row }) => row === undefined).map(({ key }) => key));
  await table.bulkPut(changes.map(({ row }) => row).filter((row) => row !== undefined));
  return changes.map(({ key }, i) => ({ place, key, row: rows[i] }));
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
