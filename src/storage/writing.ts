import { planRow } from './read-plan';
import * as v from 'valibot';
import type { Instant } from '../plan';
import type { Tables } from './database';
import { keepEdition } from './keep-edition';
import type { Found } from './rows';
import { summaryOf } from './summarise';
import { keepVersion } from './versions';

/**
 * Writes a plan under its next revision, inside a write, and keeps it as a version. Revisions are
 * counted over the whole database and never given twice, so that a plan deleted and saved anew cannot
 * be taken for the one that a stale tab still holds.
 */
export async function writePlan(
  tables: Tables,
  { plan, qualification }: Pick<Found, 'qualification'> & Pick<Found['stored'], 'plan'>,
  at: Instant,
): Promise<number> {
  const revision = await allocateRevisions(tables, 1);
  const found = { stored: { plan, revision }, qualification };
  await putPlan(tables, found);
  await keepVersion(tables, planRow(found), at);
  return revision;
}

/** Where the revision given last lies among the settings. */
const revisionKey = 'revision';

/** The revision given last. Where the counter is damaged, the highest that lies anywhere. */
async function lastRevision(tables: Tables): Promise<number> {
  const counted = await tables.settings.get(revisionKey);
  if (Number.isSafeInteger(counted)) return Number(counted);
  const kept = await tables.versions.toCollection().lastKey();
  const deleted = await tables.deleted.toCollection().lastKey();
  const plans = (await tables.plans.toArray()).map((row) =>
    v.is(revised, row) ? row.revision : 0,
  );
  return Math.max(0, ...[kept, deleted].filter((key) => typeof key === 'number'), ...plans);
}

const revised = v.object({ revision: v.pipe(v.number(), v.safeInteger()) });

/** A text that is another one after every change to what a backup holds. */
export async function changeTokenOf({ own, settings, plans, quarantine }: Tables): Promise<string> {
  const last = await settings.get(revisionKey);
  const counts = [await plans.count(), await quarantine.count(), await own.count()];
  return [String(last), ...counts].join(' ');
}

/** Takes that many revisions, inside a write, and gives the first of them. */
export async function allocateRevisions(tables: Tables, count: number): Promise<number> {
  const last = await lastRevision(tables);
  await tables.settings.put(last + count, revisionKey);
  return last + 1;
}

/** Has backups that are made of every change be made, where no plan is written; inside a write. */
export async function noteChange(tables: Tables): Promise<void> {
  await allocateRevisions(tables, 1);
}

/** Puts a plan among the plans under the revision that it has, inside a write. */
export async function putPlan(tables: Tables, found: Found): Promise<void> {
  const { stored, qualification } = found;
  await keepEdition(tables, qualification);
  await tables.plans.put(planRow(found));
  await tables.summaries.put(summaryOf(stored.plan, stored.revision, qualification));
}

/** Takes what lies under an id from among the plans, inside a write. */
export async function removePlan({ plans, summaries }: Tables, id: string): Promise<void> {
  await plans.delete(id);
  await summaries.delete(id);
}
