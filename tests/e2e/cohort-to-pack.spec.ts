import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { PdfPage } from './pdf';
import { readPdf, times } from './pdf';
import { planToDeliver, takeInstead } from './support';

const title = 'ProQual Level 3 Diploma in Customer Service';
const mandatory = [
  'Organise and deliver customer service',
  'Understand the customer service environment',
  "Resolve customers' problems",
  'Principles of business',
  'Manage personal and professional development',
  'Understand customers and customer retention',
] as const;
const chosen = [
  'Develop resources to support consistency of customer service delivery',
  'Gather, analyse and interpret customer feedback',
  'Monitor the quality of customer service interactions',
  'Negotiate in a business environment',
  'Promote equality, diversity and inclusion in the workplace',
  'Manage diary systems',
] as const;
/** 5 credits of Group B each, as has the unit that two learners leave out for them. */
const [, , swappedOut] = chosen;
const swaps = new Map([
  [
    'Learner 3 Novak',
    { unit: 'D/506/2962', title: 'Develop a social media strategy for customer service' },
  ],
  ['Learner 7 Novak', { unit: 'K/506/2978', title: 'Provide post-transaction customer service' }],
]);
const withRpl = 'Learner 1 Novak';
const late = 'Learner 12 Novak';
const learners = Array.from({ length: 12 }, (_, i) => `Learner ${i + 1} Novak`);

/** As a spreadsheet copies it, with headings, and a row that holds nobody. */
const list = [
  'Learner\tCompany\tULN\tStart date',
  ...learners.map((name, i) => {
    const start = name === late ? '1 March 2027' : '11/1/2027';
    return `${name}\tNorthgate Stores\t90000000${i + 10}\t${start}`;
  }),
  '\tNorthgate Stores\t9000000099\t11/1/2027',
].join('\n');

test('a cohort of twelve goes from the first visit, by a pasted list, RPL and two swaps, to the pack', async ({
  page,
}) => {
  await chooseUnits(page);
  await pasteCohort(page);
  for (const [name, { unit }] of swaps) await swap(page, name, unit);
  await recognise(page);
  await expect(page.getByText('All 12 learners are ready.')).toBeVisible();
  await schedule(page);
  await deliver(page, mandatory[0]);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const pages = await printAll(page);
  expectNumbered(pages);
  expectDeliveryPlan(documentOf(pages, 'Delivery plan Spring cohort'));
  expectLearners(sheets(pages, 'Plan per learner Learner '));
  expectTracking(sheets(pages, 'Assessment tracking sheet '));
  expect(sheets(pages, 'Tracking sheet of a learner Learner ')).toHaveLength(12);
  expect(documentOf(pages, 'Assessment and IQA calendar Spring cohort')).toMatch(
    /February 2027 .* 26 February 2027 .*A\. Singh I\. Patel .*Without a date yet/,
  );
  expectSampling(documentOf(pages, 'IQA sampling plan Spring cohort'));
});

async function chooseUnits(page: Page): Promise<void> {
  await page.goto('./');
  await planToDeliver(page, { title, name: 'Spring cohort', units: chosen });
}

async function pasteCohort(page: Page): Promise<void> {
  await page.getByLabel('Paste a list').fill(list);
  const cohort = page.locator('#cohort');
  await expect(cohort.getByText('12 learners found and 1 row left out.')).toBeVisible();
  await page.getByRole('button', { name: 'Add 12 learners' }).click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '13');
}

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, exact: true })).toBeFocused();
}

async function swap(page: Page, name: string, unit: string): Promise<void> {
  await open(page, name);
  await page.getByLabel('Leave out').selectOption('K/506/2172');
  await takeInstead(page, unit);
  await page.getByRole('button', { name: 'Swap' }).click();
  await expect(page.locator('#cohort').getByText('Ready', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'All learners' }).click();
}

async function recognise(page: Page): Promise<void> {
  await open(page, withRpl);
  const unit = page.getByRole('group', { name: mandatory[1] });
  await unit.getByRole('checkbox').check();
  await unit.getByLabel('Evidence').fill('Certificate 118');
  await unit.getByLabel('Recognised on').fill('2026-10-02');
  await page.getByRole('button', { name: 'All learners' }).click();
}

/** Goes to a view of the delivery plan, whose heading then has the focus. */
async function show(page: Page, view: string): Promise<Locator> {
  await page.getByRole('link', { name: view, exact: true }).click();
  await expect(page.getByRole('heading', { name: `Delivery plan: ${view}` })).toBeFocused();
  return page.getByRole('region', { name: `Delivery plan: ${view}` });
}

/** The published hours of a few units and entered ones of the others, from January on. */
async function schedule(page: Page): Promise<void> {
  const calendar = await show(page, 'Calendar');
  await calendar.getByLabel('Start date').fill('2027-01-11');
  await calendar.getByLabel('Teaching hours a week').fill('12');
  await calendar.getByText(/^Closed days/).click();
  await calendar
    .getByLabel('Days without teaching')
    .fill('15 Feb 2027 - 19 Feb 2027\n5/4/2027 - 9/4/2027');
  await calendar.getByRole('button', { name: 'Close these days' }).click();
  const teaching = await show(page, 'Timeline');
  for (const unit of mandatory) {
    const hours = teaching.getByLabel(`Planned hours for ${unit}`);
    await hours.fill('24');
    await hours.press('Tab');
  }
  await expect(teaching.getByText(/^1 learner starts when units/)).toContainText(late);
  await expect(teaching.getByRole('region', { name: 'Timeline of the units' })).toBeVisible();
}

