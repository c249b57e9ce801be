import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { applyChange, newLearner, newPlan } from '../../src/plan';
import type { Plan } from '../../src/plan';
import { healthAndSocialCare as care } from '../fixtures/pathways';
import { expectAccessible } from './accessible';
import { seedOnEdition } from './editions';

const at = '2026-11-27T10:00:00.000Z';
const learners = ['Ada Okafor', 'Eve Adams'].map((name, i) =>
  newLearner({ id: `l${i}`, name, employer: '', reference: '', startsOn: null }),
);
const plan: Plan = applyChange(
  newPlan(care, { id: 'p', at, name: 'Care assistants' }),
  { type: 'add-learners', learners },
  at,
);

async function open(page: Page, step: string): Promise<void> {
  await page.goto(`./#/plans/p/${step}`);
}

test('a pathway is chosen, changed, taken back, and carried by review, print and link', async ({
  page,
}) => {
  await seedOnEdition(page, plan, care);
  await open(page, 'set-up');
  await page.reload();
  await expect(page.getByText('1,938 ways to finish')).toBeVisible();
  await page.getByRole('radio', { name: 'Dementia' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Follow Dementia' }).click();
  await expect(page.getByRole('heading', { name: 'What Dementia asks' })).toBeVisible();

  await open(page, 'units');
  await expect(page.getByText(/Closed on this pathway: none of its 60 units counts/)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Dementia awareness' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Medication in dementia care' }).check();
  await expectAccessible(page);

  await open(page, 'set-up');
  await page.getByRole('radio', { name: 'Generic' }).check();
  await expect(
    page.getByText('taken out of the plan: Medication in dementia care (chosen).'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Follow Generic' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('radio', { name: 'Dementia (now)' })).toBeChecked();

  await open(page, 'delivery');
  await page.getByRole('button', { name: 'Eve Adams' }).click();
  await page.getByLabel('Pathway').selectOption('Learning disability');
  await expect(page.getByText(/15 credits short in Group D/).first()).toBeVisible();
  await expectAccessible(page);

  await page.goto('./#/plans/p/print');
  const statement = page.getByRole('article', { name: 'Combination statement' });
  await expect(statement.getByText(`${care.title}: Dementia`)).toBeVisible();
  await expect(statement.getByText('Learning disability (1 learner)')).toBeVisible();
});
