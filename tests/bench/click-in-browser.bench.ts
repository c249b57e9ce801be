import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { ensureBrowser } from '../../scripts/browser.js';

const slowdown = 4;
const frame = 1_000 / 60;
const clicks = 24;

/**
 * A click on a unit of ProQual Level 3 in the built app, at four times CPU slowdown: the time the
 * page works from the click on (rules, ruler, look-ahead, totals, and the frame's style and layout),
 * and the time to the next frame. Needs `npm run build` first.
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
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    // tsx names inner functions through a helper that the page does not have.
    await page.evaluate('globalThis.__name = (named) => named');
    const times = await page.evaluate(measure, clicks);
    const work = median(times.map((time) => time.work));
    const shown = median(times.map((time) => time.shown));
    console.log(`\n## A click on a unit, ProQual Level 3, CPU slowed ${slowdown} times`);
    console.log(`work: median ${work.toFixed(1)} ms = ${(work / frame).toFixed(2)} frames`);
    console.log(`until the next frame is drawn: median ${shown.toFixed(1)} ms`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page. Every second optional unit is chosen, then dropped again. */
async function measure(count: number): Promise<readonly { work: number; shown: number }[]> {
  const ticks = [...document.querySelectorAll<HTMLInputElement>('main input[type=checkbox]')]
    .filter((tick) => !tick.disabled)
    .filter((_, i) => i % 3 === 0)
    .slice(0, count / 2);
  const nextFrame = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(null);
      });
    });
  const times = [];
  for (const tick of [...ticks, ...ticks]) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const start = performance.now();
    tick.click();
    await Promise.resolve();
    document.body.getBoundingClientRect();
    const work = performance.now() - start;
    times.push({ work, shown: (await nextFrame()) - start });
  }
  return times;
}

function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
