import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { applyChange, newLearner, newPlan } from '../../src/plan';
import type { Plan } from '../../src/plan';
import { healthAndSocialCare as care } from '../fixtures/pathways';
import { expectAccessible, expectNoSidewaysScroll } from './accessible';
import { seedOnEdition, withPastEditions } from './editions';
import { readPdf } from './pdf';

const at = '2026-11-27T10:00:00.000Z';
const learners = ['Ada Okafor', 'Eve Adams'].map((name, i) =>
  newLearner({ id: `l${i}`, name, employer: '', reference: '', startsOn: null }),
);
const plan: Plan = applyChange(
  newPlan(care, { id: 'p', at, name: 'Care assistants' }),
  { type: 'add-learners', learners },
  at,
);

/** Ready on Dementia, with a learner on each of the other pathways as well. */
const mixed: Plan = {
  ...readyOn('dementia', ['DEM-1', 'DEM-3', 'DEM-4', 'DEM-5', 'DEM-6']),
  cohort: {
    ...plan.cohort,
    learners: [
      learners[0]!,
      { ...learners[1]!, pathway: 'disability' },
      { ...learners[0]!, id: 'l2', name: 'Bob Hill', pathway: 'generic' },
    ],
  },
};

/** With these units, and the first of Group B1, which counts on every pathway. */
function readyOn(pathway: string, chosen: readonly string[]): Plan {
  const units = [...chosen, care.groups[1]!.units[0]!];
  return [
    { type: 'follow', pathway } as const,
    { type: 'place', units, as: 'chosen' } as const,
  ].reduce<Plan>((changed, change) => applyChange(changed, change, at), plan);
}

/** Another browser, with nothing in it yet. */
async function elsewhere(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function backUp(page: Page): Promise<string> {
  await page.goto('./#/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Back up all plans' }).click(),
  ]);
  return download.path();
}

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
  // Without a pathway nothing finishes, and no unit is to blame for that.
  await open(page, 'units');
  await expect(page.getByText('1,938 ways to finish')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'B1 1', exact: true })).toBeEnabled();
  await expect(page.getByText(/^No longer fits/)).toHaveCount(0);
  await open(page, 'set-up');
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
  const medication = page.getByRole('group', { name: 'Medication in dementia care' });
  await expect(medication).toContainText('Closed on this pathway');
  await expect(medication.getByRole('combobox')).toHaveCount(0);
  await expectAccessible(page);

  await page.goto('./#/plans/p/print');
  const statement = page.getByRole('article', { name: 'Combination statement' });
  await expect(statement.getByText(`${care.title}: Dementia`)).toBeVisible();
  await expect(statement.getByText('Learning disability (1 learner)')).toBeVisible();
});

