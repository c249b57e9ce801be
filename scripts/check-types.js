// Type-checks TypeScript and Svelte files, after proving with a planted error that the check really
// looks into Svelte files: svelte-check can pass with nothing checked.
import { spawnSync } from 'node:child_process';
import { run } from './run.js';

const svelteCheck = 'node_modules/svelte-check/bin/svelte-check';

const canary = spawnSync(
  process.execPath,
  [svelteCheck, '--workspace', 'tests/fixtures/canary', '--output', 'machine'],
  { encoding: 'utf8' },
);
if (canary.status === 0 || !canary.stdout.includes('Canary.svelte')) {
  console.error('The type check does not see the planted error in Canary.svelte.');
  console.error(canary.stdout, canary.stderr);
  process.exit(1);
}
process.exit(run(process.execPath, [svelteCheck, '--fail-on-warnings']));
