import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './run.js';

const pythons = ['/usr/bin/python3', 'python3', 'python'];

/**
 * Spreadsheets are read back by openpyxl too, which is stricter than readers in JavaScript. Where it
 * cannot be had, its tests are skipped and counted as skipped.
 */
export function ensureStrictReader() {
  if (pythons.some(hasReader)) return;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'python3-openpyxl'], quiet);
  }
  if (!pythons.some(hasReader)) {
    console.log('# Without openpyxl the tests that read spreadsheets back with it are skipped.');
  }
}

/** @param {string} python */
function hasReader(python) {
  return spawnSync(python, ['-c', 'import openpyxl']).status === 0;
}
