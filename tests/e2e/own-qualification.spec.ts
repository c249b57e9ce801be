import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { askingText } from '../fixtures/asking-text';
import { healthAndSocialCare } from '../fixtures/pathways';
import { expectAccessible, expectNoSidewaysScroll } from './accessible';

const title = 'Northgate Level 2 Diploma in Team Leading';

/** Drops a file on the page, as from a folder beside the browser. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content!], fileName!, { type: 'text/plain' }));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await expect(page.getByText('Let go to read it')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

function step(page: Page, name: RegExp) {
  return page
    .getByRole('navigation', { name: 'Steps of this draft' })
    .first()
    .getByRole('link', { name });
}

async function readyHome(page: Page): Promise<void> {
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Start from a qualification' })).toBeVisible();
  // The part that takes what is dropped loads after what is shown first.
  await page.waitForLoadState('networkidle');
}

async function settleAll(page: Page): Promise<void> {
  await page.getByLabel('Or type it').fill('23');
  await page.getByRole('button', { name: 'Take it' }).click();
  await page.getByRole('button', { name: 'Not published' }).click();
  await step(page, /Rules/).click();
  await page.getByRole('button', { name: 'Keep it as a condition to confirm' }).click();
  await expect(page.getByRole('heading', { name: 'No question left' })).toBeVisible();
}

test('a specification is dropped, settled, tried, published, planned with, shared and printed', async ({
  browser,
  page,
}) => {
  await readyHome(page);
  await drop(page, 'team-leading.txt', askingText);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('heading', { name: '2 questions left' })).toBeVisible();
  await expect(page.locator('tr.pointed')).toContainText('several');
  await settleAll(page);

  await step(page, /Try it/).click();
  await expect(page.getByText('4 ways to combine units')).toBeVisible();
  await page
    .getByLabel('Units of the combination')
    .fill('L/506/1788 T/506/1798 R/506/1789\nContribute to meetings');
  await expect(page.getByText('It passes.')).toBeVisible();

  await step(page, /Publish/).click();
  await page.getByLabel('Your name').fill('Dana Okafor');
  await page.getByLabel('Centre').fill('Northgate Training');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Published.')).toBeVisible();

  await page.getByRole('button', { name: 'Start a plan with it' }).click();
  await page.getByRole('link', { name: /Choose units/ }).click();
  await page
    .getByRole('checkbox', { name: 'Develop working relationships with colleagues' })
    .check();
  await page.getByRole('checkbox', { name: 'Contribute to meetings' }).check();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Print', exact: true }).click();
  await expect(page.getByText('Made by Dana Okafor, Northgate Training').first()).toBeAttached();
  await page.goBack();

  await page.getByRole('link', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
  const context = await browser.newContext();
  const elsewhere = await context.newPage();
  await elsewhere.goto(link);
  await elsewhere.getByText('Why me, and what is already fixed').click();
  await expect(elsewhere.getByText(`towards the ${title}`)).toBeVisible();
  await expect(elsewhere.getByRole('checkbox', { name: 'Manage team performance' })).toBeVisible();
  await expect(elsewhere.getByText('not checked by Unitwise').first()).toBeVisible();
  await context.close();
});

test('a draft outlives a reload with its history, and is worked by keyboard like a spreadsheet', async ({
  page,
}) => {
  await page.goto('./#/bring-in');
  await page.getByRole('button', { name: 'start from nothing' }).click();
  const grid = page.getByRole('grid', { name: 'Units of Group A' });
  await grid.getByRole('gridcell').first().click();
  await page.keyboard.type('L5061788');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Manage personal performance');
  await page.keyboard.press('Tab');
  await page.keyboard.type('high');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Enter a level');
  await page.keyboard.press('Escape');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect(grid.getByRole('gridcell', { name: 'L/506/1788' })).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.reload();
  await expect(grid.getByRole('gridcell', { name: 'Manage personal performance' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(grid.getByRole('gridcell', { name: 'Manage personal performance' })).toHaveCount(0);
  await page.getByRole('button', { name: 'History' }).click();
  await page
    .getByRole('button', { name: /^Go to this state/ })
    .first()
    .click();
  await expect(grid.getByRole('gridcell', { name: 'Manage personal performance' })).toBeVisible();
});

test('every step of a draft is accessible and fits a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('./#/bring-in');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bring in a specification');
  await expectAccessible(page);
  await page.getByLabel('The text or the tables of the specification').fill(askingText);
  await page.getByRole('button', { name: 'Read what was pasted' }).click();
  await expect(page.getByRole('heading', { name: '2 questions left' })).toBeVisible();
  for (const name of [/Units/, /Facts/, /Rules/, /Try it/, /Publish/]) {
    await step(page, name).click();
    await expect(step(page, name)).toHaveAttribute('aria-current', 'step');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
});

test('a draft with pathways is tried on each of them', async ({ page }) => {
  await readyHome(page);
  await drop(page, 'care.json', JSON.stringify(healthAndSocialCare));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(healthAndSocialCare.title);
  await step(page, /Try it/).click();
  const pathways = healthAndSocialCare.pathways ?? [];
  expect(pathways).toHaveLength(3);
  for (const { title: pathway } of pathways) {
    await page.getByLabel('Pathway').first().selectOption(pathway);
    await expect(page.getByText(/ways to combine units/)).toBeVisible();
    await expect(page.getByText('No combination meets these rules')).toBeHidden();
    await expect(page.getByText(/choose a pathway first/)).toBeHidden();
  }
});
