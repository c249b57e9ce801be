import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessible';

const proqual = 'ProQual Level 3 Diploma in Customer Service';
/** 15 credits from Group B and 9 from Group C: exactly what ProQual Level 3 asks. */
const enough = [
  'Develop resources to support consistency of customer service delivery',
  'Gather, analyse and interpret customer feedback',
  'Monitor the quality of customer service interactions',
  'Negotiate in a business environment',
  'Promote equality, diversity and inclusion in the workplace',
  'Manage diary systems',
];

async function start(page: Page, title: string): Promise<void> {
  await page.goto('./');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: 'Start a plan' }).click();
  await expect(page.getByRole('heading', { name: 'Set up', exact: true })).toBeVisible();
}

function standing(page: Page) {
  return page.getByRole('complementary', { name: 'Where the plan stands' });
}

test('plans ProQual Level 3 from the first visit to the review, closed and opened in between', async ({
  page,
  context,
}) => {
  await start(page, proqual);
  await page.getByLabel('Plan name').fill('Spring cohort');
  await page.getByRole('button', { name: 'Choose units' }).click();

  await expect(standing(page)).toContainText('24 credits short in total');
  for (const title of enough.slice(0, 3)) {
    await page.getByRole('checkbox', { name: title, exact: true }).check();
  }
  await expect(standing(page)).toContainText('From Group B: 15 of at least 15 credits');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const address = page.url();
  await page.close();

  const later = await context.newPage();
  await later.goto(address);
  await expect(later.getByRole('heading', { name: 'Spring cohort' })).toBeVisible();
  await expect(later.getByRole('checkbox', { name: enough[0] ?? '', exact: true })).toBeChecked();
  for (const title of enough.slice(3)) {
    await later.getByRole('checkbox', { name: title, exact: true }).check();
  }
  await expect(standing(later)).toContainText('Ready');
  await later.getByRole('button', { name: 'Review' }).click();
  await expect(later).toHaveURL(/\/review$/);
  await later.getByRole('button', { name: 'Delivery plan' }).click();
  await expect(later).toHaveURL(/\/delivery$/);
});

test('says what a click would do before it, and what it did after it', async ({ page }) => {
  await start(page, proqual);
  await page.getByRole('button', { name: 'Choose units' }).click();
  const groupC = page.getByRole('region', { name: /Group C/ });
  const unit = groupC.getByRole('checkbox', {
    name: 'Manage incidents referred to a contact centre',
  });

  await unit.focus();
  await expect(groupC).toContainText('+6: Total credits would reach 37 of at least 55');
  await page.keyboard.press('Space');
  await expect(page.getByRole('status').last()).toContainText(
    'Manage incidents referred to a contact centre chosen: 18 more credits in total: 37 of at least 55. 7 units no longer fit',
  );

  await groupC.getByRole('checkbox', { name: 'Negotiate in a business environment' }).focus();
  await expect(groupC).toContainText('Group C would reach 10 of at most 9, 1 too many');
  await expect(groupC).toContainText('No longer fits: Group C has 3 credits left');
});

test('takes everything back and does it again, by keys and by buttons', async ({ page }) => {
  await start(page, proqual);
  await page.getByRole('button', { name: 'Choose units' }).click();
  const unit = page.getByRole('checkbox', { name: enough[0] ?? '', exact: true });
  await unit.check();
  await page.keyboard.press('Control+z');
  await expect(unit).not.toBeChecked();
  await page.keyboard.press('Control+Shift+z');
  await expect(unit).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(unit).not.toBeChecked();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(unit).toBeChecked();
});

test('finishes the plan, as one step of undo', async ({ page }) => {
  await start(page, proqual);
  await page.getByRole('button', { name: 'Choose units' }).click();
  await page.getByRole('button', { name: 'Finish for me' }).click();
  const ways = page.getByRole('listitem', { name: /^Way \d/ });
  await expect(ways).toHaveCount(3);
  await expect(ways.first()).toContainText('No surplus credits');
  await expect(ways.first().getByRole('img', { name: /^Group B: / })).toBeVisible();
  await ways
    .first()
    .getByRole('button', { name: /Take this way/ })
    .click();
  await expect(standing(page)).toContainText('Ready');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(standing(page)).toContainText('24 credits short in total');
});

