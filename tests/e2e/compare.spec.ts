import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { findQualification } from '../../src/catalogue';
import type { Plan, PlanChange } from '../../src/plan';
import { applyChange, newPlan, planTotals } from '../../src/plan';
import { expectAccessible, expectNoSidewaysScroll } from './accessible';
import { readPdf } from './pdf';
import { seedPlan } from './support';

const at = '2026-11-20T10:00:00.000Z';
const level3 = findQualification('proqual-l3-diploma-customer-service')!;
const level4 = findQualification('proqual-l4-nvq-diploma-customer-service')!;

function planOf(id: string, name: string, qualification = level3, ...changes: PlanChange[]): Plan {
  const empty = newPlan(qualification, { id, name, at });
  return changes.reduce((plan, change) => applyChange(plan, change, at), empty);
}

const chosen = ['Y/506/2166', 'D/506/2170', 'K/506/2172', 'K/503/0418', 'T/506/1820'];
const ready = planOf('ready', 'Ready', level3, { type: 'place', units: chosen, as: 'chosen' });
const short = planOf('short', 'Short', level3, {
  type: 'place',
  units: chosen.slice(1),
  as: 'chosen',
});
const other = planOf('other', 'Managers', level4);

function titleOf(id: string): string {
  return level3.units.find((unit) => unit.id === id)!.title;
}

/** The cells of the row with this heading. */
async function cells(page: Page, heading: string | RegExp): Promise<readonly string[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: heading }) });
  return (await row.getByRole('cell').allInnerTexts()).map((text) => text.trim());
}

test('plans are chosen from the list and stand side by side with their own address', async ({
  page,
}) => {
  await seedPlan(page, ready, short, other);
  await page.reload();
  await page.getByRole('link', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText('Tick at least two plans first.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: /^Ready/ }).check();
  await page.getByRole('checkbox', { name: /^Short/ }).check();
  await page.getByRole('checkbox', { name: /^Managers/ }).check();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/#\/compare\/ready\/short\/other$/);
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Ready' })).toBeVisible();

  expect(await cells(page, 'How it stands')).toEqual([
    'Ready',
    expect.stringContaining('short in total'),
    expect.stringContaining('short in total'),
  ]);
  const totals = [ready, short].map((plan) => planTotals(level3, plan));
  const [first, second] = await cells(page, 'Credits that count');
  expect([first, second]).toEqual(totals.map(({ counting }) => String(counting.credits.known)));
  expect((await cells(page, 'Surplus credits'))[0]).toBe(String(totals[0]!.surplus));
  const inBoth = titleOf(chosen[0]!);
  expect(level4.units.map(({ title }) => title)).toContain(inBoth);
  expect(await cells(page, inBoth)).toEqual(['chosen', 'not taken', 'not taken']);
  const inOne = level3.groups[0]!.units.find((id) => level4.units.every((unit) => unit.id !== id))!;
  expect(await cells(page, titleOf(inOne))).toEqual([
    'mandatory',
    'mandatory',
    'not in this qualification',
  ]);
  expect(await cells(page, /^At least 38 credits at Level 4/)).toEqual([
    'no such rule',
    'no such rule',
    expect.stringContaining('short'),
  ]);
  expect(await cells(page, 'Total credits')).toEqual([
    expect.stringContaining('At least 55 credits'),
    expect.stringContaining('At least 55 credits'),
    expect.stringContaining('At least 50 credits'),
  ]);

  const [sheet, ...more] = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(sheet!.text).toMatch(/Compare plans.+How it stands/);
  expect(more.length).toBeLessThan(3);
  expect(sheet!.text).not.toContain('Only units that differ');

  const rows = await page.getByRole('row').count();
  await page.getByRole('checkbox', { name: 'Only units that differ' }).check();
  await expect.poll(() => page.getByRole('row').count()).toBeLessThan(rows);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`four plans are accessible and hold 320 px, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await seedPlan(page, ready, short, other, { ...ready, id: 'again', name: 'Again' });
    await page.goto('./#/compare/ready/short/other/again/ready/more');
    await expect(page.getByRole('columnheader')).toHaveCount(4);
    await expect(page.getByText('1 more plan that the address names is left out.')).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const region = page.getByRole('region', { name: 'Plans side by side' });
    await region.focus();
    await page.keyboard.press('End');
    expect(
      await region.evaluate((element) => element.scrollWidth - element.clientWidth),
    ).toBeGreaterThan(100);
    await region.evaluate((element) => element.scrollTo(200, element.scrollHeight));
    await expect(page.getByRole('columnheader', { name: 'Managers' })).toBeInViewport();
    await expect(page.getByRole('rowheader').last()).toBeInViewport();
  });
}

test('says which plans are not here, and what to do with fewer than two', async ({ page }) => {
  await seedPlan(page, ready);
  await page.goto('./#/compare/ready/gone');
  await expect(
    page.getByRole('status').filter({ hasText: 'One of these plans is not' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Compare other plans' }).click();
  await expect(page.getByText('There are fewer than two plans on this device.')).toBeVisible();
});

test('a plan that was deleted can be put back wherever it is asked for', async ({ page }) => {
  await seedPlan(page, ready, short);
  const list = page.getByRole('list').filter({ has: page.getByRole('link', { name: 'Ready' }) });
  for (const address of ['./#/compare/ready/short', './#/plans/ready/review']) {
    await page.goto('./#/');
    await list.getByRole('button', { name: 'Delete Ready' }).click();
    await expect(page.getByText('Deleted “Ready”').first()).toBeVisible();
    await page.goto(address);
    await expect(page.getByText('“Ready” is among the recently deleted plans')).toBeVisible();
    await page.getByRole('button', { name: 'Put it back' }).click();
    await expect(page.getByText('Ready', { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Put it back' })).toBeHidden();
  }
});
