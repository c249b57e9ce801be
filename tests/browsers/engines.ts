import { ensureBrowser } from '../../scripts/browser.js';
import { ensureFirefox, ensureWebKit } from '../../scripts/other-browsers.js';
import type { Driver, EngineName } from './driver';
import { startPuppeteer } from './puppeteer-driver';
import { startWebKit } from './webkit-driver';

/** Where the browsers are: found once by the runner, handed to its workers by the environment. */
const variables = {
  chromium: 'CHROME_PATH',
  firefox: 'FIREFOX_PATH',
  webkit: 'WEBKIT_PATH',
} as const satisfies Record<EngineName, string>;

/** Looks for every engine, and brings in what can be; one that is nowhere has an empty path. */
export async function ensureEngines(): Promise<void> {
  process.env[variables.chromium] ??= await ensureBrowser();
  process.env[variables.firefox] ??= ensureFirefox() ?? '';
  process.env[variables.webkit] ??= ensureWebKit() ?? '';
}

/** The path of an engine's browser, empty where there is none. */
export function pathOf(engine: EngineName): string {
  return process.env[variables[engine]] ?? '';
}

/** A browser that was never at Unitwise. */
export function start(engine: EngineName): Promise<Driver> {
  const path = pathOf(engine);
  return engine === 'webkit' ? startWebKit(path) : startPuppeteer(engine, path);
}
