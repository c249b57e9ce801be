import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import ICAL from 'ical.js';
import { expectAccessible } from './accessible';
import type { PdfPage } from './pdf';
import { readPdf, times } from './pdf';
import { planToDeliver } from './support';

const title = 'ProQual Level 3 Diploma in Customer Service';
const chosen = [
  'Develop resources to support consistency of customer service delivery',
  'Gather, analyse and interpret customer feedback',
  'Monitor the quality of customer service interactions',
  'Negotiate in a business environment',
  'Promote equality, diversity and inclusion in the workplace',
  'Manage diary systems',
] as const;
/** What Maya Lunn may not teach. */
const negotiate = chosen[3];
const names = [
  ...['Aisha Khan', 'Ben Carter', 'Chloe Davies', 'Daniel Evans', 'Ella Foster', 'Farid Ghani'],
  ...['Grace Hill', 'Harry Iqbal', 'Isla Jones', 'Jakub Kowalski', 'Leah Moore', 'Nina Owen'],
  ...['Omar Noor', 'Oscar Price'],
] as const;
const late = 'Oscar Price';
/** The hours that the specification prints for the whole. */
const hoursInAll = 289;
const closedDays = [
  'Half term: 15 Feb 2027 - 19 Feb 2027',
  'Easter 29/3/2027 to 9/4/2027',
  'May half term 31 May - 4 June 2027',
  'Summer 26 July 2027 - 3 September 2027',
  'Autumn half term 25/10/2027 - 29/10/2027',
].join('\n');
const closed: readonly (readonly [string, string])[] = [
  ['2027-02-15', '2027-02-19'],
  ['2027-03-18', '2027-03-18'],
  ['2027-03-29', '2027-04-09'],
  ['2027-05-03', '2027-05-03'],
  ['2027-05-31', '2027-06-04'],
  ['2027-07-26', '2027-09-03'],
  ['2027-10-25', '2027-10-29'],
];

test('a leader plans a year for 14 learners and two tutors, from paste to paper', async ({
  page,
}) => {
  await enterStaff(page);
  await chooseUnits(page);
  await pasteLearners(page);
  const calendar = await show(page, 'Calendar');
  await setTheYear(calendar);
  await shareHours(page);
  await planSessions(page);
  await settleClashes(page);
  const count = await closeOneDay(page);
  const sessions = await expectCalendarFile(page, count);
  await printAndRead(page, sessions);
});

async function enterStaff(page: Page): Promise<void> {
  await page.goto('./#/staff');
  await page.getByText('Paste a list', { exact: true }).click();
  await page
    .getByLabel('Names, one a line')
    .fill('Maya Lunn; tutor; 12\nTom Okafor; tutor; 12\nAsha Singh; assessor\nIan Patel; IQA');
  await page.getByRole('button', { name: 'Add 4 people' }).click();
  await page.getByRole('button', { name: /^Edit.*Maya Lunn/ }).click();
  await page.getByLabel('Units they may teach or assess').selectOption({ label: title });
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await page.getByRole('checkbox', { name: negotiate }).uncheck();
  await page.getByLabel('Days away').fill('8/3/2027 to 12/3/2027');
  await page.getByRole('button', { name: 'Add days away' }).click();
  await expect(
    page.getByText(/^Tutor, 12 hours a week, .*, away 8 March 2027 to 12 March 2027$/),
  ).toBeVisible();
  await expectAccessible(page);
}

async function chooseUnits(page: Page): Promise<void> {
  await page.goto('./#/');
  await planToDeliver(page, { title, name: 'Intake 2027', units: chosen });
}

async function pasteLearners(page: Page): Promise<void> {
  const rows = names.map((name) => `${name}\t${name === late ? '22/2/2027' : '11/1/2027'}`);
  await page.getByLabel('Paste a list').fill(['Name\tStart date', ...rows].join('\n'));
  await page.getByRole('button', { name: 'Add 14 learners' }).click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '15');
}

/** Goes to a view of the delivery plan, whose heading then has the focus. */
async function show(page: Page, view: string): Promise<Locator> {
  await page.getByRole('link', { name: view, exact: true }).click();
  await expect(page.getByRole('heading', { name: `Delivery plan: ${view}` })).toBeFocused();
  return page.getByRole('region', { name: `Delivery plan: ${view}` });
}

