import type { Qualification } from '../catalogue';
import type { Result } from './failure';
import type { Workings } from './workings';

/** A qualification in an edition that is shipped or that plans here were made on; or `null`. */
export async function findEdition(
  { connection, editions }: Workings,
  id: string,
  version: string,
): Promise<Result<Qualification | null>> {
  return connection.run((tables) =>
    tables.read(async () => {
      await editions.fetch(tables, [{ id, version }]);
      const found = editions.find(id, version);
      return found?.version === version ? found : null;
    }),
  );
}
