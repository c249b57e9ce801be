import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { findQualification } from '../../src/catalogue';
import { newPlan } from '../../src/plan';
import { seedPlan } from './support';

const level3 = findQualification('proqual-l3-diploma-customer-service')!;
const plan = newPlan(level3, { id: 'focus', name: 'Focus', at: '2026-11-22T09:00:00.000Z' });

async function showUnits(page: Page, from: string): Promise<void> {
  await seedPlan(page, plan);
  await page.goto(`./#/plans/${plan.id}/units`);
  await page.getByRole('checkbox', { name: from, exact: true }).focus();
}

/** What the eye finds where the focus is: nothing if all is well, or what lies over it. */
function covering(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'nothing has the focus';
    const { left, top, width, height } = focused.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    const isSeen = over !== null && (focused.contains(over) || over.contains(focused));
    return isSeen
      ? ''
      : `${focused.textContent || focused.id} under ${over?.outerHTML ?? 'the edge'}`;
  });
}

for (const [width, height] of [
  [1280, 720],
  [320, 640],
] as const) {
  test.describe(`at ${width} by ${height} pixels`, () => {
    test.use({ viewport: { width, height } });

    for (const [keys, from] of [
      ['Shift+Tab', 'Bespoke Software'],
      ['Tab', 'Develop resources to support consistency of customer service delivery'],
    ] as const) {
      test(`${keys} never brings the focus under a bar that stays in view`, async ({ page }) => {
        await showUnits(page, from);
        const stops = new Set<string>();
        for (let pressed = 0; pressed < 40; pressed += 1) {
          await page.keyboard.press(keys);
          await expect.poll(() => covering(page), { message: `${keys} ${pressed}` }).toBe('');
          stops.add(await page.evaluate(() => document.activeElement?.outerHTML ?? ''));
        }
        expect(stops.size).toBeGreaterThan(30);
      });
    }
  });
}
