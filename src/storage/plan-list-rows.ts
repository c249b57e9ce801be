import type { Tables } from './database';
import type { EditionName } from './edition-names';
import { readInSlices } from './slices';
import { readQuarantineRow } from './rows';
import type { UnreadableRecord } from './rows';
import { readSummary, readUnread } from './summary';
import type { PlanSummary, UnreadSummary } from './summary';
import type { StoreContext } from './context';

/** A record among the plans that is no plan, with all it holds. */
interface Unlisted extends UnreadSummary {
  readonly raw: unknown;
}

/** What the list of plans is made of. */
export interface Rows {
  readonly summaries: readonly PlanSummary[];
  readonly amongPlans: readonly Unlisted[];
  readonly quarantined: readonly UnreadableRecord[];
}

/** The list needs the summaries only, and of the plans those that are none. */
export async function rowsOf({ editions }: StoreContext, tables: Tables): Promise<Rows> {
  const { plans, quarantine, read } = tables;
  const rows = await read(async () => {
    const summaries: PlanSummary[] = [];
    const others = await readInSlices(tables.summaries, (row) => {
      const summary = readSummary(row);
      if (summary) summaries.push(summary);
      return summary ? null : readUnread(row);
    });
    const amongPlans: Unlisted[] = [];
    for (const unread of others) {
      if (unread) amongPlans.push({ ...unread, raw: await plans.get(unread.id) });
    }
    const quarantined = (await quarantine.toArray()).map(readQuarantineRow);
    return { summaries, amongPlans, quarantined };
  });
  const aside = rows.quarantined.flatMap(({ edition }) => edition ?? []);
  const named = [...namedIn(rows.summaries), ...aside];
  if (editions.missing(named).length > 0) {
    const { fetchEditions } = await import('./fetch-editions');
    await fetchEditions(editions, tables, named);
  }
  return rows;
}

/** The editions that these plans are on. */
export function namedIn(summaries: readonly PlanSummary[]): readonly EditionName[] {
  return summaries.map(({ qualification: id, edition: version }) => ({ id, version }));
}