test('beside the units another pathway is looked at, followed, and closes groups that still can be read', async ({
  page,
}) => {
  await seedOnEdition(page, mixed, care);
  await open(page, 'units');
  await page.reload();
  const select = page.getByLabel('Pathway');
  await expect(page.getByText('Learning disability for 1 and Generic for 1 of 3')).toBeVisible();

  await select.selectOption('Generic');
  await expect(page.getByRole('heading', { name: 'Generic, against Dementia' })).toBeVisible();
  await expect(page.getByText('Group B2 (Optional competence) opens')).toBeVisible();
  await expect(page.getByText(/so taken out of the plan: Equality/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stay on Dementia' }).click();
  await expect(select).toBeFocused();
  await expect(select).toHaveValue('dementia');

  await select.selectOption('Generic');
  await page.getByRole('button', { name: 'Follow Generic' }).click();
  await expect(select).toBeFocused();
  await expect(page.getByText(/15 credits short in Group B2/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(select).toHaveValue('dementia');

  const show = page.getByRole('button', { name: 'Show the units of Group D' });
  await expect(page.getByText('Positive risk taking')).toBeHidden();
  await show.click();
  await expect(page.getByText('Positive risk taking')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
});

test('a learner is offered the pathway on which the plan makes them ready', async ({ page }) => {
  await seedOnEdition(page, mixed, care);
  await open(page, 'delivery');
  await page.reload();
  await page.getByRole('button', { name: 'Bob Hill' }).click();
  await page.getByRole('button', { name: /^Follow the pathway “Dementia”/ }).click();
  // As the plan's own.
  await expect(page.getByLabel('Pathway')).toHaveValue('');
  await page.getByRole('button', { name: 'All learners' }).click();
  await expect(page.getByText('Ready, but 1 of 3 learners is not').first()).toBeVisible();

  await expect(
    page.getByRole('rowheader', { name: /Eve Adams Learning disability/ }),
  ).toBeVisible();
  await page.getByText('Pathways of several learners').click();
  await page.getByRole('button', { name: 'Tick all' }).click();
  await page.getByLabel('Pathway', { exact: true }).selectOption('Generic');
  await page.getByRole('button', { name: 'Set for 3 learners' }).click();
  await expect(page.getByRole('rowheader', { name: / Generic/ })).toHaveCount(3);
  await expectAccessible(page);
});

test('a backup brings the pathways of plan and learners to another browser', async ({
  page,
  browser,
}) => {
  await seedOnEdition(page, mixed, care);
  await page.reload();
  const other = await elsewhere(browser);
  await other.goto('./#/');
  await other.getByLabel('Restore from a backup file').setInputFiles(await backUp(page));
  await other.getByRole('button', { name: 'Merge' }).click();
  await expect(other.getByText('Merged: 1 plan added.')).toBeVisible();

  await other.getByRole('link', { name: 'Care assistants', exact: true }).click();
  await open(other, 'set-up');
  await expect(other.getByRole('radio', { name: 'Dementia (now)' })).toBeChecked();
  await open(other, 'delivery');
  for (const [name, pathway] of [
    ['Ada Okafor', ''],
    ['Eve Adams', 'disability'],
    ['Bob Hill', 'generic'],
  ] as const) {
    await other.getByRole('button', { name }).click();
    await expect(other.getByLabel('Pathway')).toHaveValue(pathway);
    await other.getByRole('button', { name: 'All learners' }).click();
  }
  await other.context().close();
});

test('compare, paper and the employer’s page name the pathways that are followed', async ({
  page,
  browser,
}) => {
  await seedOnEdition(page, mixed, care);
  const second = { ...readyOn('disability', ['LD-1', 'LD-2', 'LD-3', 'LD-4']), id: 'q' };
  await seedOnEdition(page, { ...second, name: 'Disability team' }, care);
  await page.reload();

  await page.goto('./#/compare/p/q');
  await expect(page.getByRole('cell', { name: `${care.title}: Dementia` })).toBeVisible();
  await expect(
    page.getByRole('cell', { name: `${care.title}: Learning disability` }),
  ).toBeVisible();
  await expect(page.getByRole('row', { name: /^At least 15 credits from Group D/ })).toContainText(
    'no such rule',
  );
  await expectAccessible(page);

  await page.goto('./#/plans/p/print');
  for (const name of [/^Plan per learner/, /^Assessment tracking sheets/])
    await page.getByRole('checkbox', { name }).check();
  await expect(page.getByRole('article', { name: /Bob Hill/ })).toBeVisible();
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  const sheetOf = (title: string) => pages.find(({ text }) => text.includes(title))?.text;
  expect(sheetOf('Plan per learner Bob Hill')).toContain('Pathway Generic');
  expect(sheetOf('Plan per learner Eve Adams')).toContain(
    'Not complete: 15 credits short in total',
  );
  expect(sheetOf('Assessment tracking sheet Context of learning disability')).toMatch(
    /: Dementia, Learning disability and Generic.*Their number is not published/,
  );

  await page.goto('./#/plans/p/share');
  await page.getByRole('radio', { name: /^A request to the employer/ }).check();
  await expect(page.getByText('They choose on the pathway Dementia.')).toBeVisible();
  const apprentice = page.getByLabel('The apprentice’s name (optional)');
  await apprentice.fill('Eve Adams');
  await expect(page.getByText(/^Eve Adams follows Learning disability/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make the link' })).toHaveCount(0);
  await apprentice.fill('');
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
  const employer = await elsewhere(browser);
  await withPastEditions(employer.context(), care);
  await employer.goto(link);
  await employer.getByText('Why me, and what is already fixed').click();
  await expect(employer.getByText(`towards the ${care.title}: Dementia`)).toBeVisible();
  await expect(employer.getByRole('heading', { name: 'Optional knowledge' })).toBeVisible();
  await expect(employer.getByRole('heading', { name: 'Learning disability' })).toHaveCount(0);
  await expectAccessible(employer);
  await employer.context().close();
});
