import type { Browser, Download, Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { findQualification } from '../../src/catalogue';
import { newPlan } from '../../src/plan';
import type { Plan } from '../../src/plan';
import { sampleQualification } from '../../src/features/plans/sample-qualification';
import { expectAccessible, expectNoSidewaysScroll } from './accessible';
import { seedPlan } from './support';

const qualification = findQualification(sampleQualification)!;
const at = '2026-03-02T09:00:00.000Z';

function planNamed(name: string): Plan {
  return newPlan(qualification, { id: name.toLowerCase().replaceAll(' ', '-'), name, at });
}

async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function backUp(page: Page): Promise<string> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up all plans' }).click();
  return textOf(await started);
}

async function choose(page: Page, text: string, name = 'unitwise-backup.json'): Promise<void> {
  await page.getByLabel('Restore from a backup file').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
}

/** Another browser, with nothing in it yet. */
async function elsewhere(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('./');
  return page;
}

const listed = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

async function rename(page: Page, id: string, name: string): Promise<void> {
  await page.goto(`./#/plans/${id}/set-up`);
  await page.getByLabel('Plan name').fill(name);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.goto('./#/');
  await expect(listed(page, name)).toBeVisible();
}

test('what two browsers changed meets in a preview, is merged, and is undone', async ({
  page,
  browser,
}) => {
  await seedPlan(page, planNamed('Autumn'), planNamed('Spring'), planNamed('Winter'));
  await page.goto('./#/qualifications');
  await page.goto('./#/');
  await expect(listed(page, 'Winter')).toBeVisible();
  const first = await backUp(page);

  const other = await elsewhere(browser);
  await choose(other, first);
  await expect(other.getByText('New here: 3 plans')).toBeVisible();
  await other.getByRole('button', { name: 'Merge' }).click();
  await expect(other.getByText('Merged: 3 plans added.')).toBeVisible();
  await other.goto('./#/plans/autumn/set-up');
  await other.getByLabel('Teaching hours a week').fill('7');
  await rename(other, 'autumn', 'Autumn, their way');
  await rename(other, 'spring', 'Spring, grown');
  const second = await backUp(other);
  await other.context().close();

  await rename(page, 'autumn', 'Autumn, our way');
  await page.goto('./#/plans/autumn/set-up');
  await page.getByLabel('Centre', { exact: true }).fill('Our centre');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.goto('./#/');
  await choose(page, second);
  await expect(page.getByRole('heading', { name: /^Backup made .*, with 3 plans$/ })).toBeFocused();
  await expect(page.getByText('Newer than here: 1 plan')).toBeVisible();
  await expect(page.getByText('Changed both here and in the backup: 1 plan')).toBeVisible();
  await expect(page.getByText('The same as here: 1 plan')).toBeVisible();
  await expectAccessible(page);
  // By keyboard alone: past the groups to the choice, and on to the button.
  await page.getByRole('radio', { name: 'Merge with what is here' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Merge' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(
      'Merged: 1 plan brought to the newer state, 1 plan put together from here and the backup and 1 plan already here.',
    ),
  ).toBeVisible();
  for (const name of ['Autumn, our way', 'Spring, grown', 'Winter'])
    await expect(listed(page, name)).toBeVisible();
  await expect(listed(page, 'Autumn, their way (restored)')).toBeHidden();
  await expectAccessible(page);
  // A change of another field of the same plan, made elsewhere, came along.
  await page.goto('./#/plans/autumn/set-up');
  await expect(page.getByLabel('Teaching hours a week')).toHaveValue('7');
  await expect(page.getByLabel('Centre', { exact: true })).toHaveValue('Our centre');
  await page.goto('./#/');

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: your plans are as they were before.')).toBeVisible();
  for (const name of ['Autumn, our way', 'Spring', 'Winter'])
    await expect(listed(page, name)).toBeVisible();
  await expect(listed(page, 'Spring, grown')).toBeHidden();
  await page.goto('./#/plans/autumn/set-up');
  await expect(page.getByLabel('Teaching hours a week')).toHaveValue('');
});

const passphrase = 'harbour lantern quiet meadow';

/** Backs up with a passphrase, after one that is too short. */
async function backUpSealed(page: Page): Promise<string> {
  await page.getByLabel('Protect it with a passphrase').check();
  const entry = page.getByLabel('Passphrase', { exact: true });
  await entry.fill('too short');
  await page.getByRole('button', { name: 'Back up all plans' }).click();
  await expect(entry).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('The passphrase is too short');
  await expect(page).toHaveTitle(/^Error: /);
  await entry.fill(passphrase);
  await expectAccessible(page);
  return backUp(page);
}

/** Opens it with a wrong passphrase first, which is told and stays to be mended. */
async function unseal(page: Page): Promise<void> {
  await expect(
    page.getByRole('heading', { name: 'This backup is protected with a passphrase' }),
  ).toBeFocused();
  const entry = page.getByLabel('Passphrase', { exact: true });
  await entry.fill('harbour lantern quiet');
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('alert')).toContainText('That is not the passphrase');
  await expect(entry).toBeFocused();
  await expect(entry).toHaveValue('harbour lantern quiet');
  await expect(page).toHaveTitle(/^Error: /);
  await expectAccessible(page);
  await entry.fill(passphrase);
  await entry.press('Enter');
  await expect(page.getByRole('heading', { name: /^Backup made .*, with 1 plan$/ })).toBeFocused();
}

