import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { findQualification } from '../../src/catalogue';
import { newPlan } from '../../src/plan';
import { sampleQualification } from '../../src/features/plans/sample-qualification';
import { expectAccessible } from './accessible';
import { seedPlan } from './support';

const plan = newPlan(findQualification(sampleQualification)!, {
  id: 'spring',
  name: 'Spring cohort',
  at: '2026-03-02T09:00:00.000Z',
});

/** A device of its own. The browser's own files stand for its copy of the folder. */
async function device(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  await context.addInitScript(() => {
    const pick = async (): Promise<FileSystemDirectoryHandle> =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('Team', { create: true });
    Object.assign(window, { showDirectoryPicker: pick });
  });
  const page = await context.newPage();
  await page.goto('./');
  return page;
}

type Carried = readonly (readonly [name: string, bytes: readonly number[]])[];

async function filesOf(page: Page): Promise<Carried> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('Team', { create: true });
    const names: string[] = [];
    for await (const name of folder.keys()) if (name.endsWith('.unitwise')) names.push(name);
    const read = names.map(async (name): Promise<[string, number[]]> => {
      const file = await (await folder.getFileHandle(name)).getFile();
      return [name, [...new Uint8Array(await file.arrayBuffer())]];
    });
    return Promise.all(read);
  });
}

/** What a program does that keeps a folder the same on two computers. */
async function carry(from: Page, to: Page): Promise<void> {
  await to.evaluate(
    async (files) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('Team', { create: true });
      for (const [name, bytes] of files) {
        const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await stream.write(new Uint8Array(bytes));
        await stream.close();
      }
    },
    await filesOf(from),
  );
}

async function lookNow(page: Page): Promise<void> {
  await page.goto('./#/shared-folder');
  await page.getByRole('button', { name: 'Look now' }).click();
}

test('two colleagues work on one plan in a shared folder', async ({ browser }) => {
  const [ann, ben] = [await device(browser), await device(browser)];
  await seedPlan(ann, plan);
  await ann.goto('./#/shared-folder');
  await ann.getByRole('button', { name: 'Start sharing in a folder' }).click();
  await expect(ann.getByText('Enter your name.').first()).toBeVisible();
  await ann.getByLabel('Your name').fill('Ann Hill');
  await ann.getByRole('button', { name: 'Start sharing in a folder' }).click();
  await expect(ann.getByRole('heading', { name: 'Shared folder' })).toBeFocused();
  await ann.getByRole('checkbox', { name: 'Spring cohort' }).check();
  await expect.poll(async () => (await filesOf(ann)).length).toBe(2);
  await expectAccessible(ann);

  const link = await ann.getByLabel('The link').inputValue();
  await ben.goto(link);
  await ben.getByLabel('Your name').fill('Ben Okoro');
  await ben.getByRole('button', { name: 'Join in the folder' }).click();
  await expect(ben.getByText(/Nobody has shared anything in this folder yet/)).toBeVisible();
  await carry(ann, ben);
  await ben.getByRole('button', { name: 'Join in the folder' }).click();
  await expect(ben.getByText('Brought from colleagues: “Spring cohort”.').first()).toBeVisible();
  await expect(ben.getByText(/^Ann Hill, wrote last/)).toBeVisible();
  expect(ben.url()).not.toContain('shared-folder/');

  await ben.goto('./#/plans/spring/set-up');
  await ben.getByLabel('Centre').fill('Northgate');
  await expect(ben.getByText('Saved', { exact: true })).toBeVisible();
  await lookNow(ben);
  await ann.goto('./#/plans/spring/set-up');
  await ann.getByLabel('Teaching hours a week').fill('6');
  await expect(ann.getByText('Saved', { exact: true })).toBeVisible();
  await expect.poll(async () => (await filesOf(ben)).length).toBe(4);
  await carry(ben, ann);
  await lookNow(ann);
  await expect(ann.getByText('Brought from colleagues: “Spring cohort”.').first()).toBeVisible();
  await ann.goto('./#/plans/spring/set-up');
  await expect(ann.getByLabel('Centre')).toHaveValue('Northgate');
  await expect(ann.getByLabel('Teaching hours a week')).toHaveValue('6');

  const written = (await filesOf(ann)).map(([, bytes]) => Buffer.from(bytes).toString('latin1'));
  for (const text of written) expect(text).not.toMatch(/Northgate|Spring|Hill/);

  await ann.goto('./#/shared-folder');
  await ann.getByRole('button', { name: /^Stop sharing on this device/ }).click();
  await ann.getByRole('button', { name: 'Stop sharing', exact: true }).click();
  await expect(ann.getByRole('button', { name: 'Start sharing in a folder' })).toBeVisible();
  await ann.getByLabel('Your name').fill('Ann Hill');
  await ann.getByRole('button', { name: 'Start sharing in a folder' }).click();
  await expect(ann.getByText(/Plans are shared in this folder already/)).toBeVisible();
});
