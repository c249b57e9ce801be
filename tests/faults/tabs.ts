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
  let copies = 0;
  for (const id of await seedDevice(page, app, times)) {
    const before = await readStored(page);
    const told = await tickAll(tabs, `${app}#/plans/${id}/units`, dice);
    const after = await readStored(page);
    const added = after.plans.filter(({ id }) => !idsOf(before).has(id));
    const inPlan = chosen(after.plans.filter((row) => row.id === id));
    const inCopies = chosen(added);
    const isKept = (unit: string) => inPlan.has(unit) || (told > 0 && inCopies.has(unit));
    copies += added.length;
    outcome.broken += units.filter((unit) => !isKept(unit)).length;
    outcome.halfWritten += halfWritten(after).length;
    outcome.lost += [...idsOf(before)].filter((id) => !idsOf(after).has(id)).length;
  }
  await context.close();
  return {
    fault: `${count} tabs edit the same plan at once`,
    times,
    ...outcome,
    said: `“yours was kept as a copy”; ${times * units.length} clicks, ${copies} copies`,
  };
}

/** @returns how often the screens told of a copy */
async function tickAll(tabs: readonly Tab[], address: string, dice: Dice): Promise<number> {
  await Promise.all(tabs.map(({ page }) => openUnits(page, address)));
  await Promise.all(
    tabs.map(async ({ page, log }, tab) => {
      const ticks = titles.filter((_, i) => i % tabs.length === tab);
      const pauses = ticks.map(() => dice.below(longestPause));
      Object.assign(log, { saved: 0, copies: 0 });
      await startClicking(page, { ticks, from: 0, pauses });
      await until(log, ({ saved }) => saved === ticks.length);
    }),
  );
  return tabs.reduce((sum, { log }) => sum + log.copies, 0);
}

function idsOf({ plans }: Stored): ReadonlySet<string> {
  return new Set(plans.map(({ id }) => id));
}

function chosen(rows: Stored['plans']): ReadonlySet<string> {
  return new Set(rows.flatMap(({ record }) => Object.keys(record.plan.units)));
}
