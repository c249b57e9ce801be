import type { CDPSession, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { ensureBrowser } from '../../scripts/browser.js';

const frame = 1_000 / 60;

/** Shows the built app in a browser of its own. Needs `npm run build` first. */
export async function inBrowser(
  work: (page: Page, devtools: CDPSession) => Promise<void>,
): Promise<void> {
  const server = await preview({ preview: { port: 4180, strictPort: true } });
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext({ baseURL: 'http://localhost:4180/' });
    const page = await context.newPage();
    // tsx names inner functions through a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (named) => named');
    await work(page, await context.newCDPSession(page));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** How long the page's main thread has worked, in milliseconds. The domain has to be enabled. */
export async function busy(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}

export function formatFrames(what: string, ms: number): void {
  console.log(`${what}: ${ms.toFixed(1)} ms = ${(ms / frame).toFixed(2)} frames`);
}

export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
