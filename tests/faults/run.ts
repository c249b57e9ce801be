/** `npm run faults [kills] [seed]`: the long run; a short one is among the tests. */
import { argv, exit } from 'node:process';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { ensureBrowser } from '../../scripts/browser.js';
import { Dice } from '../fuzz/dice';
import { faults } from './faults';
import { isLossless } from './outcome';
import type { Outcome } from './outcome';

const [kills = 60, seed = Date.now() % 1_000_000] = argv.slice(2).map(Number);
const times = {
  kill: kills,
  'kill in a restore': kills,
  'kill in an upgrade': kills,
  'two tabs': 20,
  'three tabs': 20,
  'full disk': 10,
  'blocked storage': 3,
  'damaged records': 300,
  'newer database': 4,
  'older database': 4,
  clock: 100,
} as const;

const executable = await ensureBrowser();
const server = await preview({ preview: { port: 4181, strictPort: true } });
const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
const setting = { browser, executable, app: 'http://localhost:4181/', dice: new Dice(seed) };
/** Longest that may be missing, in milliseconds. */
const mayMiss = 1_000;
const outcomes: Outcome[] = [];

console.log(`Chromium ${browser.version()}, ${kills} kills, seed ${seed}\n`);
say(['fault', 'times', 'plans lost', 'half-written', 'saved but gone', 'missing, ms', 'screen']);
say(Array<string>(7).fill('---'));
for (const [name, fault] of Object.entries(faults)) {
  const outcome = await fault({ ...setting, times: times[name as keyof typeof faults] });
  outcomes.push(outcome);
  const { lost, halfWritten, broken, missing, said } = outcome;
  const figures = [outcome.times, lost, halfWritten, broken, missing].map(String);
  say([outcome.fault, ...figures, said]);
}
await browser.close();
await server.close();
exit(outcomes.every((outcome) => isLossless(outcome) && outcome.missing <= mayMiss) ? 0 : 1);

function say(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}
