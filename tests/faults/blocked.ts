import { blockStorage, withProfile } from './device';
import type { Device } from './device';
import type { Outcome, Setting } from './outcome';
import { seedDevice } from './seed';
import { bystander, halfWritten, readStored } from './stored';
import { titles } from './subject';

const address = '#/qualifications/proqual-l3-diploma-customer-service';

/** Has the browser's own settings refuse storage to a device with plans, and allow it again. */
export async function refuseStorage({ executable, app, times }: Setting): Promise<Outcome> {
  const outcome = { lost: 0, halfWritten: 0, broken: 0, missing: 0 };
  let said = '';
  await withProfile(executable, async (start, profile) => {
    const device = await start();
    const ids = await seedDevice(device.page, app, 20);
    await device.kill();
    for (let time = 0; time < times; time += 1) {
      blockStorage(profile, true);
      const blocked = await start();
      said = await workUnsaved(blocked, app);
      await blocked.kill();
      blockStorage(profile, false);
      const open = await start();
      await open.page.goto(app + bystander);
      const stored = await readStored(open.page);
      outcome.lost += ids.length - stored.plans.length;
      outcome.halfWritten += halfWritten(stored).length;
      await open.kill();
    }
  });
  return { fault: 'storage blocked by the browser’s settings', times, ...outcome, said };
}

/** Makes a plan that cannot be saved. @returns what the screen says of it */
async function workUnsaved({ page }: Device, app: string): Promise<string> {
  await page.goto(app);
  await page.getByRole('alert').getByText('Your plans cannot be read').waitFor();
  await page.goto(app + address);
  await page.getByRole('button', { name: 'Start a plan' }).click();
  const said = await page.getByText(/^Not saved/).innerText();
  await page.getByRole('button', { name: 'Choose units' }).click();
  const tick = page.getByRole('checkbox', { name: titles[0]!, exact: true });
  await tick.check();
  await page.getByRole('link', { name: 'Plans', exact: true }).click();
  await page.getByRole('heading', { name: 'In this tab only' }).waitFor();
  return said;
}
