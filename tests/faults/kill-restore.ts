import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { deepEqual } from '../../src/catalogue';
import { newPlan, toRecord } from '../../src/plan';
import { withProfile } from './device';
import type { Device, Start } from './device';
import type { Outcome, Setting } from './outcome';
import { seedDevice } from './seed';
import { bystander, halfWritten, readStored } from './stored';
import type { PlanRow } from './stored';
import { qualification } from './subject';

/** Plans on the device, and plans in the backup that takes their place: half of ours are in it. */
const [ours, theirs] = [20, 400];
/** Milliseconds from a press to the kill, at most; a restore of so many plans takes about as long. */
const longestPause = 1_500;

/**
 * Kills the browser's processes while a backup replaces everything, and while that is undone. All of
 * it has to be there, or nothing.
 */
export async function killInRestores(setting: Setting): Promise<Outcome> {
  const tally = { lost: 0, halfWritten: 0, broken: 0, midway: 0, restored: 0, undone: 0, undos: 0 };
  await withProfile(setting.executable, async (start) => {
    const device = await start();
    await seedDevice(device.page, setting.app, ours);
    const before = (await readStored(device.page)).plans;
    let victim: Victim = { device, start, before };
    for (let kill = 0; kill < setting.times; kill += 1)
      victim = { ...victim, device: await killOnce(setting, victim, tally) };
  });
  const { midway, restored, undone, undos, ...outcome } = tally;
  return {
    fault: `browser killed, ${midway} times in the middle of a restore or of its undoing`,
    times: setting.times + undos,
    ...outcome,
    missing: 0,
    said: `whole each time: ${restored} of ${setting.times} restored, ${undone} of ${undos} undone`,
  };
}

interface Tally {
  lost: number;
  halfWritten: number;
  broken: number;
  midway: number;
  restored: number;
  undone: number;
  undos: number;
}

interface Victim {
  readonly device: Device;
  readonly start: Start;
  /** The plans without the restore. */
  readonly before: readonly PlanRow[];
}

/** @returns the browser on which everything is as it was before */
async function killOnce(setting: Setting, victim: Victim, tally: Tally): Promise<Device> {
  const { page } = victim.device;
  await page.goto(setting.app);
  await page.getByLabel('Restore from a backup file').setInputFiles(backupFile);
  await page.getByRole('radio', { name: 'Replace everything here' }).check();
  const restored = await press(setting, victim, 'Replace', /^Replaced:/);
  const held = await look(restored, victim, tally);
  if (held === 'before') return restored.device;
  tally.restored += 1;
  await openOffer(restored.device.page, setting.app);
  const undone = await press(setting, { ...victim, device: restored.device }, 'Undo', /^Undone:/);
  tally.undos += 1;
  const then = await look({ ...undone, isUndo: true }, victim, tally);
  if (then === 'before') tally.undone += 1;
  else await undoInPeace(undone.device.page, setting.app);
  return undone.device;
}

interface Reopened {
  readonly device: Device;
  /** Whether the screen had called it done when the browser was killed. */
  readonly isSaid: boolean;
  readonly isUndo?: boolean;
}

/** Presses a button, kills the browser at a random moment after it, and starts it again. */
async function press(
  { app, dice }: Setting,
  { device, start }: Victim,
  button: string,
  done: RegExp,
): Promise<Reopened> {
  const said = device.page.getByText(done).first();
  await device.page.getByRole('button', { name: button, exact: true }).click();
  await pause(dice.below(longestPause));
  const isSaid = await said.isVisible();
  await device.kill();
  const opened = await start();
  await opened.page.goto(app + bystander);
  return { device: opened, isSaid };
}

/** What lies on the disk after a kill, before the app runs again. */
async function look(
  { device, isSaid, isUndo = false }: Reopened,
  { before }: Victim,
  tally: Tally,
): Promise<'before' | 'after'> {
  const stored = await readStored(device.page);
  const isBefore = deepEqual(recordsOf(stored.plans), recordsOf(before));
  const isAfter = deepEqual(recordsOf(stored.plans), inFile);
  if (!isSaid) tally.midway += 1;
  if (!isBefore && !isAfter) tally.lost += 1;
  if (isSaid && isBefore !== isUndo) tally.broken += 1;
  tally.halfWritten += halfWritten(stored).length;
  return isBefore ? 'before' : 'after';
}

/** An undone restore leaves plans under later revisions: what they hold is what counts. */
function recordsOf(rows: readonly PlanRow[]): readonly PlanRow['record'][] {
  return rows.map(({ record }) => record);
}

/** The undo that a later visit is offered. */
async function openOffer(page: Page, app: string): Promise<void> {
  await page.goto(app);
  await page.getByText(/^Restored from a backup .* Replaced:/).waitFor();
}

async function undoInPeace(page: Page, app: string): Promise<void> {
  await openOffer(page, app);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText(/^Undone:/).waitFor();
}

/** In the order in which the tables give them. */
const inFile = Array.from({ length: theirs }, (_, i) =>
  toRecord(
    newPlan(qualification, {
      id: `plan-${i + ours / 2}`,
      name: `Restored ${i + 1}`,
      at: '2026-11-22T10:00:00.000Z',
    }),
  ),
).sort((one, other) => (one.plan.id < other.plan.id ? -1 : 1));

const backupFile = {
  name: 'unitwise-backup.json',
  mimeType: 'application/json',
  // As the first version wrote it: it says nothing of what its plans have been through.
  buffer: Buffer.from(
    JSON.stringify({
      format: 'unitwise-backup',
      version: 1,
      createdAt: '2026-11-22T10:00:00.000Z',
      plans: inFile,
      setAside: [],
    }),
  ),
};
