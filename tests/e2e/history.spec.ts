import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessible';

const first = 'Develop resources to support consistency of customer service delivery';
const second = 'Communicate verbally with customers';

async function openSample(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await expect(page).toHaveURL(/#\/plans\/.+\/units$/);
}

function historyOf(page: Page): Locator {
  return page.getByRole('region', { name: 'History' });
}

/** Opens the plan's history. */
async function openHistory(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByRole('heading', { name: 'History' })).toBeFocused();
  return historyOf(page);
}

test('what was saved is named, comes back as one change, and undo takes that back', async ({
  page,
}) => {
  await openSample(page);
  const one = page.getByRole('checkbox', { name: first });
  const other = page.getByRole('checkbox', { name: second });
  await one.check();
  const history = await openHistory(page);
  const rows = history.getByRole('listitem');
  await expect(rows.filter({ hasText: `Added ${first}` })).toContainText('as it is now');
  await other.check();
  await expect(rows.first()).toContainText(`Added ${second}`);
  await expect(rows).toHaveCount(3);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await history.getByRole('button', { name: /^Go back to this point.*Started the plan/ }).click();
  await expect(one).not.toBeChecked();
  await expect(other).not.toBeChecked();
  await expect(rows).toHaveCount(4);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(one).toBeChecked();
  await expect(other).toBeChecked();
  await expect(rows).toHaveCount(5);

  await page.reload();
  await expect(one).toBeChecked();
  await openHistory(page);
  await expect(rows).toHaveCount(5);
});

test('a deleted plan comes back after a reload, with its history', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSample(page);
  await page.getByRole('checkbox', { name: first }).check();
  const history = await openHistory(page);
  await expect(history.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('link', { name: 'Plans', exact: true }).click();
  await page.getByRole('button', { name: /^Delete Sample/ }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();

  await page.reload();
  await page.getByText('Recently deleted: 1 plan').click();
  await expect(page.getByText('Kept for at least 30 more days.')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: /^Put back Sample/ }).click();
  await expect(page.getByText('is back.').first()).toBeFocused();
  await expect(page.getByText(/^Recently deleted/)).toHaveCount(0);

  await page.getByRole('link', { name: /^Sample/ }).click();
  await expect(page.getByRole('checkbox', { name: first })).toBeChecked();
  await openHistory(page);
  await expect(history.getByRole('listitem').first()).toContainText(`Added ${first}`);
  await expect(history.getByRole('listitem').last()).toContainText('Started the plan');
  await page.getByRole('button', { name: 'Close the history' }).click();
  await expect(page.getByRole('button', { name: 'History' })).toBeFocused();
});

test('a plan is deleted for good only after a question', async ({ page }) => {
  await openSample(page);
  await page.getByRole('link', { name: 'Plans', exact: true }).click();
  await page.getByRole('button', { name: /^Delete Sample/ }).click();
  await page.getByText('Recently deleted: 1 plan').click();
  await page.getByRole('button', { name: /^Delete for good …/ }).click();
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Delete for good', exact: true }).click();
  await expect(page.getByText('is deleted for good.').first()).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Start from a qualification' })).toBeVisible();
  await expect(page.getByText(/^Recently deleted/)).toHaveCount(0);
});
