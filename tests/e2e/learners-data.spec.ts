import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessible';

const name = 'A. Okafor';

/** Every value of every table and of the browser's other storage, as text. */
async function rawText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('unitwise');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const texts = [JSON.stringify(localStorage)];
    for (const table of database.objectStoreNames) {
      const rows = database.transaction(table).objectStore(table).getAll();
      await new Promise((resolve) => (rows.onsuccess = resolve));
      texts.push(`${table} ${JSON.stringify(rows.result)}`);
    }
    database.close();
    return texts.join('\n');
  });
}

/** The sample plan, with a history, and a copy of it that was deleted. */
async function openLearnersData(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.goto('./#/');
  await page.getByRole('button', { name: /^Duplicate/ }).click();
  await expect(page.getByRole('link', { name: /^Sample/ })).toHaveCount(2);
  await page
    .getByRole('button', { name: /^Delete/ })
    .first()
    .click();
  await expect(page.getByRole('link', { name: /^Sample/ })).toHaveCount(1);
  await page.getByText('Learners’ data', { exact: true }).click();
  await expect(page.getByRole('button', { name: `Erase ${name} …` })).toBeVisible();
}

test('a learner is erased from every table of the browser’s database', async ({ page }) => {
  await openLearnersData(page);
  const before = await rawText(page);
  for (const table of ['plans', 'versions', 'deleted']) {
    expect(before).toMatch(new RegExp(`^${table} .*Okafor`, 'm'));
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Save what is kept.*A\. Okafor/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^unitwise-learner-.*okafor.*\.json$/i);

  await page.getByRole('button', { name: `Erase ${name} …` }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText(/^A\. Okafor is erased: \d+ records changed\.$/)).toBeFocused();
  await expect(page.getByRole('button', { name: `Erase ${name} …` })).toHaveCount(0);
  expect(await rawText(page)).not.toContain('Okafor');

  await page.reload();
  await expect(page.getByText('2 learners')).toBeVisible();
  await page.getByRole('link', { name: /^Sample/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await rawText(page)).not.toContain('Okafor');
});

test('everything on the device is deleted, and nothing of it comes back', async ({ page }) => {
  await openLearnersData(page);
  await page.getByRole('button', { name: 'Delete everything on this device …' }).click();
  await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await expect(page.getByText('Everything is deleted.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the sample plan' })).toBeVisible();
  const left = await rawText(page);
  expect(left).not.toMatch(/Okafor|Sample|cohort/);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Open the sample plan' })).toBeVisible();
});

test('learners’ data is accessible, and holds 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openLearnersData(page);
  await page.getByRole('button', { name: `Erase ${name} …` }).click();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByRole('button', { name: `Erase ${name} …` })).toBeFocused();
});
