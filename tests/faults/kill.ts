import { setTimeout as pause } from 'node:timers/promises';
import { deepEqual } from '../../src/catalogue';
import type { Dice } from '../fuzz/dice';
import { chosenAfter, inGrayOrder, keepLog, startClicking, until } from './clicks';
import type { Log } from './clicks';
import { withProfile } from './device';
import type { Device, Start } from './device';
import type { Outcome, Setting } from './outcome';
import { seedDevice } from './seed';
import { bystander, clicksOf, halfWritten, readStored } from './stored';
import type { PlanRow, Stored } from './stored';
import { titles, units } from './subject';

/** Clicks before the browser is killed, at most. */
const mostClicks = 25;
/** Milliseconds between two clicks, at most; a save takes about as long. */
const longestPause = 60;

/**
 * Kills the browser's processes while plans are being saved, and looks at what lies on the disk
 * before and after the app opens it again.
 */
export async function killInSaves(setting: Setting): Promise<Outcome> {
  const { times } = setting;
  const tally = { lost: 0, halfWritten: 0, broken: 0, missing: 0, midSave: 0, clicks: 0 };
  await withProfile(setting.executable, async (start) => {
    let device = await start();
    const ids = await seedDevice(device.page, setting.app, 20);
    for (let kill = 0; kill < times; kill += 1) {
      const id = setting.dice.pick(ids);
      device = await killOnce(setting, { device, start, id }, tally);
    }
  });
  const { midSave, clicks, ...outcome } = tally;
  return {
    fault: `browser killed, ${midSave} times in the middle of a save`,
    times,
    ...outcome,
    said: `“Saved” after opening again; ${clicks} clicks`,
  };
}

interface Tally {
  lost: number;
  halfWritten: number;
  broken: number;
  missing: number;
  midSave: number;
  clicks: number;
}

interface Victim {
  readonly device: Device;
  readonly start: Start;
  /** The plan that is being edited. */
  readonly id: string;
}

/** @returns the browser on which the plans were opened again */
async function killOnce(
  { app, dice }: Setting,
  { device, start, id }: Victim,
  tally: Tally,
): Promise<Device> {
  const before = await readStored(device.page);
  const from = clicksOf(before, id);
  const address = `${app}#/plans/${id}/units`;
  const { log, killedAt } = await clickUntilKilled(device, address, from, dice);
  const opened = await start();
  await opened.page.goto(app + bystander);
  const after = await readStored(opened.page);
  const held = clicksOf(after, id);
  tally.clicks += log.clicked.size;
  tally.midSave += log.saved < from + log.clicked.size ? 1 : 0;
  tally.lost += lostOf(before, after, id).length;
  tally.halfWritten += halfWritten(after).length;
  tally.broken += Math.max(log.saved - held, 0);
  tally.missing = Math.max(tally.missing, killedAt - (log.clicked.get(held + 1) ?? killedAt));
  tally.halfWritten += (await isShown(opened, app, id, held)) ? 0 : 1;
  return opened;
}

interface Killed {
  /** What was clicked and called saved until then. */
  readonly log: Log;
  readonly killedAt: number;
}

async function clickUntilKilled(
  device: Device,
  address: string,
  from: number,
  dice: Dice,
): Promise<Killed> {
  const { page } = device;
  const log = await keepLog(page, from);
  await page.goto(address);
  await page.getByRole('checkbox', { name: titles[0]!, exact: true }).waitFor();
  const ticks = inGrayOrder(titles, from, 400);
  const pauses = ticks.map(() => dice.below(longestPause));
  const last = 1 + dice.below(mostClicks);
  await startClicking(page, { ticks, from, pauses });
  await until(log, ({ clicked }) => clicked.size >= last);
  await pause(dice.below(longestPause));
  return { log, killedAt: await device.kill() };
}

/** The plans that are gone, or are not as they were though nobody edited them. */
function lostOf(before: Stored, after: Stored, edited: string): readonly string[] {
  const isKept = (row: PlanRow): boolean => {
    const found = after.plans.find(({ id }) => id === row.id);
    return found !== undefined && (row.id === edited || deepEqual(row, found));
  };
  return before.plans.filter((row) => !isKept(row)).map(({ id }) => id);
}

/** Whether the app shows the plan as it is stored, and calls it saved. */
async function isShown(
  { page }: Device,
  app: string,
  id: string,
  clicks: number,
): Promise<boolean> {
  await page.goto(`${app}#/plans/${id}/units`);
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('checkbox', { name: titles[0]!, exact: true }).waitFor();
  const chosen = chosenAfter(clicks, units);
  const shown = await Promise.all(
    titles.map((name) => page.getByRole('checkbox', { name, exact: true }).isChecked()),
  );
  return units.every((unit, i) => shown[i] === chosen.includes(unit));
}
