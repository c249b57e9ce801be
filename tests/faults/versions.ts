import { toRecord } from '../../src/plan';
import type { Outcome, Setting } from './outcome';
import { newProfile, openUnits, seedDevice, seeds } from './seed';
import { bystander, clicksOf, halfWritten, readStored } from './stored';
import { titles } from './subject';

/** Versions of the database as browsers number them: Dexie's, ten times. */
export const older = 10;
const newer = 990;
const plans = 25;

/** Opens the app on a database that a version after it has changed, and works on. */
export async function openNewer({ browser, app, times }: Setting): Promise<Outcome> {
  const outcome = { lost: 0, halfWritten: 0, broken: 0, missing: 0 };
  let said = '';
  for (let time = 0; time < times; time += 1) {
    const context = await newProfile(browser);
    const [page, later] = [await context.newPage(), await context.newPage()];
    const ids = await seedDevice(page, app, plans);
    const address = `${app}#/plans/${ids[0]}/units`;
    // Every other time while the older app stands open.
    if (time % 2 > 0) await openUnits(page, address);
    await later.goto(app + bystander);
    await later.evaluate(upgrade, newer);
    if (time % 2 === 0) await openUnits(page, address);
    await page.getByRole('checkbox', { name: titles[0]!, exact: true }).check();
    said = await page.getByText(/^(Saved|Not saved.*)$/).innerText();
    const stored = await readStored(later);
    outcome.lost += ids.length - stored.plans.length;
    outcome.halfWritten += halfWritten(stored).length;
    outcome.broken += said === 'Saved' ? 1 - clicksOf(stored, ids[0]!) : 0;
    await context.close();
  }
  return { fault: 'a newer version’s database', times, ...outcome, said };
}

/** Opens the app, in two tabs at once, on a database that the first version made. */
export async function openOlder({ browser, app, times }: Setting): Promise<Outcome> {
  const outcome = { lost: 0, halfWritten: 0, broken: 0, missing: 0 };
  for (let time = 0; time < times; time += 1) {
    const context = await newProfile(browser);
    const tabs = [await context.newPage(), await context.newPage()];
    await tabs[0]!.goto(app + bystander);
    const rows = seeds(plans).map((plan, i) => ({
      id: plan.id,
      revision: i + 1,
      record: toRecord(plan),
    }));
    await tabs[0]!.evaluate(makeOlder, { version: older, rows });
    await Promise.all(tabs.map((tab) => tab.goto(app)));
    await Promise.all(tabs.map((tab) => tab.getByText(`${plans} plans`).waitFor()));
    const stored = await readStored(tabs[0]!);
    outcome.lost += plans - stored.plans.length;
    outcome.halfWritten += halfWritten(stored).length;
    await context.close();
  }
  return {
    fault: 'the first version’s database, opened in two tabs at once',
    times,
    ...outcome,
    said: `“${plans} plans” in both tabs`,
  };
}

/** Runs in the page. */
async function upgrade(version: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('unitwise', version);
    opening.onupgradeneeded = () => opening.result.createObjectStore('fromLater');
    opening.onerror = () => reject(new Error('The database did not open'));
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

interface OlderDatabase {
  readonly version: number;
  readonly rows: readonly { readonly revision: number }[];
}

/** Runs in the page. */
export async function makeOlder({ version, rows }: OlderDatabase): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('unitwise', version);
    opening.onupgradeneeded = () => {
      const { result: database } = opening;
      const table = database.createObjectStore('plans', { keyPath: 'id' });
      for (const row of rows) table.put(row);
      database.createObjectStore('setAside', { keyPath: 'id' });
      database.createObjectStore('settings').put(rows.length, 'revision');
    };
    opening.onerror = () => reject(new Error('The database did not open'));
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}