test('a sealed backup replaces everything, and that is undone', async ({ page, browser }) => {
  await seedPlan(page, planNamed('Autumn'));
  await page.goto('./#/qualifications');
  await page.goto('./#/');
  await expect(listed(page, 'Autumn')).toBeVisible();
  const backup = await backUpSealed(page);
  expect(backup).not.toContain('Autumn');

  const other = await elsewhere(browser);
  await seedPlan(other, planNamed('Spring'));
  await other.goto('./#/qualifications');
  await other.goto('./#/');
  await expect(listed(other, 'Spring')).toBeVisible();
  await choose(other, backup);
  await unseal(other);
  await other.getByRole('radio', { name: 'Replace everything here' }).check();
  await expect(other.getByText(/Moves 1 plan \(Spring\) to Recently deleted/)).toBeVisible();
  await other.getByRole('button', { name: 'Replace' }).click();
  await expect(
    other.getByText('Replaced: 1 plan added and 1 plan moved to Recently deleted.'),
  ).toBeVisible();
  await expect(listed(other, 'Autumn')).toBeVisible();
  await expect(listed(other, 'Spring')).toBeHidden();
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(other.getByText('Undone: your plans are as they were before.')).toBeVisible();
  await expect(listed(other, 'Spring')).toBeVisible();
  await expect(listed(other, 'Autumn')).toBeHidden();
  await other.context().close();
});

test('a damaged file is told apart in words', async ({ page }) => {
  await seedPlan(page, planNamed('Autumn'));
  await page.goto('./#/qualifications');
  await page.goto('./#/');
  await expect(listed(page, 'Autumn')).toBeVisible();
  const backup = await backUp(page);

  await choose(page, backup.slice(0, -100));
  await expect(
    page.getByText(/^Nothing was restored: the end of this file is missing/),
  ).toBeVisible();
  await choose(page, '{"not":"a backup"}');
  await expect(page.getByText(/^Nothing was restored: this file is not a backup/)).toBeVisible();
  await choose(page, backup.replace('"name":"Autumn"', '"name":"Forged"'));
  await expect(
    page.getByText(/^This file was changed or damaged since it was saved\./),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Merge' })).toBeHidden();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole('button', { name: 'Show what can still be read' }).click();
  await expect(page.getByText(/Forged/).first()).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: /^Backup made/ })).toBeHidden();
  await expect(listed(page, 'Autumn')).toBeVisible();
});

test('a restore is made, looked at, reloaded and undone by keyboard alone', async ({
  page,
  browser,
}) => {
  await seedPlan(page, planNamed('Autumn'));
  await page.goto('./#/qualifications');
  await page.goto('./#/');
  await expect(listed(page, 'Autumn')).toBeVisible();
  const backup = await backUp(page);

  const other = await elsewhere(browser);
  await seedPlan(other, planNamed('Spring'));
  await expect(listed(other, 'Spring')).toBeVisible();
  const field = other.getByLabel('Restore from a backup file');
  await field.focus();
  const chooser = other.waitForEvent('filechooser');
  await other.keyboard.press('Space');
  await (
    await chooser
  ).setFiles({
    name: 'unitwise-backup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(backup),
  });
  await expect(other.getByRole('heading', { name: /^Backup made .*, with 1 plan$/ })).toBeFocused();
  const merge = other.getByRole('radio', { name: 'Merge with what is here' });
  await tabTo(other, merge);
  await other.keyboard.press('ArrowDown');
  await expect(other.getByRole('radio', { name: 'Replace everything here' })).toBeChecked();
  await tabTo(other, other.getByRole('button', { name: 'Replace' }));
  await other.keyboard.press('Enter');
  const done = other.getByText('Replaced: 1 plan added and 1 plan moved to Recently deleted.');
  await expect(other.locator(':focus')).toContainText('Replaced: 1 plan added');
  await expect(done).toBeVisible();

  await other.goto('./#/plans/autumn/set-up');
  await expect(other.getByLabel('Plan name')).toHaveValue('Autumn');
  await other.goto('./#/');
  await other.reload();
  await expect(other.getByText(/^Restored from a backup .* Replaced: 1 plan added/)).toBeVisible();
  await expectAccessible(other);
  await tabTo(other, other.getByRole('button', { name: 'Undo' }));
  await other.keyboard.press('Enter');
  await expect(other.locator(':focus')).toContainText(
    'Undone: your plans are as they were before.',
  );
  await expect(listed(other, 'Spring')).toBeVisible();
  await expect(listed(other, 'Autumn')).toBeHidden();
  await tabTo(other, other.getByRole('button', { name: 'Close' }));
  await other.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await other.context().close();
});

/** Presses Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}
