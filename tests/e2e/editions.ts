import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Qualification } from '../../src/catalogue';
import { editionKey } from '../../src/catalogue';
import type { Plan } from '../../src/plan';
import { toRecord } from '../../src/plan';

/** Leaves the device as the version of Unitwise left it that shipped the plan's edition. */
export async function seedOnEdition(page: Page, plan: Plan, edition: Qualification): Promise<void> {
  await page.goto('./#/');
  await expect(page.getByRole('heading', { name: 'Start from a qualification' })).toBeVisible();
  const { id, version } = edition;
  await page.evaluate(store, {
    plans: { id: plan.id, revision: 1, edition: version, record: toRecord(plan) },
    editions: { id, version, qualification: edition },
  });
}

/** Runs in the page: one transaction over the app's own tables. */
async function store(rows: Readonly<Record<'plans' | 'editions', unknown>>): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('unitwise');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () =>
      reject(new Error('The database did not open', { cause: opening.error }));
  });
  const write = database.transaction(['plans', 'editions', 'settings'], 'readwrite');
  write.objectStore('plans').put(rows.plans);
  write.objectStore('editions').put(rows.editions);
  write.objectStore('settings').put(1, 'revision');
  await new Promise<void>((resolve, reject) => {
    write.oncomplete = () => resolve();
    write.onerror = () => reject(new Error('Nothing was stored', { cause: write.error }));
  });
  database.close();
}

/**
 * Serves the app as it will be once these editions are past: the part that lists them has them. The
 * service worker has to be blocked.
 */
export async function withPastEditions(
  context: BrowserContext,
  ...editions: readonly Qualification[]
): Promise<void> {
  const list = editions.map((edition) => {
    const part = JSON.stringify({ default: edition });
    return `[${JSON.stringify(editionKey(edition))}, () => Promise.resolve(${part})]`;
  });
  await context.route(/\/assets\/past-editions-[^/]+\.js$/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export const pastEditions = new Map([${list.join(', ')}]);`,
    }),
  );
}
