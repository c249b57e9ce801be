import type { Transaction } from 'dexie';
import type { EditionRow, FindQualification } from './rows';
import { summaryOfRow } from './summary';
import type { SummaryRow } from './summary';

/**
 * From version 1, which kept plans and knew no editions: each plan was made on the qualification as
 * it was shipped then, which is pinned. Rows that are no plans stay as they are, to be set aside when
 * they are read.
 */
export async function upgradeFrom1(
  transaction: Transaction,
  findQualification: FindQualification,
): Promise<void> {
  const plans = transaction.table<unknown, string>('plans');
  const rows = await plans.toArray();
  const summaries: SummaryRow[] = [];
  const editions = new Map<string, EditionRow>();
  for (const row of rows) {
    const summary = summaryOfRow(row);
    if (summary === null) continue;
    const shipped = 'problems' in summary ? undefined : findQualification(summary.qualification);
    if (!shipped || 'problems' in summary) {
      summaries.push(summary);
      continue;
    }
    const { id, version } = shipped;
    editions.set(id, { id, version, qualification: shipped });
    summaries.push({ ...summary, edition: version });
    await plans.update(summary.id, { edition: version });
  }
  await transaction.table<unknown, string, SummaryRow>('summaries').bulkPut(summaries);
  await transaction
    .table<unknown, readonly [string, string], EditionRow>('editions')
    .bulkPut([...editions.values()]);
}
