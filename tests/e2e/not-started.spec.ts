import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';

const cannotStart = 'Unitwise cannot start here';
const dist = process.env.DIST ?? join(import.meta.dirname, '../../dist');

test('an insecure address or an older browser is told why nothing starts', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
  });
  await page.goto('./');
  await expect(page.getByRole('heading', { name: cannotStart })).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('opened from a file, the page says so', async ({ page }) => {
  await page.goto(pathToFileURL(join(dist, 'index.html')).href);
  await expect(page.getByRole('heading', { name: cannotStart })).toBeVisible();
});

test('without scripts the page asks for them, and for nothing else', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.getByRole('heading')).toHaveText('Unitwise needs JavaScript');
  await context.close();
});

test('a browser that has everything sees none of it', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.getByText(cannotStart)).toBeHidden();
});
