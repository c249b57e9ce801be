import * as v from 'valibot';
import { parseQualification } from '../catalogue';
import type { Tables } from './database';
import type { Editions, EditionName } from './editions';

const editionRow = v.object({ qualification: v.unknown() });

/** Reads the editions that are kept on this device, so that `find` knows them; inside a transaction. */
export async function fetchEditions(
  editions: Editions,
  tables: Tables,
  named: readonly EditionName[],
): Promise<void> {
  for (const { id, version } of editions.missing(named)) {
    const row = v.safeParse(editionRow, await tables.editions.get([id, version]));
    const parsed = row.success ? parseQualification(row.output.qualification) : null;
    if (parsed?.ok && parsed.qualification.id === id) editions.keep(parsed.qualification);
  }
}
