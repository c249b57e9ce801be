import { chosenAfter, inGrayOrder } from './clicks';
import type { Outcome, Setting } from './outcome';
import { newProfile, openUnits, seedDevice } from './seed';
import { clicksOf, halfWritten, readStored } from './stored';
import { titles } from './subject';

const day = 24 * 60 * 60 * 1_000;
/** What the device's clock does between two clicks, in milliseconds: back, mostly, and far ahead. */
const jumps = [-1_000, -3_600_000, -day, -366 * day, 3_660 * day, -3_660 * day, -20 * 366 * day];

/** Sets the clock back, and now and then far ahead, while a plan is being edited. */
export async function turnClock({ browser, app, dice, times }: Setting): Promise<Outcome> {
  const context = await newProfile(browser);
  const page = await context.newPage();
  const ids = await seedDevice(page, app, 3);
  const address = `${app}#/plans/${ids[0]}/units`;
  let now = Date.parse('2026-11-22T12:00:00Z');
  await openUnits(page, address);
  for (const name of inGrayOrder(titles, 0, times)) {
    await page.getByRole('checkbox', { name, exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    now = Math.max(now + dice.pick(jumps), day);
    await page.clock.setFixedTime(now);
    if (dice.chance(0.2)) await openUnits(page, address);
  }
  const stored = await readStored(page);
  await openUnits(page, address);
  const shown = await page
    .getByRole('main')
    .getByRole('checkbox', { checked: true, disabled: false })
    .count();
  await context.close();
  return {
    fault: 'the clock set back, and far ahead, between clicks',
    times,
    lost: ids.length - stored.plans.length,
    halfWritten: halfWritten(stored).length,
    broken: times - clicksOf(stored, ids[0]!),
    missing: 0,
    said: `“Saved” each time; ${shown} of ${chosenAfter(times, titles).length} units ticked`,
  };
}
