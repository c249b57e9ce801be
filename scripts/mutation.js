// Mutation tests of one room: node scripts/mutation.js storage. Not part of npm test: it takes long.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const [room = ''] = process.argv.slice(2);
if (!existsSync(`tests/unit/${room}`) || room === '') {
  console.error('Name a room that has tests in tests/unit, such as: npm run mutation -- storage');
  process.exit(1);
}
const { status } = spawnSync(
  'node_modules/.bin/stryker',
  [
    'run',
    ...['--mutate', `src/${room}/**/*.ts`],
    ...['--incrementalFile', `reports/mutation/${room}.json`],
  ],
  { stdio: 'inherit', env: { ...process.env, MUTATED_ROOM: room } },
);
process.exit(status ?? 1);