test('says what is in conflict, and each way out opens a way again', async ({ page }) => {
  await start(page, proqual);
  await page.getByRole('button', { name: 'Choose units' }).click();
  for (const title of [
    'Manage incidents referred to a contact centre',
    'Negotiate in a business environment',
  ]) {
    await page.getByRole('checkbox', { name: title, exact: true }).check();
  }
  await expect(standing(page)).toContainText('no way to finish is left');
  await expect(standing(page)).toContainText('1 credit over in Group C');
  await standing(page)
    .getByRole('button', { name: /^Drop Negotiate/ })
    .first()
    .click();
  await expect(standing(page)).toContainText('ways to finish');
});

test('skips choosing where every unit is mandatory, and says why', async ({ page }) => {
  await start(page, 'Pearson BTEC Level 3 Certificate for Customer Service Specialists');
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(page).toHaveURL(/\/review$/);
  await page.goto(page.url().replace('/review', '/units'));
  await expect(
    page.getByText('Every unit of this qualification is mandatory').last(),
  ).toBeVisible();
});

test('opens the delivery plan only for a complete combination', async ({ page }) => {
  await start(page, proqual);
  await page.goto(page.url().replace('/set-up', '/delivery'));
  await expect(page).toHaveURL(/\/(review|set-up)$/);
  await expect(
    page.getByText('The delivery plan opens once every rule is met').last(),
  ).toBeVisible();
});

test('goes through the views of the delivery plan by links, back, forward and address', async ({
  page,
}) => {
  await start(page, 'Pearson BTEC Level 3 Certificate for Customer Service Specialists');
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Delivery plan' }).click();
  const views = page.getByRole('navigation', { name: 'Views of the delivery plan' });
  const expectAt = async (view: string, address: RegExp): Promise<void> => {
    await expect(page).toHaveURL(address);
    await expect(page.getByRole('heading', { name: `Delivery plan: ${view}` })).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(`Delivery plan: ${view} `));
    await expect(views.getByRole('link', { name: view })).toHaveAttribute('aria-current', 'page');
    await expect(views.locator('[aria-current]')).toHaveCount(1);
    await expect(page.getByRole('region', { name: `Delivery plan: ${view}` })).toBeVisible();
  };
  for (const view of ['Calendar', 'Timeline', 'People', 'Files', 'Cohort']) {
    await views.getByRole('link', { name: view }).focus();
    await page.keyboard.press('Enter');
    await expectAt(view, new RegExp(`/delivery/${view.toLowerCase()}$`));
    await expectAccessible(page);
  }
  await page.goBack();
  await page.goBack();
  await expectAt('People', /\/delivery\/people$/);
  await page.goForward();
  await expectAt('Files', /\/delivery\/files$/);
  // As links and bookmarks of before have it.
  await page.goto(page.url().replace('/files', ''));
  await expect(views.getByRole('link', { name: 'Cohort' })).toHaveAttribute('aria-current', 'page');
  await page.goto(`${page.url()}/timeline`);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Timeline of the units' })).toHaveCount(0);
  await expect(page.getByText('Enter a start date to see')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  for (const view of ['Calendar', 'Timeline', 'People', 'Files', 'Cohort']) {
    await views.getByRole('link', { name: view }).click();
    await expectAt(view, new RegExp(`/delivery/${view.toLowerCase()}$`));
    await expectNoSidewaysScroll(page);
  }
});

test('follows the browser back and forward', async ({ page }) => {
  await start(page, proqual);
  await page.getByRole('button', { name: 'Choose units' }).click();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.goBack();
  await expect(page.getByRole('search', { name: 'Units' })).toBeVisible();
  await page.goForward();
  await expect(page).toHaveURL(/\/review$/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`is accessible in ${colorScheme} and holds 320 px`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 320, height: 720 },
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    const page = await context.newPage();
    await start(page, proqual);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Choose units' }).click();
    await page.getByRole('button', { name: /^More about Negotiate/ }).click();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: /^Rules/ }).click();
    await page.getByRole('button', { name: 'Finish for me' }).click();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await context.close();
  });
}
