import type { Page } from '@playwright/test';
import { deepEqual, findQualification } from '../../src/catalogue';
import type { Plan } from '../../src/plan';
import { parsePlan } from '../../src/plan';
import { clicksIn } from './clicks';
import { units } from './subject';

interface Row {
  readonly id: string;
  readonly revision: number;
}

export interface PlanRow extends Row {
  readonly record: { readonly format: number; readonly plan: Plan };
}

/** What lies on a device, as no store has read it. */
export interface Stored {
  readonly plans: readonly PlanRow[];
  readonly summaries: readonly (Row & Partial<Plan>)[];
  readonly versions: readonly (Omit<PlanRow, 'id'> & { readonly plan: string })[];
  readonly quarantine: readonly { readonly raw: unknown }[];
  /** The revision counted last. */
  readonly revision: number;
}

/** A page of the app's origin on which the app does not run, so that nothing mends what lies there. */
export const bystander = 'icon.svg';

/** Reads all tables in one transaction. The page has to be of the app's origin. */
export async function readStored(page: Page): Promise<Stored> {
  // As text: what Playwright carries otherwise loses some keys.
  const text = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('unitwise');
        opening.onerror = () => reject(new Error('The database did not open'));
        opening.onsuccess = () => {
          const database = opening.result;
          const tables = ['plans', 'summaries', 'versions', 'quarantine'];
          const read = database.transaction([...tables, 'settings']);
          const all = tables.map((table) => [table, read.objectStore(table).getAll()] as const);
          const revision = read.objectStore('settings').get('revision');
          read.oncomplete = () => {
            database.close();
            const rows = all.map(([table, { result }]) => [table, result as unknown] as const);
            const counted = ['revision', revision.result as unknown] as const;
            resolve(JSON.stringify(Object.fromEntries<unknown>([...rows, counted])));
          };
        };
      }),
  );
  return JSON.parse(text) as Stored;
}

/** The plans that cannot be read, or of which the tables tell different things. */
export function halfWritten(stored: Stored): readonly string[] {
  return stored.plans.filter((row) => !isWhole(row, stored)).map(({ id }) => id);
}

function isWhole({ id, revision, record }: PlanRow, stored: Stored): boolean {
  const reading = parsePlan(record, findQualification);
  const summary = stored.summaries.find((row) => row.id === id);
  const version = stored.versions.findLast((row) => row.plan === id);
  return (
    reading.ok &&
    revision <= stored.revision &&
    summary?.revision === revision &&
    deepEqual(summary.units, reading.plan.units) &&
    (!version || (version.revision === revision && deepEqual(version.record, record)))
  );
}

/** How many clicks a plan holds. */
export function clicksOf({ plans }: Stored, id: string): number {
  const row = plans.find((row) => row.id === id);
  return clicksIn(Object.keys(row?.record.plan.units ?? {}), units);
}

/** How many saved states are in no history any more. */
export function historyGone(before: Stored, after: Stored): number {
  const left = new Set(after.versions.map(({ revision }) => revision));
  return before.versions.filter(({ revision }) => !left.has(revision)).length;
}
