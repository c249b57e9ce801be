import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { findQualification } from '../../src/catalogue';
import type { Plan, PlanChange } from '../../src/plan';
import { applyChange, newLearner, newPlan } from '../../src/plan';
import { seedPlan } from './support';

/**
 * One plan has one verdict, in one tone and with the same figures, on every screen that shows one:
 * read from the screens' text, whatever they are made of.
 */
const at = '2026-11-20T10:00:00.000Z';
const level3 = findQualification('proqual-l3-diploma-customer-service')!;
const level4 = findQualification('proqual-l4-nvq-diploma-customer-service')!;

function planOf(id: string, qualification: typeof level3, ...changes: PlanChange[]): Plan {
  const empty = newPlan(qualification, { id, name: `Plan ${id}`, at });
  return changes.reduce((plan, change) => applyChange(plan, change, at), empty);
}

function choose(...units: readonly string[]): PlanChange {
  return { type: 'place', units, as: 'chosen' };
}

function learner(name: string, differs: Record<string, 'chosen'> = {}) {
  const facts = { ...newLearner({ id: name, name, employer: '', reference: '', startsOn: null }) };
  return { ...facts, differs };
}

/** 55 credits: 31 mandatory, 15 from Group B, 9 from Group C. */
const complete = choose('Y/506/2166', 'D/506/2170', 'K/506/2172', 'K/503/0418', 'T/506/1820');
/** 42 credits at Level 4, of at least 38. */
const completeLevel4 = choose(
  ...['F/506/2176', 'R/506/2179', 'D/506/2962', 'H/506/2963'],
  ...['M/506/1962', 'H/503/0417', 'R/506/1999'],
);
const twoLearners: PlanChange = {
  type: 'add-learners',
  learners: [learner('Ada'), learner('Bo', { 'J/502/4397': 'chosen' })],
};

interface Case {
  readonly plan: Plan;
  readonly verdict: string;
  readonly tone: 'met' | 'short' | 'over' | 'note';
  readonly credits: string;
  /** What the review and the printed statement say of it, where that is not the verdict itself. */
  readonly review?: string;
  readonly paper: string;
}

const met = 'Complete: every required rule of combination is met';
const cases: readonly Case[] = [
  {
    plan: planOf('ready', level3, complete),
    verdict: 'Ready',
    tone: 'met',
    credits: '55',
    review: 'Ready: every rule of combination is met.',
    paper: met,
  },
  {
    plan: planOf('learners', level3, complete, twoLearners),
    verdict: 'Ready, but 1 of 2 learners is not',
    tone: 'short',
    credits: '55',
    paper:
      'Not complete: the units that everybody takes meet every rule, but 1 of 2 learners is not ready',
  },
  {
    plan: planOf('over', level3, complete, choose('J/502/4397')),
    verdict: '4 credits over in Group C',
    tone: 'over',
    credits: '59',
    review: 'Not ready: 4 credits over in Group C.',
    paper: 'Not complete: 4 credits over in Group C',
  },
  {
    plan: planOf('short', level3, complete, {
      type: 'place',
      units: ['K/506/2172'],
      as: 'undecided',
    }),
    verdict: '5 credits short in total and 5 credits short in Group B',
    tone: 'short',
    credits: '50',
    review: 'Not ready: 5 credits short in total and 5 credits short in Group B.',
    paper: 'Not complete: 5 credits short in total and 5 credits short in Group B',
  },
  {
    plan: planOf('ceiling', level3, complete, { type: 'limit', limits: { maxCredits: 50 } }),
    verdict: 'Ready, but above your own ceiling of 50 credits',
    tone: 'note',
    credits: '55',
    paper: met,
  },
  {
    plan: planOf('ended', level4, completeLevel4),
    verdict: 'Ready, but learners cannot be registered',
    tone: 'short',
    credits: '50',
    paper: 'Every required rule of combination is met, but learners cannot be registered',
  },
];

/** The text and the tone of the first state within. */
async function stateIn(where: Locator): Promise<readonly [text: string, tone: string | undefined]> {
  const state = where.locator('.status').first();
  await expect(state).toBeVisible();
  const tones = (await state.getAttribute('class'))?.split(' ') ?? [];
  return [
    (await state.innerText()).trim(),
    ['met', 'short', 'over', 'note'].find((tone) => tones.includes(tone)),
  ];
}

/** The credits that count, from the row of a table of totals. */
async function creditsIn(page: Page, heading: RegExp, column: number): Promise<string> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: heading }) });
  return (await row.getByRole('cell').nth(column).innerText()).trim();
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date(at));
  await seedPlan(page, ...cases.map(({ plan }) => plan));
});

for (const { plan, verdict, tone, credits, review, paper } of cases) {
  test(`${verdict}: the same on every screen`, async ({ page }) => {
    await page.goto('./#/');
    const row = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: plan.name, exact: true }) });
    expect(await stateIn(row), 'home').toEqual([verdict, tone]);

    await page.goto(`./#/plans/${plan.id}/units`);
    await page.getByRole('heading', { name: /^Group A/ }).waitFor();
    expect(await stateIn(page.locator('#standing')), 'choose units').toEqual([verdict, tone]);
    expect(await creditsIn(page, /^Counting/, 1), 'choose units').toBe(credits);

    await page.goto(`./#/plans/${plan.id}/review`);
    const heading = page.getByRole('region', { name: review ?? `${verdict}.` });
    expect(await stateIn(heading), 'review').toEqual([review ?? `${verdict}.`, tone]);
    expect(await creditsIn(page, /^Counting/, 1), 'review').toBe(credits);

    await page.goto(`./#/compare/${plan.id}/${plan.id === 'ready' ? 'short' : 'ready'}`);
    const columns = page.getByRole('row').filter({ hasText: 'How it stands' });
    expect(await stateIn(columns.getByRole('cell').first()), 'compare').toEqual([verdict, tone]);
    expect(await creditsIn(page, /^Credits that count/, 0), 'compare').toBe(credits);

    await page.goto(`./#/plans/${plan.id}/print`);
    const sheet = page.getByRole('article').first();
    expect(await stateIn(sheet), 'print').toEqual([paper, tone]);
    expect(await creditsIn(page, /^Counting/, 1), 'print').toBe(credits);
  });
}

test('a plan that was handed over says the same where it is opened', async ({ page }) => {
  const alone = cases.filter(({ plan }) => plan.cohort.learners.length === 0);
  for (const { plan, verdict, tone } of alone) {
    await page.goto(`./#/plans/${plan.id}/share`);
    await page.getByLabel('The plan, to a colleague').check();
    await page.getByRole('button', { name: 'Make the link' }).click();
    const field = page.getByRole('textbox', { name: 'The link' });
    await expect(field).toBeVisible();
    const link = await field.inputValue();
    await page.goto('./#/');
    await page.goto(`./${link.slice(link.indexOf('#'))}`);
    await page.getByRole('heading', { name: plan.name }).first().waitFor();
    expect(await stateIn(page.getByRole('main')), plan.name).toEqual([verdict, tone]);
  }
  expect(alone.length).toBeGreaterThan(4);
});
