import type { Page } from '@playwright/test';
import type { Dice } from '../fuzz/dice';
import { keepLog, startClicking, until } from './clicks';
import type { Log } from './clicks';
import type { Outcome, Setting } from './outcome';
import { newProfile, openUnits, seedDevice } from './seed';
import { halfWritten, readStored } from './stored';
import type { Stored } from './stored';
import { titles, units } from './subject';

/** Milliseconds between two clicks of a tab, at most; a save takes about as long. */
const longestPause = 40;

interface Tab {
  readonly page: Page;
  readonly log: Log;
}

/** Tabs that edit the same plan at once: each ticks units of its own, as fast as saves come back. */
export async function editInTabs(
  { browser, app, dice, times }: Setting,
  count: number,
): Promise<Outcome> {
  const context = await newProfile(browser);
  const tabs = await Promise.all(
    Array.from({ length: count }, async (): Promise<Tab> => {
      const page = await context.newPage();
      return { page, log: await keepLog(page) };
    }),
  );
  const { page } = tabs[0]!;
  const outcome = { lost: 0, halfWritten: 0, broken: 0, missing: 0 };
  let merges = 0;
  for (const id of await seedDevice(page, app, times)) {
    const before = await readStored(page);
    merges += await tickAll(tabs, `${app}#/plans/${id}/units`, dice);
    const after = await readStored(page);
    const added = after.plans.filter(({ id }) => !idsOf(before).has(id));
    const inPlan = chosen(after.plans.filter((row) => row.id === id));
    outcome.broken += units.filter((unit) => !inPlan.has(unit)).length + added.length;
    outcome.halfWritten += halfWritten(after).length;
    outcome.lost += [...idsOf(before)].filter((id) => !idsOf(after).has(id)).length;
  }
  await context.close();
  return {
    fault: `${count} tabs edit the same plan at once`,
    times,
    ...outcome,
    said: `“changed in another tab or by a colleague as well”; ${times * units.length} clicks in one plan, told ${merges} times`,
  };
}

/** @returns how often the screens told of changes in another tab */
async function tickAll(tabs: readonly Tab[], address: string, dice: Dice): Promise<number> {
  await Promise.all(tabs.map(({ page }) => openUnits(page, address)));
  await Promise.all(
    tabs.map(async ({ page, log }, tab) => {
      const ticks = titles.filter((_, i) => i % tabs.length === tab);
      const pauses = ticks.map(() => dice.below(longestPause));
      Object.assign(log, { saved: 0, merges: 0 });
      await startClicking(page, { ticks, from: 0, pauses });
      await until(log, ({ saved }) => saved === ticks.length);
    }),
  );
  return tabs.reduce((sum, { log }) => sum + log.merges, 0);
}

function idsOf({ plans }: Stored): ReadonlySet<string> {
  return new Set(plans.map(({ id }) => id));
}

function chosen(rows: Stored['plans']): ReadonlySet<string> {
  return new Set(rows.flatMap(({ record }) => Object.keys(record.plan.units)));
}
