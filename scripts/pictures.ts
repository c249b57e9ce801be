/** Takes the README's picture from the built app: `npm run pictures`, whenever the screens changed. */
import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ensureBrowser } from './browser.js';

const port = 4181;
const address = `http://127.0.0.1:${port}/`;

const server = spawn(
  process.execPath,
  [
    'node_modules/vite/bin/vite.js',
    'preview',
    '--port',
    `${port}`,
    '--strictPort',
    '--host',
    '127.0.0.1',
  ],
  { stdio: 'ignore' },
);
try {
  await answering();
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? (await ensureBrowser()),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await takePlanner(page);
  await browser.close();
} finally {
  server.kill();
}

/** The sample plan while its units are chosen: rules, rulers and what lies ahead. */
async function takePlanner(page: Page): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await page.getByRole('heading', { name: /^Group A/ }).waitFor();
  await page
    .getByText(/ways? to finish/)
    .first()
    .waitFor();
  await page.screenshot({ path: 'docs/pictures/planner.png' });
}

async function answering(): Promise<void> {
  for (let left = 100; left > 0; left -= 1) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Nothing answers at ${address}`);
}
