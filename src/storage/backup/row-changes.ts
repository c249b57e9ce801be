import type { Tables } from '../database';

/** The tables that a restore writes to and its undo writes back to, each with the key in its rows. */
export const places = ['plans', 'summaries', 'versions', 'deleted', 'origins', 'setAside'] as const;
type Place = (typeof places)[number];

/** What is to lie under a key of a table. */
export interface RowChange {
  readonly place: Place;
  readonly key: string | number;
  /** `undefined`: nothing. */
  readonly row: unknown;
}

/**
 * Makes changes, of which no two may be to the same row, inside a write.
 *
 * @returns the changes that undo them exactly
 */
export async function change(
  tables: Tables,
  changes: readonly RowChange[],
): Promise<readonly RowChange[]> {
  const former: RowChange[] = [];
  for (const [place, group] of byPlace(changes)) {
    const table = tables.database.table<unknown, string | number>(place);
    const rows = await table.bulkGet(group.map(({ key }) => key));
    group.forEach(({ key }, i) => former.push({ place, key, row: rows[i] }));
    await table.bulkDelete(group.filter(({ row }) => row === undefined).map(({ key }) => key));
    await table.bulkPut(group.map(({ row }) => row).filter((row) => row !== undefined));
  }
  return former;
}

function byPlace(changes: readonly RowChange[]): ReadonlyMap<Place, readonly RowChange[]> {
  const groups = new Map<Place, RowChange[]>();
  for (const each of changes) {
    const group = groups.get(each.place);
    if (group) group.push(each);
    else groups.set(each.place, [each]);
  }
  return groups;
}
