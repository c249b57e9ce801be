import { defineConfig } from 'vitest/config';

/** The unit tests of one room alone, for mutation tests: `scripts/mutation.js` names the room. */
export default defineConfig({
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  test: {
    environment: 'node',
    testTimeout: 30_000,
    setupFiles: ['tests/setup/seed.ts'],
    include: [`tests/unit/${process.env['MUTATED_ROOM'] ?? '*'}/**/*.test.ts`],
  },
});
