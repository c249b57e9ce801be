// Mutation tests of one room: npm run mutation -- storage. Not part of npm test: it takes long.
// What survived the last run is judged again, with --all-cases by every random case.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [room = '', option] = process.argv.slice(2);
if (!existsSync(`tests/unit/${room}`) || room === '') {
  console.error('Name a room that has tests in tests/unit, such as: npm run mutation -- storage');
  process.exit(1);
}
const results = `reports/mutation/${room}.json`;
const allCases = option === '--all-cases';
if (existsSync(results)) forgetSurvivors();

const run = spawnSync(
  'node_modules/.bin/stryker',
  ['run', '--mutate', `src/${room}/**/*.ts`, '--incrementalFile', results],
  {
    stdio: 'inherit',
    env: { ...process.env, MUTATED_ROOM: room, ...(allCases && { MUTATION_CASES: 'all' }) },
  },
);
process.exit(run.status ?? 1);

/**
 * What has no result is tried by an incremental run; every other result is kept. Stryker itself would
 * keep what survived in a module's own constants, whatever test was added since.
 */
function forgetSurvivors(): void {
  const report = JSON.parse(readFileSync(results, 'utf8')) as Report;
  for (const file of Object.values(report.files)) {
    file.mutants = file.mutants.filter(({ status }) => status !== 'Survived');
  }
  writeFileSync(results, JSON.stringify(report));
}

/** The part of Stryker's report that is read here. */
interface Report {
  readonly files: Readonly<Record<string, { mutants: readonly { readonly status: string }[] }>>;
}
