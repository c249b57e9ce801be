import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { agreedPlan, newest, older, withdrawnTitle } from '../fixtures/older-edition';
import { expectAccessible, expectNoSidewaysScroll } from './accessible';
import { seedOnEdition } from './editions';

const plan = agreedPlan('p');

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
    await seedOnEdition(page, plan, older);
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
  await seedOnEdition(page, plan, older);
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
  await page.getByRole('button', { name: /^Go back to this point.*Started/ }).click();
  await expect(unit).toBeChecked();
  await expect(panel(page)).toBeVisible();
  await expectPrinted(page, older.version, true);
});

test('a plan of a qualification that is gone from the catalogue opens, prints and says so', async ({
  page,
}) => {
  const gone = { ...older, id: 'gone-altogether' };
  await seedOnEdition(page, { ...plan, qualification: gone.id }, gone);
  await page.goto('./#/plans/p/review');
  await expect(page.getByText('no longer in the catalogue of Unitwise')).toBeVisible();
  await expect(page.getByText('Ready').first()).toBeVisible();
  await expectAccessible(page);
  await expectPrinted(page, older.version, true);
});
