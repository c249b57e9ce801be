import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './run.js';

const pythons = ['/usr/bin/python3', 'python3', 'python'];
/** Debian calls the package of a module "python3-" and its name. */
const modules = ['openpyxl', 'icalendar', 'vobject'];

/**
 * Spreadsheets and calendars are read back by programs of others too: openpyxl, icalendar and vobject.
 * Where one cannot be had, its tests are skipped and counted as skipped.
 */
export function ensureOtherReaders() {
  const missing = modules.filter(isMissing);
  if (missing.length === 0) return;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    const packages = missing.map((module) => `python3-${module}`);
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  }
  for (const module of missing.filter(isMissing)) {
    console.log(`# Without ${module} the tests that read files back with it are skipped.`);
  }
}

/** @param {string} module */
function isMissing(module) {
  return !pythons.some((python) => spawnSync(python, ['-c', `import ${module}`]).status === 0);
}