async function setTheYear(calendar: Locator): Promise<void> {
  await calendar.getByLabel('Start date').fill('2027-01-11');
  await calendar.getByLabel('End date').fill('2027-12-17');
  await expect(calendar.getByRole('heading', { name: 'January 2027' })).toBeVisible();
  await calendar.getByText(/^Closed days/).click();
  await calendar.getByLabel('Bank holidays').selectOption('england-and-wales');
  await expect(calendar.getByText('3 May 2027, Early May bank holiday')).toBeVisible();
  await calendar.getByLabel('Days without teaching').fill(closedDays);
  await calendar.getByRole('button', { name: 'Close these days' }).click();
}

async function shareHours(page: Page): Promise<void> {
  const timeline = await show(page, 'Timeline');
  await timeline.getByText(/^Hours of all units/).click();
  await timeline.getByRole('button', { name: 'Plan these hours for 9 units' }).click();
}

/** Mondays and Tuesdays Maya Lunn, Thursdays Tom Okafor; one half day; spread over the year. */
async function planSessions(page: Page): Promise<void> {
  const calendar = await show(page, 'Calendar');
  const add = calendar.getByRole('button', { name: 'Add a row' });
  await add.click();
  const first = calendar.getByRole('group', { name: /^Monday/ });
  await first.getByLabel('Place').fill('Room 2');
  await first.getByLabel('Tutor').fill('Maya Lunn');
  await add.click();
  await add.click();
  await calendar
    .getByRole('group', { name: /^Wednesday/ })
    .getByLabel('Day')
    .selectOption('thu');
  const last = calendar.getByRole('group', { name: /^Thursday/ });
  await last.getByLabel('To', { exact: true }).fill('13:30');
  await last.getByLabel('Tutor').fill('Tom Okafor');
  await expect(calendar.getByText('10 hours a week in 3 sessions.')).toBeVisible();
  await calendar.getByText(/^Half days and extra days/).click();
  await calendar.getByLabel('Date', { exact: true }).fill('2027-03-23');
  const halfDay = calendar.getByLabel('To', { exact: true }).last();
  await halfDay.fill('11:30');
  await halfDay.press('Tab');
  await calendar.getByRole('button', { name: 'Add the day' }).click();
  await calendar.getByLabel('Spread the sessions').selectOption('even');
  await calendar.getByRole('button', { name: 'Plan the sessions' }).click();
  await expect(calendar.getByText('The sessions teach all hours')).toBeVisible();
  await expect(calendar.getByText(/^1 learner starts when units .* \d+ sessions of/)).toBeVisible();
  await editSessions(calendar);
}

/** One is taught, one is pinned, one moves, and one is cancelled, whose hours are planned again. */
async function editSessions(calendar: Locator): Promise<void> {
  const list = calendar.getByRole('region', { name: 'Sessions by date' });
  const edit = async (when: string, change: () => Promise<void>): Promise<void> => {
    await list.getByRole('button', { name: when }).click();
    await change();
    await list.getByRole('button', { name: 'Done' }).click();
  };
  await edit('Mon 11', () => list.getByRole('radio', { name: 'Taught' }).check());
  await edit('Tue 12', () => list.getByRole('checkbox', { name: /^Pin/ }).check());
  await edit('Mon 18', () => list.getByLabel('Date').fill('2027-01-20'));
  await edit('Tue 19', () => list.getByRole('radio', { name: 'Cancelled' }).check());
  await expect(calendar.getByText(/^3 hours of .* stand in no session/)).toBeVisible();
  await calendar.getByRole('button', { name: 'Plan the sessions' }).click();
  await expect(calendar.getByText(/stand in no session/)).toBeHidden();
}

/** Maya Lunn is away in March and may not teach one unit: Tom Okafor takes both. */
async function settleClashes(page: Page): Promise<void> {
  const people = await show(page, 'People');
  const clash = (name: string) => people.getByRole('listitem').filter({ hasText: name });
  await expect(clash('Away while teaching.')).toContainText('8 March 2027 and 9 March 2027');
  await clash('Away while teaching.')
    .getByRole('button', { name: /to Tom Okafor$/ })
    .click();
  await expect(clash('Away while teaching.')).toHaveCount(0);
  await clash('Not their unit as Tutor.')
    .getByRole('button', { name: /to Tom Okafor$/ })
    .click();
  await clash('No assessor.').getByRole('button', { name: 'Name Asha Singh for 12 units' }).click();
  await clash('No IQA.').getByRole('button', { name: 'Name Ian Patel for 12 units' }).click();
  await expect(people.getByText('Nothing to settle.')).toBeVisible();
  await people
    .getByRole('button', { name: 'Assess 12 units on the last day of their teaching' })
    .click();
  await expectAccessible(page);
}

