import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import readWorkbook from 'read-excel-file/node';
import { findQualification } from '../../src/catalogue';
import type { Plan, PlanChange, Session } from '../../src/plan';
import { applyChange, emptyUnitDelivery, newPlan, teachingHours } from '../../src/plan';
import { schedule, scheduleInputOf } from '../../src/schedule';
import { seedPlan } from './support';

const at = '2026-11-20T10:00:00.000Z';
/** Its combination is ready without a choice: the delivery step is open. */
const pearson = findQualification('pearson-l3-diploma-customer-service-specialists')!;
const assessed = pearson.groups[0]!.units[0]!;

function planOf(...changes: readonly PlanChange[]): Plan {
  const empty = newPlan(pearson, { id: 'kept', name: 'Cohort 2027', at });
  return changes.reduce((plan, change) => applyChange(plan, change, at), empty);
}

const setUp: PlanChange = {
  type: 'set-up',
  setUp: { startsOn: '2027-01-11', hoursPerWeek: 20 },
};

function withCohort(plan: Plan, count: number): Plan {
  const learners = Array.from({ length: count }, (_, i) => ({
    ...{ id: `l${i}`, name: i === 0 ? '=1+1' : `Learner ${i}`, employer: '', reference: `${i}` },
    ...{ startsOn: '2027-01-11', pathway: null, differs: {}, recognised: {} },
  }));
  const units = { [assessed]: { ...emptyUnitDelivery, assessmentOn: '2027-03-28' } };
  const delivery = { ...plan.delivery, units };
  return { ...plan, cohort: { ...plan.cohort, learners }, delivery };
}

async function show(page: Page, plan: Plan): Promise<void> {
  await seedPlan(page, plan);
  await page.goto(`./#/plans/${plan.id}/delivery/files`);
  await expect(page.getByRole('heading', { name: 'Files' })).toBeVisible();
}

async function keep(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const starting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await starting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a scheduled plan is kept as a calendar with every unit on its days', async ({ page }) => {
  const plan = withCohort(planOf(setUp), 2);
  await show(page, plan);
  const { name, bytes } = await keep(page, 'Calendar (.ics)');
  expect(name).toBe('unitwise-cohort-2027.ics');
  const planned = schedule(scheduleInputOf(plan, pearson, teachingHours(pearson, plan)));
  const events = new ICAL.Component(ICAL.parse(bytes.toString('utf8')) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
  const taught = planned.units.filter(({ dates }) => dates !== null);
  expect(taught.length).toBeGreaterThan(3);
  expect(events.length).toBe(taught.length + 1);
  for (const { unit, dates } of taught) {
    const { title } = pearson.units.find(({ id }) => id === unit)!;
    const [event, ...others] = events.filter(({ summary }) => summary === title);
    expect(others).toEqual([]);
    expect(event?.startDate.toString()).toBe(dates!.first);
  }
  const assessment = events.find(({ summary }) => summary.startsWith('Assessment: '));
  expect(assessment?.startDate.toString()).toBe('2027-03-28');
  expect(assessment?.endDate.toString()).toBe('2027-03-29');
});

test('a calendar made again takes back what is no longer planned', async ({ page }) => {
  const plan = withCohort(planOf(setUp), 2);
  await show(page, plan);
  await keep(page, 'Calendar (.ics)');
  await expect(page.getByText('unitwise-cohort-2027.ics is among your downloads.')).toBeVisible();
  await show(page, { ...plan, delivery: { ...plan.delivery, units: {} } });
  const { bytes } = await keep(page, 'Calendar (.ics)');
  const cancelled = new ICAL.Component(ICAL.parse(bytes.toString('utf8')) as unknown[])
    .getAllSubcomponents('vevent')
    .filter((event) => event.getFirstPropertyValue('status') === 'CANCELLED')
    .map((event) => new ICAL.Event(event));
  expect(cancelled.map(({ startDate }) => startDate.toString())).toEqual(['2027-03-28']);
  expect(cancelled[0]?.summary).toMatch(/^Cancelled: Assessment: /);
});

test('a learner has a calendar, which takes everything back once they left', async ({ page }) => {
  const plan = withCohort(planOf(setUp), 3);
  await show(page, plan);
  const whose = page.getByLabel('Whose calendar');
  await whose.selectOption('Each learner (3 files)');
  const all = await keep(page, 'Calendar (.ics)');
  expect(all.name).toBe('unitwise-cohort-2027-learners.zip');
  expect(Object.keys(unzipSync(all.bytes))).toEqual(['1-1.ics', 'learner-1.ics', 'learner-2.ics']);
  await expect(page.getByText('learners.zip is among your downloads.')).toBeVisible();
  const learners = plan.cohort.learners.slice(0, 2);
  await show(page, { ...plan, cohort: { ...plan.cohort, learners } });
  await whose.selectOption('Learner 2 (left)');
  const left = await keep(page, 'Calendar (.ics)');
  expect(left.name).toBe('unitwise-cohort-2027-learner-2.ics');
  const text = left.bytes.toString('utf8');
  expect(text.match(/STATUS:CANCELLED/g)!.length).toBeGreaterThan(3);
  expect(text).not.toContain('STATUS:CONFIRMED');
  // Who stays is told nothing of it, on their own page either.
  await page.getByRole('link', { name: 'Cohort' }).click();
  await page.getByRole('button', { name: 'Learner 1', exact: true }).first().click();
  const own = await keep(page, 'Calendar (.ics) of Learner 1');
  expect(own.bytes.toString('utf8')).not.toContain('STATUS:CANCELLED');
});

