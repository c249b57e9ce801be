import type { Page } from '@playwright/test';
import type { Plan } from '../../src/plan';
import { toRecord } from '../../src/plan';

/**
 * Puts plans on the device as an earlier visit would have left them. The app opens first, so that
 * the tables are its own; the page is then ready to go to any address.
 */
export async function seedPlan(page: Page, ...plans: readonly Plan[]): Promise<void> {
  await page.goto('./#/');
  await putPlans(page, plans);
  // What was put there behind the app's back is found once per visit.
  await page.reload();
}

/** The same from a page that shows the app already. */
export async function putPlans(page: Page, plans: readonly Plan[]): Promise<void> {
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'unitwise'),
  );
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await putRows(
    page,
    plans.map((plan, i) => ({ id: plan.id, revision: i + 1, record: toRecord(plan) })),
  );
}

interface Row {
  readonly id: string;
  readonly revision: number;
  readonly record: unknown;
}

/** Puts rows among the plans, also such as no plan has; the revision of the last one is the latest. */
export async function putRows(page: Page, rows: readonly Row[]): Promise<void> {
  // As text: what Playwright carries otherwise loses some keys.
  await page.evaluate(store, JSON.stringify(rows));
}

/** Runs in the page: one transaction over the app's own tables. */
async function store(text: string): Promise<void> {
  const rows = JSON.parse(text) as Row[];
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('unitwise');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () =>
      reject(new Error('The database did not open', { cause: opening.error }));
  });
  const write = database.transaction(['plans', 'settings'], 'readwrite');
  for (const row of rows) write.objectStore('plans').put(row);
  write.objectStore('settings').put(rows.at(-1)?.revision, 'revision');
  await new Promise<void>((resolve, reject) => {
    write.oncomplete = () => resolve();
    write.onerror = () => reject(new Error('The plan was not stored', { cause: write.error }));
  });
  database.close();
}

/** Chooses the unit that a learner takes in place of another, among all that are offered. */
export async function takeInstead(page: Page, unit: string): Promise<void> {
  const offers = page.getByRole('group', { name: 'Take instead' });
  await offers.getByRole('button', { name: /^Show all/ }).click();
  await offers.locator(`input[value="${unit}"]`).check();
}

interface PlanToDeliver {
  /** Of the qualification. */
  readonly title: string;
  readonly name: string;
  readonly units: readonly string[];
}

/** From the list of qualifications through the steps of a new plan to its delivery. */
export async function planToDeliver(
  page: Page,
  { title, name, units }: PlanToDeliver,
): Promise<void> {
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: 'Start a plan' }).click();
  await page.getByLabel('Plan name').fill(name);
  await page.getByRole('button', { name: 'Choose units' }).click();
  for (const unit of units) await page.getByRole('checkbox', { name: unit, exact: true }).check();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Delivery plan' }).click();
}
