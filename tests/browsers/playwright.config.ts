import { defineConfig } from '@playwright/test';
import { engineNames } from './driver';
import { ensureEngines } from './engines';
import type { EngineOption } from './engine-test';

await ensureEngines();

/** The main job and the hosting in every engine. Playwright only runs the tests: see driver.ts. */
export default defineConfig<EngineOption>({
  testDir: '.',
  outputDir: '../../test-results/browsers',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 180_000,
  retries: 1,
  projects: engineNames.map((engine) => ({ name: engine, use: { engine } })),
});
