// Sets up what is missing, a browser included, then runs every check. The last line sums up the
// tests of all runners; a failed check that has no tests of its own counts as one failure.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, run, runBeside } from './run.js';
import { ensureOtherReaders } from './other-readers.js';

ensureInstalled();
const { ensureBrowser } = await import('./browser.js');
const browser = await ensureBrowser();
ensureOtherReaders();
const reports = mkdtempSync(join(tmpdir(), 'unitwise-tests-'));
const tally = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const broken = [];

await checks([
  { name: 'types', script: 'check' },
  { name: 'lint', script: 'lint' },
]);
await checks([{ name: 'build', script: 'build' }]);
await checks([{ name: 'size', script: 'size' }]);
tests('unit and component tests', vitest());
tests('real-browser tests', playwright('playwright.config.ts'));
tests('tests in every engine', playwright('tests/browsers/playwright.config.ts'));

if (broken.length > 0) console.log(`Look further up: these found something: ${broken.join(', ')}`);
const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
console.log(`${tally.passed} passed, ${tally.failed} failed${skipped}`);
process.exit(tally.failed === 0 ? 0 : 1);

/**
 * Checks that do not need each other run side by side: each of them keeps one core busy for minutes.
 *
 * @param {readonly { name: string, script: string }[]} those scripts of package.json
 */
async function checks(those) {
  console.log(`\n# ${those.map(({ name }) => name).join(', ')}`);
  const results = those.map(async ({ name, script }) => ({
    name,
    ...(await runBeside('npm', ['run', '--silent', script])),
  }));
  for (const { name, status, output } of await Promise.all(results)) {
    process.stdout.write(output);
    console.log(`# ${name}: ${status === 0 ? 'passed' : 'failed'}`);
    if (status === 0) continue;
    tally.failed += 1;
    broken.push(name);
  }
}

/**
 * @param {string} name
 * @param {{ status: number, passed: number, failed: number, skipped: number }} result
 */
function tests(name, { status, passed, failed, skipped }) {
  tally.passed += passed;
  tally.skipped += skipped;
  tally.failed += status !== 0 && failed === 0 ? 1 : failed;
  if (status !== 0) broken.push(name);
  const leftOut = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`# ${name}: ${passed} passed, ${failed} failed${leftOut}`);
}

function vitest() {
  const file = join(reports, 'vitest.json');
  const args = ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const status = run('npx', args);
  const report = read(file);
  return {
    status,
    passed: count(report, 'numPassedTests'),
    failed: count(report, 'numFailedTests'),
    skipped: count(report, 'numPendingTests'),
  };
}

/** @param {string} config */
function playwright(config) {
  const file = join(reports, 'playwright.json');
  const env = { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const status = run(
    'npx',
    ['playwright', 'test', '--config', config, '--reporter=list,json'],
    env,
  );
  const { stats } = read(file);
  const flaky = count(stats, 'flaky');
  if (flaky > 0) console.log(`# ${flaky} passed only the second time: named above as flaky`);
  return {
    status,
    passed: count(stats, 'expected') + flaky,
    failed: count(stats, 'unexpected'),
    skipped: count(stats, 'skipped'),
  };
}

/**
 * A report of a runner; an empty one where the runner did not get as far as writing it.
 *
 * @param {string} file
 * @returns {Record<string, unknown>}
 */
function read(file) {
  try {
    /** @type {unknown} */
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return typeof report === 'object' && report !== null ? { ...report } : {};
  } catch {
    return {};
  }
}

/**
 * @param {unknown} report
 * @param {string} key
 */
function count(report, key) {
  if (typeof report !== 'object' || report === null) return 0;
  return Number(Object.entries(report).find(([name]) => name === key)?.[1] ?? 0);
}
