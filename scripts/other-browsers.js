import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.js';

const firefoxes = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
const firefoxPackages = ['firefox-esr'];
const webKitPackages = ['webkit2gtk-driver', 'xvfb', 'xauth', 'gir1.2-webkit2-4.1', 'python3-gi'];
const python = '/usr/bin/python3';

/** The path of a Firefox, installed where apt can; without one undefined, said in one line. */
export function ensureFirefox() {
  const path = foundFirefox() ?? (installed(firefoxPackages) ? foundFirefox() : undefined);
  if (!path) console.log('# Firefox is not here and cannot be installed: its tests are skipped.');
  return path;
}

function foundFirefox() {
  return [process.env.FIREFOX_PATH, ...firefoxes].find((path) => path && existsSync(path));
}

/**
 * The path of WebKitGTK's MiniBrowser, whose driver, screen and printing are there too; installed
 * where apt can, without them undefined, said in one line.
 */
export function ensureWebKit() {
  const path = foundWebKit() ?? (installed(webKitPackages) ? foundWebKit() : undefined);
  if (!path) console.log('# WebKit is not here and cannot be installed: its tests are skipped.');
  return path;
}

function foundWebKit() {
  const isWhole =
    ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run'].every((path) => existsSync(path)) &&
    spawnSync(python, ['-c', "import gi; gi.require_version('WebKit2', '4.1')"]).status === 0;
  return isWhole ? miniBrowser() : undefined;
}

/** Debian keeps it in the folder of the machine's architecture. */
function miniBrowser() {
  const libraries = '/usr/lib';
  return readdirSync(libraries)
    .map((folder) => join(libraries, folder, 'webkit2gtk-4.1/MiniBrowser'))
    .find((path) => existsSync(path));
}

/** @param {readonly string[]} packages */
function installed(packages) {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false;
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq']);
  return (
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet) === 0
  );
}