test('500 learners are kept as a workbook under the policy of the page', async ({ page }) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) violations.push(message.text());
  });
  await show(page, withCohort(planOf(setUp), 500));
  const { name, bytes } = await keep(page, 'Spreadsheet (.xlsx)');
  expect(name).toBe('unitwise-cohort-2027.xlsx');
  const read = await readWorkbook(bytes);
  expect(read.map(({ sheet }) => sheet)).toEqual([
    ...['Plan', 'Units', 'Schedule', 'Staffing', 'Matrix'],
  ]);
  const [facts, , weeks, , matrix] = read;
  expect(facts!.data[0]).toEqual(['Plan', 'Cohort 2027']);
  const first = weeks!.data.slice(1, -1).map((row) => row[2] as unknown as Date);
  expect(first[0]).toEqual(new Date('2027-01-11T00:00:00Z'));
  expect(matrix!.data.length).toBe(502);
  expect(matrix!.data[1]![0]).toBe('=1+1');
  expect(matrix!.data[500]![0]).toBe('Learner 499');
  expect(violations).toEqual([]);
  const csv = await keep(page, 'Matrix (.csv)');
  expect(csv.bytes.toString('utf8').split('\r\n')[1]).toMatch(/^"'=1\+1","0",/);
});

test('a timetable that was changed elsewhere is read back in one step', async ({ page }) => {
  const plan = withCohort(planOf(setUp), 2);
  const session = (id: string, on: string, state: 'planned' | 'taught'): Session => ({
    ...{ id, unit: assessed, time: { on, from: '09:30', to: '12:30' }, place: 'Room 2', state },
    ...{ tutor: '', title: '', notes: '', isPinned: false },
  });
  const sessions = [
    session('s1', '2027-03-26', 'taught'),
    session('s2', '2027-03-29', 'planned'),
    session('s3', '2027-04-05', 'planned'),
  ];
  await show(page, { ...plan, delivery: { ...plan.delivery, sessions } });
  const { bytes } = await keep(page, 'Calendar (.ics)');
  const text = bytes.toString('utf8');
  const changed = text.replaceAll('LOCATION:Room 2', 'LOCATION:Annexe');
  const added =
    'BEGIN:VEVENT\r\nUID:x\r\nSUMMARY:Exced\r\nDTSTART:20270401T090000Z\r\nDTEND:20270401T100000Z\r\nEND:VEVENT\r\n';
  const file = page.getByLabel('Choose a file');
  const give = (content: string) =>
    file.setInputFiles({
      name: 'back.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(content),
    });
  await give(text.slice(0, 900));
  await expect(page.getByRole('alert')).toContainText('damaged');
  await give(changed.replace('END:VCALENDAR', `${added}END:VCALENDAR`));
  const part = page.getByRole('region', { name: 'Read a timetable back' });
  await expect(part).toContainText('back.ics: 3 sessions read.');
  await expect(part).toContainText('Was taught. Stays as it is.');
  await expect(part).toContainText('“Exced”: No unit of the plan has this title.');
  await part.getByRole('checkbox', { name: /5 April 2027/ }).uncheck();
  const { violations } = await new AxeBuilder({ page }).include('#files').analyze();
  expect(violations).toEqual([]);
  await part.getByRole('button', { name: 'Take 1 change' }).click();
  await expect(part).toContainText('1 change taken. Undo takes them back.');
  await give(changed);
  await expect(part.getByRole('checkbox')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(part.getByRole('checkbox')).toHaveCount(2);
});

test('says what is missing before there is anything to keep', async ({ page }) => {
  await show(page, planOf());
  const calendar = page.getByRole('button', { name: 'Calendar (.ics)' });
  await expect(calendar).toBeDisabled();
  await expect(calendar).toHaveAccessibleDescription(/enter a start date/);
  await expect(page.getByRole('button', { name: 'Schedule (.csv)' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Matrix (.csv)' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Units (.csv)' })).toBeEnabled();
  const { violations } = await new AxeBuilder({ page }).include('#files').analyze();
  expect(violations).toEqual([]);
});
