import * as v from 'valibot';
import type { Tables } from '../database';
import { readSourceRow } from '../drafts/draft-rows';
import type { BackedUpDraft } from './format';

const row = v.looseObject({ id: v.string() });

/** Every draft here with its document, those that cannot be read among them; inside a transaction. */
export async function draftsOnDevice({
  drafts,
  draftSources,
}: Tables): Promise<readonly BackedUpDraft[]> {
  const rows = (await drafts.toArray()).filter((each) => v.is(row, each));
  const sources = await draftSources.bulkGet(rows.map(({ id }) => id));
  return rows.map(({ changedAt, document }, i) => ({
    document,
    changedAt,
    source: readSourceRow(sources[i]),
  }));
}
