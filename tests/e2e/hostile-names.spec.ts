import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { findQualification } from '../../src/catalogue';
import type { Learner, Plan, PlanChange } from '../../src/plan';
import { applyChange, newPlan } from '../../src/plan';
import { expectAccessible, expectNoSidewaysScroll } from './accessible';
import { readPdf } from './pdf';
import { seedPlan } from './support';

const at = '2026-11-20T10:00:00.000Z';
const qualification = findQualification('proqual-l3-diploma-customer-service')!;
const unbroken = 'W'.repeat(200);

/** What a pasted list can hold for a name. */
const names = [
  unbroken,
  'مُتعلِّم '.repeat(20).trim(),
  'שלום עולם',
  '👩🏽‍🏫'.repeat(20),
  '=cmd()',
  '@SUM(A1)',
  '<img src=x onerror=alert(1)>',
  'Zo\u0301e\u200b',
];

function learner(place: number): Learner {
  const name = (by: number): string => names[(place + by) % names.length]!;
  return {
    ...{ id: `l${place}`, name: name(0), employer: name(1), reference: name(2) },
    ...{ startsOn: place === 0 ? '2027-03-01' : null, pathway: null, differs: {}, recognised: {} },
  };
}

const taught = {
  ...{ tutor: unbroken, assessor: unbroken, iqa: unbroken, location: unbroken },
  ...{ resources: unbroken, notes: 'N'.repeat(500) },
};
const changes: readonly PlanChange[] = [
  {
    type: 'place',
    units: ['Y/506/2166', 'K/506/2172', 'D/506/2170', 'K/503/0418', 'T/506/1820'],
    as: 'chosen',
  },
  { type: 'plan-hours', unit: 'L/506/2150', hours: 30 },
  { type: 'plan-hours', unit: 'Y/506/2152', hours: 30 },
  {
    type: 'set-up',
    setUp: { centre: unbroken, startsOn: '2027-01-11', hoursPerWeek: 9 },
  },
  { type: 'deliver-unit', unit: 'L/506/2150', delivery: taught },
  {
    type: 'recognise',
    unit: 'K/506/2169',
    recognition: { kind: 'credit-transfer', evidence: unbroken, date: null },
  },
  { type: 'add-learners', learners: names.map((_, i) => learner(i)) },
];
const plan = changes.reduce<Plan>(
  (before, change) => applyChange(before, change, at),
  newPlan(qualification, { id: 'hostile', name: unbroken, at }),
);

async function expectFit(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

for (const width of [320, 1280]) {
  test(`names of any kind keep to their place at ${width} px`, async ({ page }) => {
    page.on('dialog', () => {
      throw new Error('A name was run as code');
    });
    await page.setViewportSize({ width, height: 800 });
    await seedPlan(page, plan);
    await page.goto(`./#/plans/${plan.id}/delivery/people`);
    await page
      .getByRole('button', { name: /^People and methods/ })
      .first()
      .click();
    await expectFit(page);
    for (const view of ['calendar', 'timeline', 'files', 'cohort']) {
      await page.goto(`./#/plans/${plan.id}/delivery/${view}`);
      await page.locator(`#${view}`).waitFor();
      for (const closed of await page.locator('summary').all()) await closed.click();
      await expectFit(page);
    }
    await page.getByRole('button', { name: unbroken, exact: true }).click();
    await expect(page.getByRole('heading', { name: unbroken, level: 3 })).toBeFocused();
    await expectFit(page);
  });
}

test('names of any kind stay on the paper of every document', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await seedPlan(page, plan);
  await page.goto(`./#/plans/${plan.id}/print`);
  const boxes = page.getByRole('group', { name: 'Documents to print' }).getByRole('checkbox');
  await expect(boxes).toHaveCount(8);
  for (const box of await boxes.all()) await box.check();
  await expect(page.getByRole('article', { name: /^Plan per learner/ })).toHaveCount(names.length);
  await expectFit(page);
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
  const millimetre = 72 / 25.4;
  for (const [i, { width, height, runs, text }] of pages.entries()) {
    expect(text).toContain(`Page ${i + 1} of ${pages.length}`);
    const outside = runs.filter(
      ({ left, right, baseline }) =>
        left < 14 * millimetre ||
        right > width - 14 * millimetre ||
        baseline > height - 8 * millimetre,
    );
    expect(outside.map((run) => run.text)).toEqual([]);
  }
  const [named, dated] = ['WWW', 'Printed'].map((word) =>
    pages[0]!.runs.find((run) => run.text.startsWith(word)),
  );
  expect(named!.right, 'the plan’s name ends before the date').toBeLessThan(dated!.left);
});
