import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import type { Driver, Target } from './driver';
import { paper } from './driver';

/** Starts Chromium or Firefox as a visitor who was never here, over WebDriver BiDi for Firefox. */
export async function startPuppeteer(
  engine: 'chromium' | 'firefox',
  executablePath: string,
): Promise<Driver> {
  const downloads = await mkdtemp(join(tmpdir(), 'unitwise-downloads-'));
  const browser = await (engine === 'firefox'
    ? launch({
        browser: 'firefox',
        executablePath,
        extraPrefsFirefox: {
          'browser.download.folderList': 2,
          'browser.download.dir': downloads,
          'browser.helperApps.alwaysAsk.force': false,
          // The journey reads what a page printed: no dialog of the system may come between.
          'print.always_print_silent': true,
        },
      })
    : launch({
        browser: 'chrome',
        executablePath,
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
        downloadBehavior: { policy: 'allow', downloadPath: downloads },
      }));
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  return {
    engine,
    downloads,
    go: async (address) => {
      await page.goto(address);
    },
    reload: async () => {
      await page.reload();
    },
    address: () => Promise.resolve(page.url()),
    run: (body) => page.evaluate(`(() => { ${body} })()`),
    element: (body) => element(page, body),
    print: () => page.pdf({ ...paper, printBackground: true, preferCSSPageSize: true }),
    close: async () => {
      await browser.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
}

async function element(page: Page, body: string): Promise<Target | null> {
  const handle = await page.evaluateHandle(`(() => { ${body} })()`);
  const found = handle.asElement() as ElementHandle | null;
  return found && { click: () => found.click(), type: (text) => found.type(text) };
}