/** Gives how many sessions there are. */
async function closeOneDay(page: Page): Promise<number> {
  const calendar = await show(page, 'Calendar');
  await calendar.getByText(/^Closed days/).click();
  await calendar.getByLabel('Days without teaching').fill('18/3/2027 Staff training');
  await calendar.getByRole('button', { name: 'Close these days' }).click();
  await expect(calendar.getByText(/on 18 March 2027 at 09:30 \(Staff training\)/)).toBeVisible();
  await expect(calendar.getByText(/\b1 session changes\./)).toBeVisible();
  await calendar.getByRole('button', { name: 'Plan the sessions' }).click();
  await expect(calendar.getByText('The sessions teach all hours')).toBeVisible();
  const list = calendar.getByRole('region', { name: 'Sessions by date' });
  const month = list.getByRole('combobox', { name: /^Month/ });
  const months = await month.getByRole('option').count();
  let count = 0;
  for (let index = 0; index < months; index += 1) {
    await month.selectOption({ index });
    count += await list.getByRole('listitem').filter({ hasNotText: 'cancelled' }).count();
  }
  return count;
}

interface Event {
  readonly on: string;
  readonly from: string;
  readonly minutes: number;
}

/** The file holds every session once, at its hour in London, and none on a closed day. */
async function expectCalendarFile(page: Page, count: number): Promise<readonly Event[]> {
  await show(page, 'Files');
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Calendar (.ics)' }).click();
  const text = (await readFile(await (await starting).path())).toString('utf8');
  const events = new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event))
    .filter(({ startDate }) => !startDate.isDate)
    .map(({ startDate, duration }): Event => {
      expect(startDate.zone.tzid).toBe('Europe/London');
      const [on = '', from = ''] = startDate.toString().split('T');
      return { on, from: from.slice(0, 5), minutes: duration.toSeconds() / 60 };
    });
  expect(events).toHaveLength(count);
  expect(events.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(hoursInAll * 60);
  for (const { on } of events)
    for (const [first, last] of closed) expect(on < first || on > last, on).toBe(true);
  const of = (day: string) => events.filter(({ on }) => on === day);
  expect(of('2027-01-11')).toEqual([{ on: '2027-01-11', from: '09:30', minutes: 180 }]);
  expect(of('2027-01-19')).toEqual([]);
  expect(of('2027-01-20')).toHaveLength(1);
  for (const { from, minutes } of of('2027-03-23'))
    expect(Number(from.slice(0, 2)) * 60 + Number(from.slice(3)) + minutes).toBeLessThanOrEqual(
      11 * 60 + 30,
    );
  return events;
}

async function printAndRead(page: Page, sessions: readonly Event[]): Promise<void> {
  await page.getByRole('link', { name: 'Print' }).click();
  const documents = page.getByRole('group', { name: 'Documents to print' }).getByRole('checkbox');
  await expect(documents).toHaveCount(9);
  for (const one of await documents.all()) await one.check();
  await expect(page.getByRole('article', { name: /^Plan per learner/ })).toHaveCount(14);
  await expect(page.getByRole('article', { name: /^Tracking sheet:/ })).toHaveCount(14);
  await page.evaluate(() => document.fonts.ready);
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
  pages.forEach(({ text }, i) => expect(text).toContain(`Page ${i + 1} of ${pages.length}`));
  expectScheme(pages, sessions);
  const all = pages.map(({ text }) => text).join(' ');
  expect(all).toMatch(
    /Assessment and IQA calendar Intake 2027 .*February 2027 .*Asha Singh Ian Patel/,
  );
  expect(all).toMatch(/Staffing and load Intake 2027 .*Maya Lunn.*Tom Okafor.*Nothing to settle/);
  expect(times(`Tracking sheet of a learner `, all)).toBe(14);
  expect(all).toMatch(new RegExp(`Plan per learner ${late} .*Missed in all: \\d+ sessions`));
  expect(all).toContain('assessor Asha Singh, assessed on ');
}

/** Every session stands in the scheme at its time, and the heads of its tables on every page. */
function expectScheme(pages: readonly PdfPage[], sessions: readonly Event[]): void {
  const first = pages.findIndex(({ text }) => text.includes('Scheme of work Intake 2027'));
  const next = pages.findIndex(({ text }) => text.includes('Plan per learner '));
  const scheme = pages.slice(first, next).map(({ text }) => text);
  const rows = scheme.filter((text) => /\d\d:\d\d to \d\d:\d\d/.test(text));
  expect(rows.length).toBeGreaterThan(4);
  for (const text of rows) expect(text).toContain('When and where');
  const all = scheme.join(' ');
  expect([...all.matchAll(/\d\d:\d\d to \d\d:\d\d/g)]).toHaveLength(sessions.length);
}
