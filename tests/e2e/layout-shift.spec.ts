import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { openSample } from './every-screen';
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

const screensOf = (plan: string): readonly (readonly [name: string, address: string])[] => [
  ['home with a plan', './#/'],
  ['set up', `${plan}/set-up`],
  ['choose units', `${plan}/units`],
  ['review', `${plan}/review`],
  ['delivery: cohort', `${plan}/delivery`],
  ['delivery: calendar', `${plan}/delivery/calendar`],
  ['delivery: timeline', `${plan}/delivery/timeline`],
  ['delivery: people', `${plan}/delivery/people`],
  ['delivery: files', `${plan}/delivery/files`],
  ['print', `${plan}/print`],
  ['share', `${plan}/share`],
  ['choose a qualification', './#/qualifications'],
  ['a qualification', './#/qualifications/imi-l2-diploma-customer-service'],
  ['staff', './#/staff'],
  ['open', './#/open'],
  ['compare', './#/compare'],
  ['bring in', './#/bring-in'],
  ['nowhere', './#/nowhere'],
];

async function requestLink(page: Page, plan: string): Promise<string> {
  await page.goto(`${plan}/share`);
  await page.getByRole('button', { name: 'Make the link' }).click();
  return page.getByRole('textbox', { name: 'The link' }).inputValue();
}

test('no screen moves while it comes', async ({ page, context }) => {
  const plan = await openSample(page);
  const link = await requestLink(page, plan);
  const slow = await context.newPage();
  await slowDown(slow, slowness);
  const shifts: Shift[] = [];
  for (const [name, address] of [...screensOf(plan), ['an employer’s page', link] as const])
    shifts.push(await shiftOf(slow, name, address));
  report(shifts);
  expect(shifts.filter(({ score }) => score > maxShift)).toEqual([]);
});

test('home moves on no first visit', async ({ page }) => {
  await slowDown(page, slowness);
  const shift = await shiftOf(page, 'home, first visit', './#/');
  report([shift]);
  expect(shift.score, shift.moved).toBeLessThanOrEqual(maxShift);
});

function report(shifts: readonly Shift[]): void {
  if (!isSlow) return;
  for (const { screen, score, moved } of shifts)
    console.log(`${score.toFixed(3)}  ${screen.padEnd(24)} ${moved}`);
}
