import type { Tables } from '../database';
import type { Editions } from '../editions';
import { fetchEditions } from '../fetch-editions';
import type { OwnEdition, OwnRow } from './own-rows';
import { readOwnRow } from './own-rows';

/** What is told of the editions that are kept, where it can be read; inside a transaction. */
export async function ownRows({ own }: Tables): Promise<readonly OwnRow[]> {
  return (await own.toArray()).map(readOwnRow).filter((row) => row !== null);
}

/** Every edition that is kept and can be read, the one kept first first; inside a transaction. */
export async function readOwn(tables: Tables, editions: Editions): Promise<readonly OwnEdition[]> {
  const rows = await ownRows(tables);
  await fetchEditions(editions, tables, rows);
  return rows
    .flatMap(({ key: _, id, version, ...row }) => {
      const qualification = editions.find(id, version);
      return qualification?.version === version ? [{ ...row, qualification }] : [];
    })
    .sort((a, b) => a.rank - b.rank);
}
