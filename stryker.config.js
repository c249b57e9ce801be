/**
 * Mutation tests of one room: `npm run mutation -- <room>`. Changes the code in every way that a
 * slip might, and tells which changes no test notices (docs/mutation.md).
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vite.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  incremental: true,
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  // A busy machine must not pass for an endless loop: a change that times out counts as noticed.
  timeoutMS: 60_000,
  timeoutFactor: 4,
};
