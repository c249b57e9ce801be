import type { Page } from '@playwright/test';
import { inGrayOrder } from './clicks';
import type { Outcome, Setting } from './outcome';
import { newProfile, openUnits, seedDevice } from './seed';
import { bystander, clicksOf, halfWritten, historyGone, readStored } from './stored';
import { titles } from './subject';

/** Bytes that the browser gives; all but a little is then taken by something else. */
const room = 1_000_000;
/** Bytes that are left free, at most; a save of a plan takes a few thousand. */
const mostLeft = 12_000;
const mostClicks = 200;

/** Clicks on with no room left on the device, and goes on once there is room again. */
export async function fillDisk(setting: Setting): Promise<Outcome> {
  const outcome = { lost: 0, halfWritten: 0, broken: 0, missing: 0 };
  let said = '';
  for (let time = 0; time < setting.times; time += 1) {
    const filled = await fillOnce(setting);
    said = filled.said;
    outcome.lost += filled.lost;
    outcome.halfWritten += filled.halfWritten;
    outcome.broken += filled.broken;
  }
  return { fault: 'no room left on the device', times: setting.times, ...outcome, said };
}

type Filled = Pick<Outcome, 'lost' | 'halfWritten' | 'broken' | 'said'>;

async function fillOnce({ browser, app, dice }: Setting): Promise<Filled> {
  // The service worker's copy of the app would fill the room before the plans do.
  const context = await newProfile(browser, { serviceWorkers: 'block' });
  const [page, other] = [await context.newPage(), await context.newPage()];
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(app);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: room });
  const ids = await seedDevice(page, app, 3);
  const [id = ''] = ids;
  await openUnits(page, `${app}#/plans/${id}/units`);
  await other.goto(app + bystander);
  await other.evaluate(fillUp, 1 + dice.below(mostLeft));

  const before = await readStored(other);
  const { clicks, saved, said } = await clickUntilRefused(page);
  const full = await readStored(other);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  // By itself: it keeps trying.
  await page.getByText('Saved', { exact: true }).waitFor();
  const after = await readStored(other);
  await context.close();
  return {
    said,
    lost: ids.length - Math.min(full.plans.length, after.plans.length),
    halfWritten: halfWritten(full).length + halfWritten(after).length,
    broken:
      Math.max(saved - clicksOf(full, id), 0) +
      (clicks - clicksOf(after, id)) +
      historyGone(before, after),
  };
}

interface Clicked {
  readonly clicks: number;
  /** How many of the clicks were called saved. */
  readonly saved: number;
  readonly said: string;
}

/** Clicks until the third click that is not saved. */
async function clickUntilRefused(page: Page): Promise<Clicked> {
  const alert = page.getByRole('alert');
  const told = page.getByText(/^(Saved|Not saved.*)$/);
  let [clicks, saved] = [0, 0];
  for (const name of inGrayOrder(titles, 0, mostClicks)) {
    await page.getByRole('checkbox', { name, exact: true }).click();
    clicks += 1;
    await told.waitFor();
    if (!(await alert.isVisible())) saved = clicks;
    else if (clicks - saved === 3) break;
  }
  return { clicks, saved, said: await told.innerText() };
}

/** Runs in the page: fills the browser's room until less than so many bytes are left. */
async function fillUp(left: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('ballast');
    opening.onupgradeneeded = () => opening.result.createObjectStore('b', { autoIncrement: true });
    opening.onsuccess = () => resolve(opening.result);
  });
  const put = (size: number): Promise<boolean> =>
    new Promise((resolve) => {
      const write = database.transaction('b', 'readwrite');
      write.objectStore('b').put(crypto.getRandomValues(new Uint8Array(size)));
      write.oncomplete = () => resolve(true);
      write.onabort = () => resolve(false);
    });
  for (let size = 60_000; size > left;) {
    if (!(await put(size))) size = Math.floor(size / 2);
  }
  database.close();
}
