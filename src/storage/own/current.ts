import type { Qualification } from '../../catalogue';
import type { StoreContext } from '../context';
import type { Result } from '../failure';
import { readOwnRow } from './own-rows';

/** Has new plans of a qualification start on this edition of it, which is kept here. */
export async function startPlansOn(
  { connection }: StoreContext,
  { id, version }: Pick<Qualification, 'id' | 'version'>,
): Promise<Result<null>> {
  return connection.run((tables) =>
    tables.write(async () => {
      const rows = (await tables.own.toArray()).map(readOwnRow).filter((row) => row !== null);
      const row = rows.find((each) => each.id === id && each.version === version);
      const highest = Math.max(0, ...rows.map(({ rank }) => rank));
      if (row) await tables.own.put({ ...row, rank: highest + 1 });
      return null;
    }),
  );
}
