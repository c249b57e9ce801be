import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { applyChange } from '../../src/plan';
import { agreedPlan, older, withdrawn, withdrawnTitle } from '../fixtures/older-edition';
import { packLink } from '../fixtures/pack';
import { expectAccessible, expectNoSidewaysScroll } from './accessible';
import { seedOnEdition, withPastEditions } from './editions';

test.use({ serviceWorkers: 'block' });

/** On the older edition, where it is 1 credit short (3 on the newest) without the unit that was withdrawn since. */
const at = '2025-10-02T09:00:00.000Z';
const asking = applyChange(
  agreedPlan('p'),
  { type: 'place', units: [withdrawn], as: 'undecided' },
  at,
);

async function madeLink(page: Page, button = 'Make the link'): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  const field = page.getByRole('textbox', { name: 'The link' });
  await expect(field).toBeVisible();
  return field.inputValue();
}

/** Another device, that has never had a plan on the older edition. */
async function elsewhere(browser: Browser, baseURL: string | undefined, width = 390) {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    serviceWorkers: 'block',
    viewport: { width, height: 844 },
  });
  await withPastEditions(context, older);
  return { context, page: await context.newPage() };
}

/** The employer chooses the unit that was withdrawn since, and another, and sends it back. */
async function answerTo(link: string, page: Page): Promise<string> {
  await page.goto(link);
  await page.getByRole('button', { name: /^Show all/ }).click();
  const standing = page.getByRole('complementary', { name: 'How your choices stand' });
  await expect(standing).toContainText(/Choose 1( to \d+)? more/);
  await page.getByRole('checkbox', { name: withdrawnTitle }).check();
  await expect(standing).toContainText('This works');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.getByRole('article');
  await expect(sheet).toContainText('This combination is complete.');
  await expect(sheet).toContainText(withdrawnTitle);
  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel('Your name').fill('Pat Hughes');
  return madeLink(page, 'Copy the link to your answer');
}

async function askedFrom(page: Page): Promise<string> {
  await seedOnEdition(page, asking, older);
  await page.goto('./#/plans/p/review');
  await expect(page.getByText('1 credit short').first()).toBeVisible();
  await page.getByRole('link', { name: 'Share', exact: true }).click();
  return madeLink(page);
}

interface Asking {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly browser: Browser;
  readonly baseURL: string | undefined;
}

/** The answer to a request for a plan on the older edition, given on a device that never had it. */
async function answeredElsewhere({ page, context, browser, baseURL }: Asking): Promise<string> {
  await withPastEditions(context, older);
  const request = await askedFrom(page);
  const employer = await elsewhere(browser, baseURL);
  const answer = await answerTo(request, employer.page);
  await employer.context.close();
  return answer;
}

test('a plan on an old edition is asked about, answered elsewhere and accepted on that edition', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const answer = await answeredElsewhere({ page, context, browser, baseURL });

  await page.goto(answer);
  await expect(page.getByText('on the catalogue of 1 September 2025')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /^1 difference/ })).toBeVisible();
  await expect(page.getByRole('definition').last()).toContainText('Ready');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Accept all of it' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Open the plan' }).click();
  await page.getByRole('link', { name: 'Print' }).click();
  await expect(page.getByText(`Catalogue version ${older.version}`)).toBeVisible();
  await expect(page.getByText(withdrawnTitle).first()).toBeVisible();
});

test('an answer to a plan that was moved meanwhile shows what cannot be accepted any more', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const answer = await answeredElsewhere({ page, context, browser, baseURL });

  await page.goto('./#/plans/p/review');
  await page.getByRole('button', { name: 'Move this plan to the new catalogue' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.goto(answer);
  const beyond = page.getByRole('region', { name: 'What cannot be accepted there' });
  await expect(beyond).toContainText(`${withdrawnTitle}: chosen; no longer offered`);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('a colleague keeps a plan on the edition that it was made on', async ({
  page,
  browser,
  baseURL,
}) => {
  await seedOnEdition(page, agreedPlan('p'), older);
  await page.goto('./#/plans/p/share');
  await page.getByRole('radio', { name: /colleague/ }).check();
  const link = await madeLink(page);

  const colleague = await elsewhere(browser, baseURL, 1440);
  const there = colleague.page;
  await there.goto(link);
  await expect(there.getByText('Ready', { exact: true })).toBeVisible();
  await expect(there.getByText('on the catalogue of 1 September 2025')).toBeVisible();
  await expectAccessible(there);
  await there.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(
    there.getByRole('region', { name: 'The catalogue has changed since this plan was made' }),
  ).toContainText(`Withdrawn: ${withdrawnTitle}`);
  await colleague.context.close();
});

test('a request of an edition that is not here says which, and what to do', async ({ page }) => {
  const content = (catalogue: string) =>
    JSON.stringify({
      kind: 'plan',
      sentAt: at,
      catalogue,
      plan: { format: 1, plan: asking },
    });
  await page.goto(`./${packLink(content('2031-01-02'))}`);
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('a newer catalogue of ProQual Level 3 Diploma');
  await expect(refusal).toContainText('2 January 2031');
  await expect(refusal).toContainText('Close every tab of Unitwise');
  await expectAccessible(page);

  await page.goto('./#/');
  await page.goto(`./${packLink(content(older.version))}`);
  await expect(refusal).toContainText('of 1 September 2025. Unitwise has never had that one');
});
