import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { toRecord } from '../../src/plan';
import { agreedPlan, newest, older, withdrawnTitle } from '../fixtures/older-edition';
import { expectAccessible, expectNoSidewaysScroll } from './accessible';

const plan = agreedPlan('p');

/** Leaves the device as the version of Unitwise left it that shipped the older edition. */
async function seed(page: Page): Promise<void> {
  await page.goto('./#/');
  await expect(page.getByRole('heading', { name: 'Start from a qualification' })).toBeVisible();
  const { id, version } = older;
  await page.evaluate(store, {
    plans: { id: plan.id, revision: 1, edition: version, record: toRecord(plan) },
    editions: { id, version, qualification: older },
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

const panel = (page: Page) =>
  page.getByRole('region', { name: 'The catalogue has changed since this plan was made' });

async function expectPrinted(page: Page, version: string, unit: boolean): Promise<void> {
  await page.getByRole('link', { name: 'Print' }).click();
  await expect(page.getByText(`Catalogue version ${version}`)).toBeVisible();
  const printed = page.getByText(withdrawnTitle).first();
  await (unit ? expect(printed).toBeVisible() : expect(printed).toHaveCount(0));
  await page.goBack();
}

for (const width of [390, 1440]) {
  test(`a plan on an older edition is shown, printed and kept as agreed at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await seed(page);
    await page.goto('./#/plans/p/review');
    await expect(panel(page)).toContainText('Ready');
    await expect(panel(page)).toContainText('3 credits short in total');
    await expect(panel(page)).toContainText(`Withdrawn: ${withdrawnTitle}`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await expectPrinted(page, older.version, true);

    await page.getByRole('button', { name: 'Keep it as agreed' }).click();
    const show = page.getByRole('button', { name: 'Show what changed' });
    await expect(show).toBeFocused();
    await expectAccessible(page);
    await page.reload();
    await expect(show).toBeVisible();
    await expectPrinted(page, older.version, true);
  });
}

test('a plan moves to the new catalogue when asked, and back', async ({ page }) => {
  await seed(page);
  await page.goto('./#/plans/p/units');
  const unit = page.getByRole('checkbox', { name: withdrawnTitle });
  await expect(unit).toBeChecked();
  await expect(page.getByText('Ready').first()).toBeVisible();
  await page.getByRole('button', { name: 'Move this plan to the new catalogue' }).click();
  await expect(page.getByText('This plan is now on the catalogue of')).toBeFocused();
  await expect(unit).toHaveCount(0);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await expectPrinted(page, newest.version, false);

  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('button', { name: /^Restore this state: Started/ }).click();
  await expect(unit).toBeChecked();
  await expect(panel(page)).toBeVisible();
  await expectPrinted(page, older.version, true);
});
