import type { CDPSession, Page } from '@playwright/test';
import { qualifications } from '../../src/catalogue';
import type { PlanRecord } from '../../src/plan';
import { applyChange, newLearner, newPlan, toRecord } from '../../src/plan';
import { optionalUnits } from '../../src/rules';
import { mulberry32 } from '../fixtures/mulberry32';
import { inBrowser, median } from './browser';

const count = 10_000;
const runs = 9;
const at = '2026-11-22T10:00:00.000Z';

/**
 * Home with ten thousand plans in the built app, unthrottled. Needs `npm run build` first. All figures
 * are milliseconds from the asking to the end of the frame that shows the answer.
 */
export async function benchPlanList(): Promise<void> {
  await inBrowser(async (page, devtools) => {
    await page.addInitScript(watchForRows);
    const empty = await memory(page, devtools);
    await page.goto('./icon.svg');
    await page.evaluate(fill, { templates: templates(), count });
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

/** Plans as centres leave them: a third of the optional units, some learners, one set-up. */
function templates(): readonly PlanRecord[] {
  const random = mulberry32(1);
  return Array.from({ length: 60 }, (_, i) => {
    const qualification = qualifications[i % qualifications.length]!;
    const units = optionalUnits(qualification).filter(() => random() < 0.3);
    const learners = Array.from({ length: i % 13 }, (_, n) =>
      newLearner({
        id: `l${n}`,
        name: `Learner ${n}`,
        employer: '',
        reference: '',
        startsOn: null,
      }),
    );
    const empty = newPlan(qualification, { id: 'template', at });
    const chosen = applyChange(empty, { type: 'place', units, as: 'chosen' }, at);
    return toRecord(applyChange(chosen, { type: 'add-learners', learners }, at));
  });
}

interface Filling {
  readonly templates: readonly PlanRecord[];
  readonly count: number;
}

/** Runs in the page: writes plans as the first version did; the app then lists them in its upgrade. */
async function fill({ templates, count }: Filling): Promise<void> {
  const terms = ['Autumn', 'Spring', 'Summer', 'Team leaders', 'Apprentices', 'Evening'];
  indexedDB.deleteDatabase('unitwise');
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('unitwise', 10);
    opening.onerror = () => reject(new Error('The database did not open'));
    opening.onupgradeneeded = () => {
      const { result: database } = opening;
      const table = database.createObjectStore('plans', { keyPath: 'id' });
      for (let i = 0; i < count; i += 1) {
        const { format, plan } = templates[i % templates.length]!;
        const name = `${terms[i % terms.length]} ${2020 + (i % 8)}, cohort ${i + 1}`;
        const changedAt = new Date(Date.UTC(2026, 0, 1) + ((i * 7919) % count) * 60_000);
        const made = { ...plan, id: `plan-${i}`, name, changedAt: changedAt.toISOString() };
        table.put({ id: made.id, revision: i + 1, record: { format, plan: made } });
      }
      database.createObjectStore('setAside', { keyPath: 'id' });
      database.createObjectStore('settings').put(count, 'revision');
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
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
