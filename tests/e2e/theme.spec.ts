import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';

async function paper(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

test('chosen colours are there before the app is, and stay without a database', async ({
  page,
}) => {
  await page.goto('./');
  const light = await paper(page);
  await page.getByLabel('Colours').selectOption('Dark');
  const dark = await paper(page);
  expect(dark).not.toBe(light);
  // Neither the app's scripts nor its database come: only what the page itself holds can show.
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await page.route(/assets\/.*\.js/, (route) => route.abort());
  await page.reload();
  await expect(page.getByLabel('Colours')).toBeHidden();
  expect(await paper(page)).toBe(dark);
  await page.unrouteAll();
  await page.reload();
  await expect(page.getByLabel('Colours')).toHaveValue('dark');
  expect(await paper(page)).toBe(dark);
});

test('works where local storage is blocked', async ({ page, context }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied', 'SecurityError');
      },
    });
  });
  await page.goto('./');
  await page.getByLabel('Colours').selectOption('Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // A tab opened after it tells when the choice is stored.
  await expect(async () => {
    const other = await context.newPage();
    await other.goto('./');
    await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark', { timeout: 2_000 });
    await other.close();
  }).toPass();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(errors).toEqual([]);
});

test.use({ serviceWorkers: 'block' });
