import { stat } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { inBrowser } from './browser';
import { fillPlans } from './many-plans';

const count = 10_000;

/**
 * The backup of ten thousand plans, and its restore on an empty device, in the built app. Needs
 * `npm run build` first. Beside each time stands the longest that the page was held up meanwhile.
 */
export async function benchRestore(): Promise<void> {
  await inBrowser(async (page) => {
    page.setDefaultTimeout(300_000);
    await page.addInitScript(watchForHolds);
    await fillPlans(page, count);
    await page.goto('./');
    await page.getByText('10,000 plans').waitFor();
    console.log(`\n## Backup and restore of ${count} plans\n`);
    console.log('| what | ms | longest hold of the page, ms |');
    console.log('| --- | --- | --- |');
    const backup = await benchBackup(page);
    await emptied(page);
    await benchReading(page, backup);
    await benchRestoring(page);
    await benchUndo(page);
  });
}

async function benchBackup(page: Page): Promise<string> {
  const made = page.waitForEvent('download');
  return timed(page, 'back up', async () => {
    await page.getByRole('button', { name: 'Back up all plans' }).click();
    return (await made).path();
  });
}

/** A device without plans. */
async function emptied(page: Page): Promise<void> {
  await page.goto('./icon.svg');
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('unitwise');
        deleting.onsuccess = resolve;
        deleting.onerror = reject;
      }),
  );
  await page.goto('./');
  await page.getByText('Start from a qualification').waitFor();
}

async function benchReading(page: Page, backup: string): Promise<void> {
  const { size } = await stat(backup);
  await timed(page, `read and compare ${(size / 1e6).toFixed(0)} MB`, async () => {
    await page.getByLabel('Restore from a backup file').setInputFiles(backup);
    await page.getByRole('button', { name: 'Merge', exact: true }).waitFor();
  });
}

async function benchRestoring(page: Page): Promise<void> {
  await timed(page, 'restore', async () => {
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByText('Merged: 10,000 plans added.').waitFor({ timeout: 300_000 });
  });
}

async function benchUndo(page: Page): Promise<void> {
  await timed(page, 'undo', async () => {
    await page.getByRole('group', { name: 'Last restore' }).getByRole('button').first().click();
    await page.getByText(/^Undone/).waitFor({ timeout: 300_000 });
  });
}

async function timed<Value>(page: Page, what: string, work: () => Promise<Value>): Promise<Value> {
  await page.evaluate(() => holds().forget());
  const begun = performance.now();
  const value = await work();
  const took = performance.now() - begun;
  const longest = await page.evaluate(() => holds().longest());
  console.log(`| ${what} | ${took.toFixed(0)} | ${longest.toFixed(0)} |`);
  return value;
}

interface Holds {
  forget(): void;
  longest(): number;
}
declare function holds(): Holds;

/** Runs in the page, before anything else: notes for how long no other task could run. */
function watchForHolds(): void {
  let last = performance.now();
  let longest = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    setTimeout(() => port2.postMessage(null));
  };
  port2.postMessage(null);
  const forget = (): void => {
    longest = 0;
  };
  Object.assign(globalThis, { holds: () => ({ forget, longest: () => longest }) });
}
