import { fetchEditions } from './fetch-editions';
import type { Qualification } from '../catalogue';
import type { Result } from './failure';
import type { StoreContext } from './context';

/** A qualification in an edition that is shipped or that plans here were made on; or `null`. */
export async function findEdition(
  { connection, editions }: StoreContext,
  id: string,
  version: string,
): Promise<Result<Qualification | null>> {
  return connection.run((tables) =>
    tables.read(async () => {
      await fetchEditions(editions, tables, [{ id, version }]);
      const found = editions.find(id, version);
      return found?.version === version ? found : null;
    }),
  );
}
