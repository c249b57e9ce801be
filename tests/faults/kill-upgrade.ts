import { setTimeout as pause } from 'node:timers/promises';
import { deepEqual } from '../../src/catalogue';
import { toRecord } from '../../src/plan';
import { withProfile } from './device';
import type { Device } from './device';
import type { Outcome, Setting } from './outcome';
import { seeds } from './seed';
import { bystander, halfWritten, readStored } from './stored';
import { makeOlder, older } from './versions';

const plans = 1_000;
/** Milliseconds from the opening of the database to the kill, at most. */
const longestPause = 400;

/** Kills the browser's processes while the app brings the first version's database up to date. */
export async function killInUpgrades(setting: Setting): Promise<Outcome> {
  const tally = { lost: 0, halfWritten: 0, midway: 0, kept: 0 };
  for (let kill = 0; kill < setting.times; kill += 1) await killOnce(setting, tally);
  const { midway, kept, ...outcome } = tally;
  return {
    fault: `browser killed, ${midway} times in the middle of the upgrade of a database`,
    times: setting.times,
    ...outcome,
    broken: 0,
    missing: 0,
    said: `“1,000 plans” after opening again; ${kept} databases were still the first version’s`,
  };
}

interface Tally {
  lost: number;
  halfWritten: number;
  midway: number;
  kept: number;
}

async function killOnce({ executable, app, dice }: Setting, tally: Tally): Promise<void> {
  await withProfile(executable, async (start) => {
    const rows = seeds(plans).map((plan, i) => ({
      id: plan.id,
      revision: i + 1,
      record: toRecord(plan),
    }));
    const device = await start();
    await device.page.goto(app + bystander);
    await device.page.evaluate(makeOlder, { version: older, rows });
    if (await openUntilKilled(device, app, dice.below(longestPause))) tally.midway += 1;

    const { page } = await start();
    await page.goto(app + bystander);
    const { version, text } = await page.evaluate(readRaw);
    const found = JSON.parse(text) as typeof rows;
    tally.kept += version === older ? 1 : 0;
    tally.lost += rows.filter((row) => !found.some((each) => deepEqual(each, row))).length;

    await page.goto(app);
    await page.getByText('1,000 plans').first().waitFor();
    const stored = await readStored(page);
    tally.lost += plans - stored.plans.length;
    tally.halfWritten += halfWritten(stored).length;
  });
}

/** @returns whether the database was being opened, and was not yet open, at the kill */
async function openUntilKilled(device: Device, app: string, after: number): Promise<boolean> {
  const { page } = device;
  let isOpen = false;
  const opening = new Promise<void>((resolve) => {
    page.on('console', (message) => {
      if (message.text() === 'database opening') resolve();
      if (message.text() === 'database open') isOpen = true;
    });
  });
  await page.addInitScript(tellOfOpening);
  const shown = page.goto(app).catch(() => null);
  await opening;
  await pause(after);
  const isMidway = !isOpen;
  await device.kill();
  await shown;
  return isMidway;
}

/** Runs in the page, before the app. */
function tellOfOpening(): void {
  const open = indexedDB.open.bind(indexedDB);
  const telling = (...names: Parameters<typeof open>): IDBOpenDBRequest => {
    const request = open(...names);
    console.log('database opening');
    request.addEventListener('success', () => console.log('database open'));
    return request;
  };
  Object.assign(indexedDB, { open: telling });
}

/** Runs in the page: the plans as they lie there, whichever version the database is. */
async function readRaw(): Promise<{ readonly version: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('unitwise');
    opening.onerror = () => reject(new Error('The database did not open'));
    opening.onsuccess = () => {
      const database = opening.result;
      const { version } = database;
      const all = database.transaction('plans').objectStore('plans').getAll();
      all.onsuccess = () => {
        database.close();
        resolve({ version, text: JSON.stringify(all.result) });
      };
    };
  });
}
