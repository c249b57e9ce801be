import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { findQualification } from '../../src/catalogue';
import { newPlan } from '../../src/plan';
import type { Plan } from '../../src/plan';
import { sampleQualification } from '../../src/features/plans/sample-qualification';
import { readBackup } from '../../src/storage';
import { expectAccessible } from './accessible';
import { seedPlan } from './support';

const qualification = findQualification(sampleQualification)!;

function planNamed(name: string): Plan {
  return newPlan(qualification, {
    id: name.toLowerCase(),
    name,
    at: '2026-03-02T09:00:00.000Z',
  });
}

/** The browser's own files stand for a folder on the disk: handles and files are the same. */
async function withFolder(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const pick = async (): Promise<FileSystemDirectoryHandle> =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('Backups', { create: true });
    Object.assign(window, { showDirectoryPicker: pick });
  });
}

/** What lies in the folder, by name; files that the app is writing or removing are left out. */
async function filesIn(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('Backups', { create: true });
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    const files: Record<string, string> = {};
    for (const name of names.sort()) {
      try {
        const text = await (await (await folder.getFileHandle(name)).getFile()).text();
        if (text !== '') files[name] = text;
      } catch {
        continue;
      }
    }
    return files;
  });
}

const newest = async (page: Page): Promise<string> =>
  Object.values(await filesIn(page)).at(-1) ?? '';

async function rename(page: Page, id: string, name: string): Promise<void> {
  await page.goto(`./#/plans/${id}/set-up`);
  await page.getByLabel('Plan name').fill(name);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

async function pickOn(page: Page): Promise<void> {
  await page.goto('./#/qualifications');
  await page.goto('./#/');
  await page.getByRole('button', { name: 'Pick a folder' }).click();
  await expect(page.getByText('Backups are written to the folder “Backups”.')).toBeVisible();
  await expect(page.getByText(/Last written/)).toBeVisible();
}

test('every change is backed up to a folder that was picked, on any screen, in any tab, after a reload, until that is stopped', async ({
  page,
  context,
}) => {
  const violations: string[] = [];
  context.on('console', (message) => {
    if (/Content.Security|TrustedHTML|TrustedScript/.test(message.text()))
      violations.push(message.text());
  });
  await withFolder(context);
  await seedPlan(page, planNamed('Autumn'));
  await pickOn(page);
  await expect.poll(() => newest(page)).toContain('"name":"Autumn"');
  await expectAccessible(page);

  // On the plan's own screen.
  await rename(page, 'autumn', 'Autumn, grown');
  await expect.poll(() => newest(page)).toContain('"name":"Autumn, grown"');

  // After a reload there, and in a tab that never showed home.
  await page.reload();
  await rename(page, 'autumn', 'Autumn, after a reload');
  await expect.poll(() => newest(page)).toContain('"name":"Autumn, after a reload"');
  const other = await context.newPage();
  await page.close();
  await rename(other, 'autumn', 'Autumn, in another tab');
  await expect.poll(() => newest(other)).toContain('"name":"Autumn, in another tab"');

  const [name, text] = Object.entries(await filesIn(other)).at(-1)!;
  expect(name).toMatch(/^unitwise-backup-\d{4}-\d{2}-\d{2}T[\d-]+Z-\w+\.json$/);
  expect(await readBackup(text, findQualification)).toMatchObject({
    ok: true,
    integrity: 'sound',
    plans: [{ plan: { name: 'Autumn, in another tab' } }],
  });
  await other.goto('./#/');
  await other.getByLabel('Restore from a backup file').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(other.getByText('The same as here: 1 plan')).toBeVisible();
  await other.getByRole('button', { name: 'Stop writing there' }).click();
  await expect(other.getByRole('button', { name: 'Pick a folder' })).toBeVisible();
  expect(violations).toEqual([]);
});

test('of two tabs one writes; the other does not repeat it, and goes on alone', async ({
  page,
  context,
}) => {
  await withFolder(context);
  await seedPlan(page, planNamed('Autumn'));
  await pickOn(page);
  const other = await context.newPage();
  await other.goto('./#/');
  await expect(other.getByText(/Last written/)).toBeVisible();
  const before = Object.keys(await filesIn(other));
  await rename(page, 'autumn', 'Autumn, grown');
  await expect.poll(() => newest(other)).toContain('"name":"Autumn, grown"');
  await page.close();
  await rename(other, 'autumn', 'Autumn, alone');
  await expect.poll(() => newest(other)).toContain('"name":"Autumn, alone"');
  const now = Object.keys(await filesIn(other));
  expect(now.length - before.length).toBe(2);
});

test('a change is written at once where the tab is left, and a folder that is gone is told on the screen at hand', async ({
  page,
  context,
}) => {
  await withFolder(context);
  await seedPlan(page, planNamed('Autumn'));
  await pickOn(page);
  await rename(page, 'autumn', 'Autumn, left');
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => newest(page)).toContain('"name":"Autumn, left"');
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('Backups', { recursive: true });
  });
  await page.getByLabel('Plan name').fill('Autumn, with no folder');
  const line = page.getByRole('group', { name: 'Backups in a folder' });
  await expect(line).toContainText(
    'The last backup was not written to the folder “Backups”: it is no longer there.',
  );
  await expectAccessible(page);
  await line.getByRole('button', { name: 'Not now' }).click();
  await expect(line).toBeHidden();
});
