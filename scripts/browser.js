import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './run.js';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A browser that is there and starts; where there is none, one is brought in, the cheapest way first. */
export async function ensureBrowser() {
  const there = [process.env.CHROME_PATH, ...systemBrowsers, await playwrightBrowser()];
  const found = there.find(starts) ?? (await packagedBrowser());
  if (found) return found;
  return (await downloadedBrowser()) ?? debianBrowser() ?? giveUp();
}

/** @param {string | undefined} path */
function starts(path) {
  if (!path || !existsSync(path)) return false;
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', 'about:blank'];
  const { status, stdout } = spawnSync(path, args, { encoding: 'utf8', timeout: 60_000 });
  return status === 0 && stdout.includes('<html');
}

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath().catch(() => undefined);
  return starts(path) ? path : undefined;
}

async function downloadedBrowser() {
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  const path = await playwrightBrowser();
  return starts(path) ? path : undefined;
}

function debianBrowser() {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return undefined;
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', 'chromium'], { DEBIAN_FRONTEND: 'noninteractive' });
  return systemBrowsers.find(starts);
}

/** @returns {never} */
function giveUp() {
  throw new Error('No browser was found or could be installed. Set CHROME_PATH to a Chromium.');
}
