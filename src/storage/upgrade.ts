import type { Table, Transaction } from 'dexie';
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

/** Names of today, and what versions 1 to 5 called the same. */
const formerNames = { quarantine: 'setAside', declinedEditions: 'keptAsAgreed' } as const;

/** From version 5, which called some tables and settings by other names. */
export async function upgradeFrom5(transaction: Transaction): Promise<void> {
  const rows = await transaction.table(formerNames.quarantine).toArray();
  await transaction.table('quarantine').bulkPut(rows);
  const settings = transaction.table<unknown, string>('settings');
  const declined = await settings.get(formerNames.declinedEditions);
  if (declined !== undefined) await settings.put(declined, 'declinedEditions');
  await settings.delete(formerNames.declinedEditions);
  await renameInRestore(settings);
}

/** A restore can be undone for days, so what it takes is renamed as well. */
async function renameInRestore(settings: Table<unknown, string>): Promise<void> {
  const done = await settings.get('lastRestore');
  if (isRecord(done)) {
    await settings.put({ ...done, quarantined: done.setAside }, 'lastRestore');
  }
  const undo = await settings.get('lastRestoreUndo');
  if (!isRecord(undo) || !Array.isArray(undo.former)) return;
  const former = undo.former.map((change: unknown) =>
    isRecord(change) && change.place === formerNames.quarantine
      ? { ...change, place: 'quarantine' }
      : change,
  );
  await settings.put({ ...undo, former }, 'lastRestoreUndo');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
