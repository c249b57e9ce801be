import { defineConfig } from '@playwright/test';
import { engineNames } from './driver';
import { ensureEngines } from './engines';
import type { EngineOption } from './engine-test';

await ensureEngines();

/**
 * A sub-domain, which Chromium and Firefox lead to this machine themselves; WebKitGTK asks the system,
 * which may not know it.
 */
const hostNames = {
  chromium: 'plans.localhost',
  firefox: 'plans.localhost',
  webkit: '127.0.0.1',
} as const;

/** The main job and the hosting in every engine. Playwright only runs the tests: see driver.ts. */
export default defineConfig<EngineOption>({
  testDir: '.',
  outputDir: '../../test-results/browsers',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 180_000,
  retries: 1,
  projects: engineNames.map((engine) => ({
    name: engine,
    use: { engine, hostName: hostNames[engine] },
  })),
});
