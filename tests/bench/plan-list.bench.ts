import type { CDPSession, Page } from '@playwright/test';
import { inBrowser, median } from './browser';
import { fillPlans } from './many-plans';

const count = 10_000;
const runs = 9;

/**
 * Home with ten thousand plans in the built app, unthrottled. Needs `npm run build` first. All figures
 * are milliseconds from the asking to the end of the frame that shows the answer.
 */
export async function benchPlanList(): Promise<void> {
  await inBrowser(async (page, devtools) => {
    await page.addInitScript(watchForRows);
    const empty = await memory(page, devtools);
    await fillPlans(page, count);
    await page.goto('./');
    await page.getByText('10,000 plans').waitFor();
    console.log(`\n## Home with ${count} plans\n`);
    console.log('| what | least | median | most |');
    console.log('| --- | --- | --- | --- |');
    await benchOpening(page);
    await benchSearch(page);
    await benchOrder(page);
    const full = await memory(page, devtools);
    console.log(`\nMemory of the page: ${empty} MB without plans, ${full} MB with them`);
  });
}

async function benchOpening(page: Page): Promise<void> {
  say('rows after the load event', await times(runs, () => reopened(page)));
  say('rows after coming back from another screen', await times(runs, () => returned(page)));
}

async function benchSearch(page: Page): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Find a plan' });
  for (const text of ['autumn', 'autumn 17', 'no such plan']) {
    const cleared: number[] = [];
    const found = await times(runs, async () => {
      const ms = await search.evaluate(typed, text);
      cleared.push(await search.evaluate(typed, ''));
      return ms;
    });
    say(`search “${text}”`, found);
    say('search cleared', cleared);
  }
}

async function benchOrder(page: Page): Promise<void> {
  const order = page.getByRole('combobox', { name: 'Order' });
  for (const name of ['name', 'qualification']) {
    const back: number[] = [];
    const there = await times(runs, async () => {
      const ms = await order.evaluate(chosen, name);
      back.push(await order.evaluate(chosen, 'changed'));
      return ms;
    });
    say(`order by ${name}`, there);
    say('order by change', back);
  }
}

async function times(count: number, take: () => Promise<number>): Promise<readonly number[]> {
  const figures: number[] = [];
  for (let i = 0; i < count; i += 1) figures.push(await take());
  return figures;
}

function say(what: string, figures: readonly number[]): void {
  const shown = [Math.min(...figures), median(figures), Math.max(...figures)];
  console.log(`| ${what} | ${shown.map((ms) => ms.toFixed(0)).join(' | ')} |`);
}

/** Runs in the page, before anything else: notes when the first plan is shown. */
function watchForRows(): void {
  const rows = { shownAt: null as number | null };
  Object.assign(globalThis, { rows });
  new MutationObserver(() => {
    if (rows.shownAt !== null || !document.querySelector('main li a[href^="#/plans/"]')) return;
    rows.shownAt = 0;
    requestAnimationFrame(() => setTimeout(() => (rows.shownAt = performance.now())));
  }).observe(document, { subtree: true, childList: true });
}

async function reopened(page: Page): Promise<number> {
  await page.reload();
  // Asking the page again and again would cost it what is measured.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  return page.evaluate(() => {
    const { rows } = globalThis as unknown as { rows: { shownAt: number | null } };
    const [navigation] = performance.getEntriesByType('navigation');
    if (rows.shownAt === null || !(navigation instanceof PerformanceNavigationTiming)) return NaN;
    return rows.shownAt - navigation.loadEventEnd;
  });
}

async function returned(page: Page): Promise<number> {
  await page.goto('./#/qualifications');
  await page.getByRole('searchbox', { name: 'Search' }).waitFor();
  return page.evaluate(async () => {
    const begun = performance.now();
    location.hash = '#/';
    while (!document.querySelector('main li a[href^="#/plans/"]')) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - begun;
  });
}

/** Runs in the page. */
async function typed(field: Element, text: string): Promise<number> {
  const begun = performance.now();
  Object.assign(field, { value: text });
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - begun;
}

/** Runs in the page. */
async function chosen(select: Element, value: string): Promise<number> {
  const begun = performance.now();
  Object.assign(select, { value });
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - begun;
}

/** @returns megabytes that the page's scripts hold, after everything that can be freed is freed */
async function memory(page: Page, devtools: CDPSession): Promise<string> {
  await page.goto('./');
  await page.getByText(/^(10,000 plans|Start from a qualification)$/).waitFor();
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return (usedSize / 1e6).toFixed(1);
}
