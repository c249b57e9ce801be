import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { newPlan } from '../../src/plan';
import type { Plan } from '../../src/plan';
import { putPlans } from '../e2e/support';
import { readStored } from './stored';
import { qualification, titles } from './subject';

/** A profile of its own, in memory. */
export async function newProfile(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  // tsx names inner functions through a helper that the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named');
  return context;
}

export function seeds(count: number): readonly Plan[] {
  return Array.from({ length: count }, (_, i) =>
    newPlan(qualification, {
      id: `plan-${i}`,
      name: `Cohort ${i + 1}`,
      at: '2026-11-22T09:00:00.000Z',
    }),
  );
}

/** Puts plans on a device that has none, and waits until the app has listed them all. */
export async function seedDevice(
  page: Page,
  app: string,
  count: number,
): Promise<readonly string[]> {
  const plans = seeds(count);
  await page.goto(app);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await putPlans(page, plans);
  await page.reload();
  await page.getByRole('link', { name: plans[0]!.name, exact: true }).waitFor();
  while ((await readStored(page)).summaries.length < count) await page.waitForTimeout(20);
  return plans.map(({ id }) => id);
}

/** Opens the units of a plan in a document of its own, so that nothing of an earlier one goes on. */
export async function openUnits(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.getByRole('checkbox', { name: titles[0]!, exact: true }).waitFor();
}
