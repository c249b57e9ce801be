import type { Qualification } from '../../catalogue';
import { editionKey } from '../../catalogue';
import type { StoreContext } from '../context';
import type { Result } from '../failure';
import { rankAbove } from './own-rows';
import { ownRows } from './read-own';

/** Has new plans of a qualification start on this edition of it, which is kept here. */
export async function startPlansOn(
  { connection }: StoreContext,
  edition: Pick<Qualification, 'id' | 'version'>,
): Promise<Result<null>> {
  return connection.run((tables) =>
    tables.write(async () => {
      const rows = await ownRows(tables);
      const row = rows.find(({ key }) => key === editionKey(edition));
      if (row) await tables.own.put({ ...row, rank: rankAbove(rows) });
      return null;
    }),
  );
}
