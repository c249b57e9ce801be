import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { samplePlan } from '../../src/features/plans/sample';
import { sampleQualification } from '../../src/features/plans/sample-qualification';
import { findQualification } from '../../src/catalogue';
import { expectAccessible, expectNoSidewaysScroll } from './accessible';
import { seedPlan } from './support';

/** A register as colleges keep it: a title, row numbers, more columns than a plan keeps. */
const register = [
  'Customer Service L3 – autumn register\t\t\t\t\t\t',
  '#\tLearner First Name\tLearner Last Name\tWorkplace\tULN (10 digits)\tStart date\tPhone',
  '1\tAda\tOkafor\tAcme Ltd\t9276308686\tTue 01/09/2026\t07700 900123',
  '2\tSiân\tHughes\tOfcom\t1.00E+09\t03/04/2026\t07700 900124',
  '3\tBo\tLee\tAcme Ltd\t1000000001\t22/11/0026\t',
  '4\tSian\tHughes\tOfcom\t\t1/9/2026\t',
  '5\t\u200b\t\tAcme Ltd\t\t1/9/2026\t',
].join('\n');

async function openSetUp(page: Page): Promise<void> {
  const qualification = findQualification(sampleQualification);
  if (!qualification) throw new Error('The sample qualification is gone');
  const sample = samplePlan(qualification, { id: 'register', at: '2026-03-02T09:00:00.000Z' });
  await seedPlan(page, { ...sample, cohort: { learners: [], minGroupSize: null } });
  await page.goto('./#/plans/register/set-up');
  await page.getByText('Add learners').click();
}

test('a register is read by its columns, whose use is changed with the keyboard', async ({
  page,
}) => {
  await openSetUp(page);
  await page.getByLabel('Paste a list').fill(register);
  const said = /^4 learners found, 1 row left out and 1 possible duplicate\./;
  await expect(page.getByRole('strong').filter({ hasText: said })).toBeVisible();
  await expect(page.getByText('2 values in “Phone” are not used.')).toBeVisible();
  await expect(page.getByText(/^Row 1 is above the learners and not read/)).toBeVisible();
  const table = page.getByRole('table', { name: 'What was read' });
  await expect(table.getByRole('row', { name: /^3 Ada Okafor/ })).toContainText('1 September 2026');
  await expect(table.getByText(/^Check the year/)).toBeVisible();
  await expect(table.getByText(/^The spreadsheet shortened this number/)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const phone = table.getByLabel('Use “Phone” as');
  await phone.focus();
  await page.keyboard.press('R');
  await expect(phone).toHaveValue('reference');
  await expect(table.getByLabel('Use “ULN (10 digits)” as')).toHaveValue('');
  await expect(page.getByText('3 values in “ULN (10 digits)” are not used.')).toBeVisible();
  await page.getByRole('button', { name: 'Add 3 learners' }).click();
  await expect(page.getByRole('list', { name: 'Learners' }).getByRole('listitem')).toHaveCount(3);
});
