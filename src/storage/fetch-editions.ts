import type { Tables } from './database';
import type { EditionName } from './edition-names';
import type { Editions } from './editions';
import { readEdition } from './keep-edition';

/** Reads the editions that are kept on this device, so that `find` knows them; inside a transaction. */
export async function fetchEditions(
  editions: Editions,
  tables: Tables,
  named: readonly EditionName[],
): Promise<void> {
  for (const edition of editions.missing(named)) {
    const row = await tables.editions.get([edition.id, edition.version]);
    const qualification = readEdition(row, edition);
    if (qualification) editions.keep(qualification);
  }
}
