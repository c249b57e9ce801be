import type { Page } from '@playwright/test';
import { deepEqual, findQualification } from '../../src/catalogue';
import { parsePlan, planFormat, toRecord } from '../../src/plan';
import { putRows } from '../e2e/support';
import { mutateJson } from '../fuzz/mutate-json';
import type { Outcome, Setting } from './outcome';
import { newProfile, seedDevice, seeds } from './seed';
import { bystander, halfWritten, readStored } from './stored';
import type { PlanRow, Stored } from './stored';

const whole = 20;

/** Puts records with random damage among whole ones, and opens the app on them. */
export async function corruptRecords({ browser, app, dice, times }: Setting): Promise<Outcome> {
  const context = await newProfile(browser);
  const page = await context.newPage();
  await seedDevice(page, app, whole);
  await page.goto(app + bystander);
  const before = await readStored(page);
  const damaged = seeds(whole + times)
    .slice(whole)
    .map((plan, i) => ({
      id: plan.id,
      revision: whole + 1 + i,
      record: mutateJson(toRecord(plan), dice) as PlanRow['record'],
    }));
  await putRows(page, damaged);
  await page.goto(app);
  const after = await settled(page);
  const unread = after.quarantine.length + after.plans.filter((row) => !isReadable(row)).length;
  const said = page.getByRole('heading', { name: `${unread} plans could not be read` });
  await said.waitFor();
  await context.close();
  const isKept = (row: PlanRow) => isAmong(after.plans, row) || isAmong(rawRows(after), row);
  return {
    fault: 'records damaged at random places',
    times,
    lost: [...before.plans, ...damaged].filter((row) => !isKept(row)).length,
    halfWritten: halfWritten({ ...after, plans: after.plans.filter(isReadable) }).length,
    broken: 0,
    missing: 0,
    said: `“${unread} plans could not be read”`,
  };
}

/** What lies there once the app has looked at every record. */
async function settled(page: Page): Promise<Stored> {
  for (;;) {
    const stored = await readStored(page);
    const isLookedAt = stored.plans.every((row) => isReadable(row) || isNewers(row));
    if (isLookedAt && stored.summaries.length === stored.plans.length) return stored;
    await page.waitForTimeout(50);
  }
}

/** What was nested too deeply to be copied is kept as text. */
function rawRows({ quarantine }: Stored): readonly PlanRow[] {
  return quarantine.map(({ raw }) => (typeof raw === 'string' ? JSON.parse(raw) : raw) as PlanRow);
}

function isAmong(rows: readonly PlanRow[], wanted: PlanRow): boolean {
  return rows.some(
    ({ id, record }) => id === wanted.id && deepEqual(record, asJson(wanted.record)),
  );
}

/** As it went into the device: JSON has no word for infinity. */
function asJson(record: unknown): unknown {
  return JSON.parse(JSON.stringify(record));
}

function isReadable({ id, record }: PlanRow): boolean {
  const reading = parsePlan(record, findQualification);
  return reading.ok && reading.plan.id === id;
}

/** Not ours to read or to move. */
function isNewers({ record }: PlanRow): boolean {
  const { format } = { ...record };
  return typeof format === 'number' && format > planFormat;
}
