import { defineConfig } from 'vitest/config';

/** The long form of properties that the tests hold over fewer cases: `npm run proofs`. */
export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['tests/setup/seed.ts'],
    include: ['tests/proofs/**/*.test.ts'],
  },
});
