import { expect, test } from '@playwright/test';
import { openSample, visitEveryScreen } from './every-screen';

test('asks nothing of any other origin, and breaks no content policy', async ({
  page,
  baseURL,
}) => {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });

  const plan = await openSample(page);
  await visitEveryScreen(page, plan);

  expect(requests.length).toBeGreaterThan(10);
  const origin = new URL(baseURL ?? '').origin;
  const strangers = requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(origin));
  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
});

test('works without a connection once it was opened', async ({ page, context }) => {
  const plan = await openSample(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await page.goto(`${plan}/review`);
  await page.reload();
  await expect(page.getByText('What still blocks')).toBeVisible();
  await visitEveryScreen(page, plan);
});

test('shows a change in the other tab, and loses nothing when both change at once', async ({
  page,
  context,
}) => {
  await openSample(page);
  const other = await context.newPage();
  await other.goto(page.url());
  const title = 'Exceed customer expectations';
  await page.getByRole('checkbox', { name: title, exact: true }).check();
  await expect(other.getByRole('checkbox', { name: title, exact: true })).toBeChecked();
  await expect(other.getByText('This plan was changed in another tab').last()).toBeVisible();
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('checkbox', { name: title, exact: true })).not.toBeChecked();
});

test('says when nothing can be saved, keeps the work and offers to try again', async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  });
  const unit = page.getByRole('checkbox', { name: 'Exceed customer expectations', exact: true });
  await unit.check();
  await expect(page.getByRole('alert')).toContainText('Not saved: this device has no room left');
  await expect(page.getByText('Saved', { exact: true })).toBeHidden();
  await expect(unit).toBeChecked();
  await expect(page.getByRole('button', { name: 'Try again now' })).toBeVisible();
});

test('works in a browser that has no storage at all', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await page.goto('./');
  await page.goto('./#/qualifications/imi-l2-diploma-customer-service');
  await page.getByRole('button', { name: 'Start a plan' }).click();
  await expect(page.getByRole('alert')).toContainText('Not saved');
  await page.getByRole('button', { name: 'Choose units' }).click();
  await page.getByRole('checkbox', { name: 'Exceed customer expectations', exact: true }).check();
  await expect(page.getByRole('complementary', { name: 'Where the plan stands' })).toContainText(
    'From Group A: 19 of at least 19 credits',
  );
});
