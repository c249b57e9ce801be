import { expect, test } from '@playwright/test';
import { openSample, requestLink, screensOf } from './every-screen';
import type { Shift, Slowness } from './layout-shift';
import { shiftOf, slowDown } from './layout-shift';

/**
 * What loads later must not move what is read already. On the screen of a phone, with every file
 * asked for anew; `SLOW_PHONE=1 npx playwright test layout-shift` measures as a slow phone would have
 * it, and prints the figures.
 */
const maxShift = 0.02;
const isSlow = process.env.SLOW_PHONE === '1';
const slowness: Slowness = isSlow
  ? { latencyMs: 150, kilobits: 1_600, processor: 4 }
  : { latencyMs: 40, kilobits: 0, processor: 1 };

test.use({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } });
if (isSlow) test.setTimeout(600_000);

test('no screen moves while it comes', async ({ page, context }) => {
  const plan = await openSample(page);
  const link = await requestLink(page, plan);
  const slow = await context.newPage();
  await slowDown(slow, slowness);
  const shifts: Shift[] = [];
  for (const address of [...screensOf(plan).map(([each]) => each), link])
    shifts.push(await shiftOf(slow, address));
  report(shifts);
  expect(shifts.filter(({ score }) => score > maxShift)).toEqual([]);
});

test('home moves on no first visit', async ({ page }) => {
  await slowDown(page, slowness);
  const shift = await shiftOf(page, './#/');
  report([shift]);
  expect(shift.score, shift.moved).toBeLessThanOrEqual(maxShift);
});

function report(shifts: readonly Shift[]): void {
  if (!isSlow) return;
  for (const { address, score, moved } of shifts)
    console.log(`${score.toFixed(3)}  ${address.slice(0, 80)} ${moved}`);
}
