import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { findQualification } from '../../src/catalogue';
import type { Plan } from '../../src/plan';
import { applyChange } from '../../src/plan';
import { samplePlan } from '../../src/features/plans/sample';
import { sampleQualification } from '../../src/features/plans/sample-qualification';
import { expectAccessible, expectNoSidewaysScroll } from './accessible';
import { seedPlan, takeInstead } from './support';

const at = '2026-03-02T09:00:00.000Z';
const complaints = 'R/506/2151';
const resources = 'Y/506/2166';

/** A ready plan of ProQual Level 3 for nobody in particular. */
function readyPlan(): Plan {
  const qualification = findQualification(sampleQualification);
  if (!qualification) throw new Error('The sample qualification is gone');
  const sample = samplePlan(qualification, { id: 'cohort', at });
  const full = applyChange(sample, { type: 'place', units: ['K/506/2172'], as: 'chosen' }, at);
  return { ...full, cohort: { learners: [], minGroupSize: null } };
}

/** Twelve learners as a spreadsheet copies them, and a row without a name among them. */
const list = [
  'Learner\tCompany\tULN\tStart date',
  ...Array.from({ length: 12 }, (_, i) => `Learner ${i + 1}\tBT\t90000000${i + 10}\t1/9/2026`),
  '\tBT\t9000000099\t1/9/2026',
].join('\n');

async function openCohort(page: Page): Promise<void> {
  await seedPlan(page, readyPlan());
  await page.goto('./#/plans/cohort/delivery');
  await expect(page.getByText('No learners yet: the plan is for everybody alike.')).toBeVisible();
}

async function addTwelve(page: Page): Promise<void> {
  await page.getByLabel('Paste a list').fill(list);
  await page.getByRole('button', { name: 'Add 12 learners' }).click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '13');
}

function cohort(page: Page): Locator {
  return page.locator('#cohort');
}

/** A learner's cell under the heading of a unit. */
async function cell(page: Page, learner: string, unit: string): Promise<Locator> {
  const grid = page.getByRole('grid');
  await grid.waitFor();
  const headings = await grid
    .getByRole('columnheader')
    .evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
  const column = headings.findIndex((heading) => heading.includes(unit));
  expect(column).toBeGreaterThan(1);
  const row = grid.getByRole('row').filter({
    has: page.getByRole('button', { name: learner, exact: true }),
  });
  return row.getByRole('gridcell').nth(column - 1);
}

test('a pasted list becomes a cohort of twelve, two of whom take another unit', async ({
  page,
}) => {
  await openCohort(page);
  await page.getByLabel('Paste a list').fill(list);
  await expect(cohort(page).getByText('12 learners found and 1 row left out.')).toBeVisible();
  await expect(page.getByText('No name: this row is left out.')).toBeVisible();
  await page.getByRole('button', { name: 'Add 12 learners' }).click();
  await expect(page.getByText('All 12 learners are ready.')).toBeVisible();

  for (const learner of ['Learner 3', 'Learner 7']) {
    await page.getByRole('button', { name: learner, exact: true }).click();
    await expect(page.getByRole('heading', { name: learner })).toBeFocused();
    await page.getByLabel('Leave out').selectOption(complaints);
    await takeInstead(page, resources);
    await page.getByRole('button', { name: 'Swap' }).click();
    await expect(cohort(page).getByText('Ready', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'All learners' }).click();
    await expect(page.getByRole('button', { name: learner, exact: true })).toBeFocused();
  }
  const units = page.getByRole('table', { name: 'Units of the cohort' });
  await page.getByLabel('Minimum group size').fill('3');
  await expect(units.getByRole('row', { name: resources })).toContainText(
    'Below your minimum group: 2 of 3',
  );
  await expect(units.getByRole('row', { name: complaints })).toContainText('Large enough');
  await expect(page.getByText('All 12 learners are ready.')).toBeVisible();

  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(await cell(page, 'Learner 7', resources)).toHaveAccessibleName(/^Counts, differs/);
});

test('what a learner holds already is recognised, keeps its credit and is not taught', async ({
  page,
}) => {
  await openCohort(page);
  await addTwelve(page);
  await page.getByRole('button', { name: 'Learner 1', exact: true }).click();
  await page
    .getByLabel('Qualification that the learner holds')
    .selectOption('ProQual Level 4 NVQ Diploma in Customer Service');
  await page.getByRole('button', { name: /^Recognise \d units?$/ }).click();
  const recognised = page.getByRole('group', {
    name: 'Manage personal and professional development',
  });
  await expect(recognised.getByRole('checkbox')).toBeChecked();
  await expect(recognised.getByLabel('Evidence')).toHaveValue(
    'Achieved in ProQual Level 4 NVQ Diploma in Customer Service',
  );
  await expect(cohort(page).getByText('Ready', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'All learners' }).click();
  await expect(await cell(page, 'Learner 1', 'T/506/2952')).toHaveAccessibleName(/^Recognised/);

  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(await cell(page, 'Learner 1', 'T/506/2952')).toHaveAccessibleName('Counts');
});

test('the whole cohort can be planned with the keyboard alone', async ({ page }) => {
  await openCohort(page);
  await page.getByLabel('Name or initials').focus();
  await page.keyboard.type('A. Okafor');
  await page.keyboard.press('Enter');
  await page.keyboard.type('B. Hughes');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3');

  await page.getByRole('button', { name: 'Choose all that are shown' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'A. Okafor' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const target = await cell(page, 'B. Hughes', complaints);
  for (let step = 0; step < 40; step += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press('ArrowRight');
  }
  await expect(target).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(target).toHaveAccessibleName('Not taken, differs from the plan');
  await expect(cohort(page).getByText('2 credits short in total')).toHaveCount(1);
  await expect(page.getByText('1 of 2 learners is ready.')).toBeVisible();
  const said = page.getByRole('status').filter({ hasText: 'B. Hughes, Resolve customers' });
  await expect(said).toHaveCount(1);

  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'B. Hughes' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove B. Hughes' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Put B. Hughes back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3');
});

for (const { width, scheme } of [
  { width: 1280, scheme: 'light' },
  { width: 320, scheme: 'dark' },
] as const) {
  test(`nothing stands in anybody's way at ${width} px, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await openCohort(page);
    await page.getByLabel('Paste a list').fill(list);
    await expect(page.getByRole('button', { name: 'Add 12 learners' })).toBeVisible();
    await expectFit(page);
    await page.getByRole('button', { name: 'Add 12 learners' }).click();
    await (await cell(page, 'Learner 2', complaints)).press('n');
    await page.getByLabel('Minimum group size').fill('13');
    await expectFit(page);
    await page.getByRole('button', { name: 'Learner 2', exact: true }).click();
    await expectFit(page);
  });
}

async function expectFit(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}
