import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { findQualification } from '../../src/catalogue';
import type { Plan, PlanChange } from '../../src/plan';
import { applyChange, newPlan } from '../../src/plan';
import { openSample, requestLink } from './every-screen';
import { pressEveryButton, pressEveryShown } from './focus-walk';
import { seedPlan } from './support';

const level3 = findQualification('proqual-l3-diploma-customer-service')!;
const at = '2026-11-22T09:00:00.000Z';

function planOf(id: string, name: string, ...changes: readonly PlanChange[]): Plan {
  const empty = newPlan(level3, { id, name, at });
  return changes.reduce((plan, change) => applyChange(plan, change, at), empty);
}

function placed(...units: readonly string[]): PlanChange {
  return { type: 'place', units, as: 'chosen' };
}

const groupC = level3.groups.at(-1)!.units;
const ready = ['Y/506/2166', 'D/506/2170', 'K/506/2172', 'K/503/0418', 'T/506/1820'];

/** Plans that bring up different buttons: nothing chosen, one group over, stuck, ready, one to go. */
const plans = [
  planOf('empty', 'Empty'),
  planOf('over', 'Over', placed(...groupC)),
  planOf('stuck', 'Stuck', placed(...ready.slice(1)), {
    type: 'limit',
    limits: { maxCredits: 40 },
  }),
  planOf('ready', 'Ready', placed(...ready)),
  planOf('short', 'Short', placed(...ready.slice(1))),
] as const;

/** No button may leave whoever works by keyboard on nothing. */
async function expectFocusKept(
  page: Page,
  address: string,
  least: number,
  skipped?: RegExp,
): Promise<void> {
  const presses = await pressEveryButton(page, address, skipped);
  expect.soft(presses.filter(({ isKept }) => !isKept).map(({ button }) => button)).toEqual([]);
  expect.soft(presses.length, address).toBeGreaterThanOrEqual(least);
}

test.beforeEach(({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
});

for (const { id } of plans) {
  for (const [step, least] of [
    ['set-up', 5],
    ['units', 40],
    ['review', 5],
    ['delivery', 5],
  ] as const) {
    test(`every button of ${step} keeps the focus on a plan that is ${id}`, async ({ page }) => {
      await seedPlan(page, ...plans);
      await expectFocusKept(page, `./#/plans/${id}/${step}`, least);
    });
  }
}

for (const [view, least] of [
  ['calendar', 5],
  // Buttons that show an icon alone count as one.
  ['timeline', 4],
  ['people', 5],
  ['files', 5],
] as const) {
  test(`every button of ${view} keeps the focus on a plan without learners`, async ({ page }) => {
    await seedPlan(page, ...plans);
    await expectFocusKept(page, `./#/plans/ready/delivery/${view}`, least);
  });
}

for (const step of [
  ...['set-up', 'units', 'review', 'delivery', 'delivery/calendar', 'delivery/timeline'],
  ...['delivery/people', 'delivery/files', 'print', 'share'],
]) {
  test(`every button of ${step} keeps the focus on a plan with learners`, async ({ page }) => {
    const plan = await openSample(page);
    await expectFocusKept(page, `${plan}/${step}`, 1);
  });
}

for (const [name, address, least] of [
  ['a qualification', './#/qualifications/imi-l2-diploma-customer-service', 2],
  ['comparing', './#/compare/ready/short', 1],
  ['choosing what to compare', './#/compare', 1],
  ['bringing in', './#/bring-in', 2],
] as const) {
  test(`every button of ${name} keeps the focus`, async ({ page }) => {
    await seedPlan(page, ...plans);
    await expectFocusKept(page, address, least);
  });
}

for (const [name, address, least] of [
  ['home', './#/', 8],
  ['staff', './#/staff', 2],
] as const) {
  test(`every button of ${name} keeps the focus`, async ({ page }) => {
    await openSample(page);
    // What opens a chooser of the system is not pressed, and of copies no more copies are made.
    await expectFocusKept(page, address, least, /copy|^(Pick a folder|Choose a file)$/u);
  });
}

test('every button of an employer’s page keeps the focus', async ({ page }) => {
  const link = await requestLink(page, await openSample(page));
  await expectFocusKept(page, link, 3);
});

for (const [name, opener, least] of [
  ['asking employers', 'Ask employers', 3],
  ['planning the cohort', 'Plan the cohort', 3],
] as const) {
  test(`every button of ${name} keeps the focus`, async ({ page }) => {
    const plan = await openSample(page);
    await page.goto(`${plan}/delivery`);
    await page.getByRole('button', { name: opener }).click();
    const presses = await pressEveryShown(page);
    expect.soft(presses.filter(({ isKept }) => !isKept).map(({ button }) => button)).toEqual([]);
    expect.soft(presses.length).toBeGreaterThanOrEqual(least);
  });
}
