import type { CDPSession } from '@playwright/test';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { ensureBrowser } from '../../scripts/browser.js';

const slowdown = 4;
const frame = 1_000 / 60;
const clicks = 24;

/**
 * A click on a unit of ProQual Level 3 in the built app, at four times CPU slowdown. Needs
 * `npm run build` first. Two figures, as medians over clicks:
 * - the answer: rules, rulers, totals and the line clicked on, with style and layout, all before
 *   the next frame;
 * - everything: what the page works besides, in tasks of its own afterwards: painting, the
 *   look-ahead, saving.
 */
export async function benchClickInBrowser(): Promise<void> {
  const server = await preview({ preview: { port: 4180, strictPort: true } });
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    await page.goto('http://localhost:4180/#/qualifications/proqual-l3-diploma-customer-service');
    await page.getByRole('button', { name: 'Start a plan' }).click();
    await page.getByRole('button', { name: 'Choose units' }).click();
    await page.getByRole('checkbox', { name: 'Exceed customer expectations' }).waitFor();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    // tsx names inner functions through a helper that the page does not have.
    await page.evaluate('globalThis.__name = (named) => named');
    const busyBefore = await busy(devtools);
    const answers = await page.evaluate(measure, clicks);
    const everything = ((await busy(devtools)) - busyBefore) / clicks;
    console.log(`\n## A click on a unit, ProQual Level 3, CPU slowed ${slowdown} times`);
    say('rules, rulers and totals, median', median(answers));
    say('everything, with painting, look-ahead and saving, mean', everything);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** How long the page's main thread has worked, in milliseconds. */
async function busy(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}

function say(what: string, ms: number): void {
  console.log(`${what}: ${ms.toFixed(1)} ms = ${(ms / frame).toFixed(2)} frames`);
}

/** Runs in the page. Every third optional unit is chosen, then dropped again. */
async function measure(count: number): Promise<readonly number[]> {
  const ticks = [...document.querySelectorAll<HTMLInputElement>('main input[type=checkbox]')]
    .filter((tick) => !tick.disabled)
    .filter((_, i) => i % 3 === 0)
    .slice(0, count / 2);
  const times = [];
  for (const tick of [...ticks, ...ticks]) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const start = performance.now();
    tick.click();
    await Promise.resolve();
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
  }
  return times;
}

function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
