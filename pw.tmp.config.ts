import { defineConfig, devices } from '@playwright/test';
import { ensureBrowser } from './scripts/browser.js';

const port = 4795;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Room for slow machines: no test asserts how long anything takes.
  timeout: 120_000,
  // A browser on a busy machine can stall. The report names what passed only the second time: it is
  // to be looked into, and does not keep everything else from landing.
  retries: 1,
  expect: { timeout: 20_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}/`,
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? (await ensureBrowser()),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // Tests run on the built app, as its users get it.
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort --host 127.0.0.1`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
