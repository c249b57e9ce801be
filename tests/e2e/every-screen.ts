import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Opens the sample plan, which has learners and a schedule. */
export async function openSample(page: Page): Promise<string> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await expect(page).toHaveURL(/#\/plans\/.+\/units$/);
  return page.url().replace(/\/[^/]*$/, '');
}

/** The link of a request to an employer, all units of which may be chosen. */
export async function requestLink(page: Page, plan: string): Promise<string> {
  await page.goto(`${plan}/share`);
  await page.getByRole('button', { name: 'Make the link' }).click();
  return page.getByRole('textbox', { name: 'The link' }).inputValue();
}

/**
 * Visits every screen of the app as a user does, and takes every kind of file from it.
 *
 * @param plan the address of a plan with learners
 */
export async function visitEveryScreen(page: Page, plan: string): Promise<void> {
  for (const [address, heading] of screensOf(plan)) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
  }
  await page.goto(`${plan}/review`);
  await expect(page.getByRole('figure')).toHaveCount(3);
  await takeFiles(page, plan);
  await handOver(page, plan);
  await compareAndDelete(page);
}

/** The address of every screen, and what its first heading is. */
export function screensOf(plan: string): readonly (readonly [address: string, heading: RegExp])[] {
  return [
    [`${plan}/set-up`, /^Set up$/],
    [`${plan}/units`, /^Group A/],
    [`${plan}/delivery`, /^Delivery plan: Cohort$/],
    [`${plan}/delivery/calendar`, /^Delivery plan: Calendar$/],
    [`${plan}/delivery/timeline`, /^Delivery plan: Timeline$/],
    [`${plan}/delivery/people`, /^Delivery plan: People$/],
    [`${plan}/delivery/files`, /^Delivery plan: Files$/],
    [`${plan}/review`, /^Not ready/],
    [`${plan}/print`, /^Print$/],
    [`${plan}/share`, /^Share$/],
    ['./#/qualifications', /^Choose a qualification$/],
    ['./#/qualifications/imi-l2-diploma-customer-service', /^IMI Level 2/],
    ['./#/staff', /^Staff$/],
    ['./#/compare', /^Compare/],
    ['./#/bring-in', /^Bring in/],
    ['./#/open', /^Open a link or file$/],
    ['./#/nowhere', /^There is nothing at this address/],
    ['./#/', /^Plans$/],
  ];
}

async function takeFiles(page: Page, plan: string): Promise<void> {
  await page.goto(`${plan}/delivery/files`);
  for (const name of ['Calendar (.ics)', 'Spreadsheet (.xlsx)', 'Matrix (.csv)']) {
    const starting = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    expect(await (await starting).failure()).toBeNull();
  }
  await page.goto(`${plan}/print`);
  await expect(page.getByRole('article').first()).toBeVisible();
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
}

async function handOver(page: Page, plan: string): Promise<void> {
  await page.goto(`${plan}/share`);
  await page.getByRole('button', { name: 'Make the link' }).click();
  const field = page.getByRole('textbox', { name: 'The link' });
  await expect(field).toBeVisible();
  await page.goto(await field.inputValue());
  await page.getByRole('button', { name: /^Show all/ }).click();
  const standing = page.getByRole('complementary', { name: 'How your choices stand' });
  await expect(standing).toBeVisible();
  await page.getByRole('checkbox').first().click();
  await expect(standing).toBeVisible();
}

async function compareAndDelete(page: Page): Promise<void> {
  await page.goto('./#/');
  await page.getByRole('button', { name: /^Duplicate/ }).click();
  await page.getByRole('link', { name: 'Compare' }).click();
  const plans = page.getByRole('checkbox');
  await expect(plans).toHaveCount(2);
  for (const plan of await plans.all()) await plan.check();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('region', { name: 'Plans side by side' })).toBeVisible();
  await page.goto('./#/');
  await page
    .getByRole('button', { name: /^Delete/ })
    .first()
    .click();
  await page.getByText(/^Recently deleted/).click();
  await expect(page.getByRole('button', { name: /^Put back/ })).toBeVisible();
}
