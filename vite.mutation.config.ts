import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Agree with other packages on what other tests hold already, and take a run's time for one change. */
const slow = process.env.MUTATION_CASES === 'all' ? [] : ['**/large.test.ts', '**/highs.test.ts'];

/** The unit tests of one room alone, for mutation tests: `scripts/mutation.ts` names the room. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
      {
        find: /^fast-check$/,
        replacement: fileURLToPath(new URL('tests/setup/fewer-cases.ts', import.meta.url)),
      },
    ],
  },
  test: {
    environment: 'node',
    // Code that counts how often it runs is several times slower, on a busy machine more so.
    testTimeout: 300_000,
    setupFiles: ['tests/setup/seed.ts', 'tests/setup/uncounted.ts'],
    include: [`tests/unit/${process.env.MUTATED_ROOM ?? '*'}/**/*.test.ts`],
    exclude: slow,
  },
});
