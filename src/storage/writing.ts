import type { Instant } from '../plan';
import type { Tables } from './database';
import { keepEdition } from './editions';
import { planRow } from './rows';
import type { Found } from './rows';
import { summaryOf } from './summary';
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
  const { settings } = tables;
  const last = await settings.get(revisionKey);
  const revision = (typeof last === 'number' ? last : 0) + 1;
  await settings.put(revision, revisionKey);
  const found = { stored: { plan, revision }, qualification };
  await putPlan(tables, found);
  await keepVersion(tables, planRow(found), at);
  return revision;
}

const revisionKey = 'revision';

/** Puts a plan among the plans under the revision that it has, inside a write. */
export async function putPlan(tables: Tables, found: Found): Promise<void> {
  const { stored, qualification } = found;
  await keepEdition(tables, qualification);
  await tables.plans.put(planRow(found));
  await tables.summaries.put(summaryOf(stored.plan, stored.revision, qualification.version));
}

/** Takes what lies under an id from among the plans, inside a write. */
export async function takePlan({ plans, summaries }: Tables, id: string): Promise<void> {
  await plans.delete(id);
  await summaries.delete(id);
}
