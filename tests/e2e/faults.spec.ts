import { platform } from 'node:process';
import { expect, test } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browser.js';
import { faults } from '../faults/faults';
import { isLossless } from '../faults/outcome';
import { Dice } from '../fuzz/dice';

/** The short run of `npm run faults`: how often each is done here. */
const short = {
  kill: 3,
  'kill in a restore': 2,
  'kill in an upgrade': 2,
  'two tabs': 3,
  'three tabs': 3,
  'full disk': 1,
  'blocked storage': 1,
  'damaged records': 40,
  'newer database': 2,
  'older database': 1,
  clock: 10,
} as const satisfies Record<keyof typeof faults, number>;

for (const [name, fault] of Object.entries(faults)) {
  test(`loses no plan and nothing that was called saved: ${name}`, async ({ browser, baseURL }) => {
    const isKilling = name.startsWith('kill') || name === 'blocked storage';
    test.skip(isKilling && platform === 'win32', 'needs groups of processes');
    const outcome = await fault({
      browser,
      executable: process.env.CHROME_PATH ?? (await ensureBrowser()),
      app: baseURL ?? '',
      dice: new Dice(Date.now() % 1_000_000),
      times: short[name as keyof typeof short],
    });
    expect(isLossless(outcome), JSON.stringify(outcome)).toBe(true);
  });
}
