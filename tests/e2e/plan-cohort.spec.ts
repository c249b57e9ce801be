import { expect, test } from '@playwright/test';
import { findQualification } from '../../src/catalogue';
import type { Learner, Plan, Wish } from '../../src/plan';
import { applyChange, newPlan } from '../../src/plan';
import { optionalUnits } from '../../src/rules';
import { expectAccessible } from './accessible';
import { seedPlan } from './support';

const at = '2026-11-20T10:00:00.000Z';
const qualification = findQualification('sfj-l2-certificate-customer-service')!;
const units = optionalUnits(qualification);

/** Two employers, who want different halves of the units. */
function learner(i: number): Learner {
  const wishes = units.map((unit, u): readonly [string, Wish] => [
    unit,
    u % 2 === i % 2 ? 'wanted' : u % 5 === i % 5 ? 'not' : 'take',
  ]);
  return {
    ...{ id: `l${i}`, name: `Learner ${i + 1}`, employer: `E${i % 2}`, reference: '' },
    ...{ startsOn: null, pathway: null, differs: {}, recognised: {} },
    wishes: Object.fromEntries(wishes),
  };
}

function plan(): Plan {
  const empty = newPlan(qualification, { id: 'offer', name: 'Spring cohort', at });
  const learners = Array.from({ length: 6 }, (_, i) => learner(i));
  return applyChange(empty, { type: 'add-learners', learners }, at);
}

test('finds what to teach, takes it for everybody in one step, and gives it back', async ({
  page,
}) => {
  await seedPlan(page, plan());
  await page.goto('./#/plans/offer/delivery');
  await page.getByRole('button', { name: 'Plan the cohort' }).click();
  await expect(page.getByRole('heading', { name: 'Plan the cohort' })).toBeFocused();
  await expect(page.getByText('Proven best at every point.')).toBeVisible({ timeout: 90_000 });
  const curve = page.getByRole('table', { name: 'Wishes granted by what is taught' });
  const offers = page.getByRole('table', { name: 'Offers side by side' });
  await offers.getByRole('button', { name: /^Show: Fewest units/ }).click();
  await expect(curve.getByRole('radio').first()).toBeChecked();
  const first = curve.getByRole('radio').first();
  await first.check();
  await expect(page.getByText('6 of 6 qualify', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take this plan' }).click();
  await expect(page.getByText('Everybody takes this already.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the matrix' }).click();
  await expect(page.getByText('All 6 learners are ready', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: false }).first().click();
  await expect(page.getByText('None of 6 learners is ready', { exact: false })).toBeVisible();
});

test('enters wishes in the matrix by keys', async ({ page }) => {
  await seedPlan(page, plan());
  await page.goto('./#/plans/offer/delivery');
  await page.getByRole('checkbox', { name: 'Wishes' }).check();
  const grid = page.getByRole('grid');
  const cell = grid.getByRole('row').nth(1).getByRole('gridcell').nth(1);
  await expect(cell).toHaveAccessibleName('Wanted');
  await cell.focus();
  await page.keyboard.press('r');
  await expect(cell).toHaveAccessibleName('Refused');
  await page.keyboard.press('n');
  await expect(cell).toHaveAccessibleName('No wish');
});