async function deliver(page: Page, unit: string): Promise<void> {
  const delivery = await show(page, 'People');
  const turn = page.getByRole('button', {
    name: new RegExp(`^(People and methods|Done) ?: ${unit}`),
  });
  const entry: Locator = delivery.getByRole('listitem').filter({ has: turn });
  await entry.getByRole('button').click();
  await entry.getByLabel('Tutor').fill('T. Okafor');
  await entry.getByLabel('Assessor').fill('A. Singh');
  await entry.getByLabel('IQA').fill('I. Patel');
  await entry.getByLabel('Assessment date').fill('2027-02-26');
  await entry.getByRole('checkbox', { name: 'Observation' }).check();
}

async function printAll(page: Page): Promise<readonly PdfPage[]> {
  await page.getByRole('link', { name: 'Print' }).click();
  const documents = page.getByRole('group', { name: 'Documents to print' }).getByRole('checkbox');
  await expect(documents).toHaveCount(8);
  for (const one of await documents.all()) await one.check();
  await expect(page.getByRole('article', { name: /^Plan per learner/ })).toHaveCount(12);
  await page.evaluate(() => document.fonts.ready);
  return readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
}

function expectNumbered(pages: readonly PdfPage[]): void {
  expect(pages.length).toBeGreaterThan(30);
  pages.forEach(({ text }, i) => {
    expect(text).toContain(`Page ${i + 1} of ${pages.length}`);
    expect(text).toContain('Spring cohort');
  });
}

/** How each document and sheet begins. */
const heads = [
  'Combination statement Spring cohort',
  'Delivery plan Spring cohort',
  'Plan per learner Learner ',
  'Assessment tracking sheet ',
  'Tracking sheet of a learner Learner ',
  'Assessment and IQA calendar Spring cohort',
  'Staffing and load Spring cohort',
  'IQA sampling plan Spring cohort',
] as const;
type Head = (typeof heads)[number];

/** Every stretch of pages that begins with a head of a document or sheet. */
function stretches(pages: readonly PdfPage[]): readonly { head: Head; text: string }[] {
  const all: { head: Head; text: string }[] = [];
  for (const { text } of pages) {
    const head = heads.find((one) => text.includes(one));
    const last = all.at(-1);
    if (head !== undefined) all.push({ head, text });
    else if (last) last.text += ` ${text}`;
  }
  return all;
}

function sheets(pages: readonly PdfPage[], head: Head): readonly string[] {
  return stretches(pages).flatMap((one) => (one.head === head ? one.text : []));
}

function documentOf(pages: readonly PdfPage[], head: Head): string {
  const [only, ...others] = sheets(pages, head);
  expect(others).toEqual([]);
  return only ?? '';
}

function expectDeliveryPlan(text: string): void {
  for (const unit of [...mandatory, ...chosen]) expect(text).toContain(unit);
  for (const { title: unit } of swaps.values()) expect(text).toContain(unit);
  expect(text).toMatch(
    /Organise and deliver customer service 24 2 11 January 2027 22 January 2027/,
  );
  expect(text).toContain(
    'No teaching on 15 February 2027 to 19 February 2027 and 5 April 2027 to 9 April 2027.',
  );
  expect(text).toContain('Tutor: T. Okafor Assessor: A. Singh IQA: I. Patel');
  expect(text).toContain('Methods: Observation Date: 26 February 2027');
  expect(text).toContain(`${late} (1 March 2027, `);
}

function expectLearners(plans: readonly string[]): void {
  expect(plans).toHaveLength(12);
  learners.forEach((name, i) => {
    const text = plans[i] ?? '';
    expect(text).toContain(`Plan per learner ${name}`);
    expect(text).toContain(`90000000${i + 10}`);
    expect(text).toContain('Complete: every required rule of combination is met');
    for (const unit of mandatory) expect(text).toContain(unit);
    const swapped = swaps.get(name);
    expect(text.includes(`Not taken, unlike the plan: ${swappedOut}.`)).toBe(swapped !== undefined);
    for (const [other, { title: unit }] of swaps) expect(text.includes(unit)).toBe(other === name);
    expect(text.includes('RPL: not taught')).toBe(name === withRpl);
    expect(text.includes('Certificate 118 2 October 2026')).toBe(name === withRpl);
    expect(text.includes('when teaching has begun')).toBe(name === late);
    for (const role of ['Learner', 'Employer', 'Provider'])
      expect(text).toContain(`${role} Name Signature Date`);
  });
}

function expectTracking(all: readonly string[]): void {
  const units = [...mandatory, ...chosen, ...[...swaps.values()].map((one) => one.title)];
  expect(all).toHaveLength(units.length);
  for (const unit of units) {
    const sheet = all.find((text) => text.includes(`Assessment tracking sheet ${unit}`));
    expect(sheet, unit).toMatch(/ 1\.1 .* 2\.1 /);
  }
}

function expectSampling(text: string): void {
  for (const name of learners) expect(text).toContain(name);
  expect(text).toContain('Assessor A. Singh, IQA I. Patel');
  // Once in the words above the tables, once for the learner who has it.
  expect(times('RPL', text)).toBe(2);
}
