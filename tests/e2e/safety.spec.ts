import { expect, test } from '@playwright/test';
import type { BrowserContext, Locator, Page } from '@playwright/test';
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

/** Lets no save of this tab get through, or every one again. */
async function setDiskFull(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((isFull) => {
    const put: unknown =
      Reflect.get(globalThis, 'put') ?? Reflect.get(IDBObjectStore.prototype, 'put');
    Reflect.set(globalThis, 'put', put);
    const refuse = (): never => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
    Reflect.set(IDBObjectStore.prototype, 'put', isFull ? refuse : put);
  }, isFull);
}

/** Both tabs show the plan before anything is changed in either: what comes later has to be told. */
async function openInTwoTabs(page: Page, context: BrowserContext): Promise<Page> {
  await openSample(page);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(unitIn(other)).not.toBeChecked();
  return other;
}

function unitIn(page: Page): Locator {
  return page.getByRole('checkbox', { name: 'Exceed customer expectations', exact: true });
}

test('shows a change in the other tab, whose undo leaves it', async ({ page, context }) => {
  const other = await openInTwoTabs(page, context);
  const rest = other.getByRole('checkbox', {
    name: 'Communicate with customers in writing',
    exact: true,
  });
  await unitIn(page).check();
  await expect(unitIn(other)).toBeChecked();
  await expect(other.getByText('This plan was changed in another tab').last()).toBeVisible();
  await expect(other.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await rest.check();
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(rest).not.toBeChecked();
  await expect(unitIn(other)).toBeChecked();
  await expect(unitIn(page)).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(unitIn(other)).not.toBeChecked();
});

test('merges what both tabs change, and puts back what a later change replaced', async ({
  page,
  context,
}) => {
  const other = await openInTwoTabs(page, context);
  for (const tab of [page, other]) await tab.getByRole('link', { name: 'Set up' }).click();
  await setDiskFull(page, true);
  await page.getByLabel('Centre', { exact: true }).fill('Here');
  await page.getByLabel('Plan name').fill('Named here');
  await other.getByLabel('Plan name').fill('Named there');
  await other.getByLabel('Teaching hours a week').fill('7');
  await expect(other.getByText('Saved', { exact: true })).toBeVisible();
  await setDiskFull(page, false);
  await page.getByRole('button', { name: 'Try again now' }).click();

  const overruled = page.getByRole('region', { name: 'Changed in another tab' });
  await expect(overruled.getByRole('listitem')).toHaveText(['Renamed the plan “Named here”']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Named there');
  await expect(page.getByLabel('Teaching hours a week')).toHaveValue('7');
  await expect(other.getByLabel('Centre', { exact: true })).toHaveValue('Here');

  await overruled.getByRole('button', { name: 'Put mine back' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Named here');
  await other.goto('./#/plans');
  await expect(other.getByRole('main').getByRole('link', { name: 'Named' })).toHaveText([
    'Named here',
  ]);
});

test('says when nothing can be saved, keeps the work and offers to try again', async ({ page }) => {
  await openSample(page);
  await setDiskFull(page, true);
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
