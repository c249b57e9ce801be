import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Unit } from '../../src/catalogue';
import { catalogueVersion, findQualification } from '../../src/catalogue';
import type { Learner, Plan, PlanChange } from '../../src/plan';
import {
  applyChange,
  cohortView,
  learnerPlan,
  newPlan,
  placedUnits,
  selectedUnits,
  teachingHours,
} from '../../src/plan';
import { schedule, scheduleInputOf } from '../../src/schedule';
import { evaluate } from '../../src/rules';
import { day } from '../../src/messages/dates';
import { ruleLines } from '../../src/messages/print';
import type { PdfPage } from './pdf';
import { readPdf, tidy, times } from './pdf';
import { seedPlan } from './support';

const at = '2026-11-20T10:00:00.000Z';
const today = '2026-11-22T12:00:00.000Z';
const level3 = findQualification('proqual-l3-diploma-customer-service')!;

const swappedOut = 'K/506/2172';
/** 5 credits of Group B each, as is what they replace. */
const swappedIn = ['D/506/2962', 'K/506/2978'] as const;
const rplUnit = 'Y/506/2152';

function learner(number: number, own: Partial<Learner> = {}): Learner {
  const name = `Learner ${String.fromCodePoint(64 + number)}. Hughes`;
  return {
    ...{ id: `learner-${number}`, name, employer: 'Northgate Stores', reference: `R${number}` },
    ...{ startsOn: null, pathway: null, differs: {}, recognised: {}, ...own },
  };
}

function cohort(size: number): readonly Learner[] {
  return Array.from({ length: size }, (_, i) => learner(i + 1, ownOf(i)));
}

/** The first has RPL, the second and third have a unit of the plan swapped for another. */
function ownOf(place: number): Partial<Learner> {
  const recognition = { kind: 'rpl', evidence: 'Certificate 118', date: '2026-10-02' } as const;
  if (place === 0) return { recognised: { [rplUnit]: recognition } };
  const instead = swappedIn[place - 1];
  return instead ? { differs: { [swappedOut]: 'undecided', [instead]: 'chosen' } } : {};
}

function planWith(...changes: readonly PlanChange[]): Plan {
  const empty = newPlan(level3, { id: 'pack', name: 'Spring cohort', at });
  return changes.reduce((plan, change) => applyChange(plan, change, at), empty);
}

const combination: PlanChange = {
  type: 'place',
  units: ['Y/506/2166', swappedOut, 'D/506/2170', 'K/503/0418', 'T/506/1820'],
  as: 'chosen',
};
/** Hours are published for none of these; one of them stays unknown. */
const hours = ['L/506/2150', rplUnit, 'K/506/2169', 'D/506/1942', 'T/506/2952', 'Y/506/2166'].map(
  (unit): PlanChange => ({ type: 'plan-hours', unit, hours: 30 }),
);
const set: readonly PlanChange[] = [
  combination,
  ...hours,
  { type: 'place', units: ['J/502/4397'], as: 'additional' },
  {
    type: 'set-up',
    setUp: {
      ...{ centre: 'Riverside Training', hoursPerWeek: 9 },
      ...{ startsOn: '2027-01-11', endsOn: '2027-12-17' },
    },
  },
  { type: 'deliver', delivery: { closedWeeks: ['2027-02-15', '2027-04-05'] } },
  {
    type: 'deliver-unit',
    unit: 'Y/506/2166',
    delivery: {
      ...{ tutor: 'T. Okafor', assessor: 'A. Singh', iqa: 'I. Novak', location: 'Room 4' },
      ...{ deliveryMethods: ['classroom', 'online'], assessmentMethods: ['observation', 'rpl'] },
      ...{ assessmentOn: '2027-06-30', resources: 'Call recordings', notes: 'Visit in week 3' },
    },
  },
];
const plan = planWith(...set, { type: 'add-learners', learners: cohort(12) });

async function show(page: Page, shown: Plan, document: string): Promise<void> {
  await page.clock.setFixedTime(new Date(today));
  await seedPlan(page, shown);
  await page.goto(`./#/plans/${shown.id}/print`);
  await page.getByRole('checkbox', { name: /^Combination statement/ }).uncheck();
  await page.getByRole('checkbox', { name: new RegExp(`^${document}`) }).check();
  await expect(page.getByRole('article').first()).toBeVisible();
}

async function print(page: Page, shown: Plan, document: string): Promise<readonly PdfPage[]> {
  await show(page, shown, document);
  await page.evaluate(() => window.document.fonts.ready);
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  return readPdf(bytes);
}

const millimetre = 72 / 25.4;

/** A4, each page numbered, named and dated, and every letter inside the margins. */
function expectWholePages(pages: readonly PdfPage[]): void {
  pages.forEach(({ width, height, text, runs }, i) => {
    expect([Math.round(width / millimetre), Math.round(height / millimetre)]).toEqual([210, 297]);
    expect(times(`Page ${i + 1} of ${pages.length}`, text)).toBe(1);
    for (const words of [
      'Spring cohort',
      'Printed 22 November 2026',
      `version ${catalogueVersion}`,
    ])
      expect(text).toContain(words);
    for (const run of runs) {
      const inside = run.left > 14 * millimetre && run.right < width - 14 * millimetre;
      expect(inside, `"${run.text}" stands inside the side margins`).toBe(true);
      expect(run.baseline).toBeLessThan(height - 8 * millimetre);
    }
  });
}

function together(pages: readonly PdfPage[]): string {
  return pages.map(({ text }) => text).join(' ');
}

/** Runs of pages, each of which begins with a sheet's head. */
function sheets(pages: readonly PdfPage[], head: string): readonly (readonly PdfPage[])[] {
  const starts = pages.flatMap(({ text }, i) => (text.includes(head) ? [i] : []));
  return starts.map((start, i) => pages.slice(start, starts[i + 1]));
}

function unspaced(text: string): string {
  return text.replaceAll(' ', '');
}

function rowStart(unit: Unit): string {
  return tidy(`${unit.ref} ${unit.title}`);
}

const planned = schedule(scheduleInputOf(plan, level3, teachingHours(level3, plan)));

test('the delivery plan: units in teaching order with dates, people, months', async ({ page }) => {
  const pages = await print(page, plan, 'Delivery plan');
  expectWholePages(pages);
  const all = together(pages);
  const units = planned.units.map((one) => {
    const found = level3.units.find(({ id }) => id === one.unit)!;
    return { ...one, row: rowStart(found), title: tidy(found.title) };
  });
  expect(units.length).toBeGreaterThan(10);
  const rows = units.map(({ row }) => all.indexOf(row));
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  const missing = /Nothing is entered yet for (.*?)\./.exec(all)?.[1] ?? '';
  for (const { unit, row, title, hours, weeks, dates } of units) {
    const cells = `${row} ${hours ?? 'not published'} ${weeks.length || '–'} `;
    const when = dates ? `${day(dates.first)} ${day(dates.last)}` : '– –';
    expect(times(cells + when, all), cells).toBe(1);
    // A narrow column may break a word at its hyphen.
    const isEntered = Object.hasOwn(plan.delivery.units, unit);
    expect(times(unspaced(row), unspaced(all)), row).toBe(isEntered ? 2 : 1);
    expect(missing.includes(title), row).toBe(!isEntered);
  }
  expect(all).toContain('no hours are published: enter planned hours for');
  expect(all).toContain(
    'No teaching in 2 weeks, those that begin on 15 February 2027 and 5 April 2027.',
  );
  for (const { hours, capacity } of planned.months) expect(all).toContain(` ${hours} ${capacity} `);
  for (const fact of [
    'Tutor: T. Okafor Assessor: A. Singh IQA: I. Novak',
    'Location: Room 4 Delivery: Classroom and Online',
    'Methods: Observation and RPL Date: 30 June 2027',
    'Resources: Call recordings Notes: Visit in week 3',
  ])
    expect(all).toContain(fact);
});

test('the combination statement names what single learners bring', async ({ page }) => {
  const statement = together(await print(page, plan, 'Combination statement'));
  expect(statement).toContain('None for the whole plan; for single learners:');
  expect(statement).not.toContain('every unit is taught');
  const unit = level3.units.find(({ id }) => id === rplUnit)!;
  expect(statement).toContain(
    tidy(
      `Learner A. Hughes ${rowStart(unit)} Recognition of prior learning (RPL) Certificate 118 2 October 2026`,
    ),
  );
  expect(statement).toContain(
    'To teach: in the common plan, without what is recognised for all; single',
  );
});

test('a plan per learner: each on pages of their own, with their own units', async ({ page }) => {
  const pages = await print(page, plan, 'Plan per learner');
  expectWholePages(pages);
  const perLearner = sheets(pages, 'Plan per learner ');
  expect(perLearner.length).toBe(12);
  plan.cohort.learners.forEach((one, i) => {
    const text = together(perLearner[i]!);
    const others = plan.cohort.learners.filter(({ id }) => id !== one.id);
    expect(text).toContain(one.name);
    for (const { name } of others) expect(text).not.toContain(name);
    const own = selectedUnits(level3, learnerPlan(plan, one));
    for (const unit of level3.units) {
      const expected = own.includes(unit) ? 1 + (unit.id in one.recognised ? 1 : 0) : 0;
      expect(times(rowStart(unit), text), `${one.name}: ${unit.title}`).toBe(expected);
    }
    for (const role of ['Learner', 'Employer', 'Provider'])
      expect(text).toContain(`${role} Name Signature Date`);
  });
  expect(together(perLearner[0]!)).toContain('Certificate 118 2 October 2026');
  expect(together(perLearner[0]!)).toContain('RPL: not taught');
  expect(together(perLearner[1]!)).toMatch(/Not taken, unlike the plan: .+\./);
  expect(together(perLearner[3]!)).not.toContain('differs from the plan');
  plan.cohort.learners.forEach((one, i) => {
    const text = unspaced(together(perLearner[i]!));
    const isOther = Object.keys(one.differs).length > 0;
    expect(text.includes('Rulesofcombination'), one.name).toBe(isOther);
    const own = placedUnits(level3, learnerPlan(plan, one), 'chosen');
    for (const { demand, found, source } of ruleLines(level3, evaluate(level3, own)))
      if (isOther)
        for (const words of [demand, found, source])
          expect(text, one.name).toContain(unspaced(tidy(words)));
  });
});

test('a plan without learners is one sheet with lines for the names', async ({ page }) => {
  const pages = await print(page, planWith(...set), 'Plan per learner');
  expectWholePages(pages);
  expect(sheets(pages, 'Plan per learner ').length).toBe(1);
  expect(together(pages)).toContain('Learner Employer Reference');
});

test('a tracking sheet per taught unit: a row for every criterion', async ({ page }) => {
  const pages = await print(page, plan, 'Assessment tracking');
  expectWholePages(pages);
  const perUnit = sheets(pages, 'Assessment tracking sheet ');
  const taught = planned.units.filter(({ hours }) => hours !== 0);
  expect(perUnit.length).toBe(taught.length);
  taught.forEach(({ unit: id }, i) => {
    const unit = level3.units.find((one) => one.id === id)!;
    const rows = perUnit[i]!.flatMap(({ runs }) =>
      runs.map(({ text }) => text.trim()).filter((text) => /^\d+\.\d+$/.test(text)),
    );
    const numbers = unit.criteria.flatMap((count, outcome) =>
      Array.from({ length: count }, (_, j) => `${outcome + 1}.${j + 1}`),
    );
    expect(rows, unit.title).toEqual(numbers);
    for (const { text } of perUnit[i]!) expect(text).toContain(rowStart(unit));
  });
});

test('an IQA sampling plan: every decision of every learner has a box', async ({ page }) => {
  const pages = await print(page, plan, 'IQA sampling plan');
  expectWholePages(pages);
  const all = together(pages);
  for (const { name } of plan.cohort.learners) expect(all).toContain(tidy(name));
  const { standings, units } = cohortView(level3, plan);
  const decisions = standings.reduce((sum, { parts }) => sum + parts.size, 0);
  expect(decisions).toBeGreaterThan(100);
  await expect(page.getByRole('img', { name: /^Box to tick/ })).toHaveCount(decisions);
  for (const { unit } of units)
    expect(times(unspaced(rowStart(unit)), unspaced(all)), unit.title).toBe(3);
  // Once in the words above the tables, once for the learner who has it.
  expect(times('RPL', all)).toBe(2);
});

const large = planWith(...set, { type: 'add-learners', learners: cohort(500) });

/** Counts what the page asks the browser to print, which no test can see otherwise. */
async function countPrints(page: Page): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle(() => {
    const prints = { count: 0 };
    window.print = () => {
      prints.count += 1;
    };
    return prints;
  });
  return () => counter.evaluate(({ count }) => count);
}

/** What stands beside the sheets: to look for a role in all of them takes seconds. */
function controls(page: Page): Locator {
  return page.locator('.controls');
}

/** The clock stands still, so that there is time to see what happens meanwhile. */
async function prepareLarge(page: Page): Promise<void> {
  await page.clock.install({ time: new Date(today) });
  await seedPlan(page, large);
  await page.goto(`./#/plans/${large.id}/print`);
  const box = controls(page).getByRole('checkbox', { name: /^Plan per learner/ });
  await box.waitFor();
  await page.clock.pauseAt(new Date('2026-11-22T18:00:00Z'));
  await box.check();
  await page.clock.runFor(5);
  const progress = controls(page).getByRole('progressbar');
  await expect(progress).toHaveAccessibleName(/^Preparing \d+ of 500 learners/);
}

function sheetsOf(page: Page): Locator {
  return page.locator('article[aria-label^="Plan per learner"]');
}

test('a cohort of 500 is prepared in steps that are told, and printed whole', async ({ page }) => {
  await prepareLarge(page);
  const prints = await countPrints(page);
  await controls(page).getByRole('button', { name: 'Print', exact: true }).click();
  await expect(controls(page)).toContainText('Printing begins when everything is prepared.');
  expect(await prints()).toBe(0);
  await page.clock.runFor(50);
  await expect(controls(page)).toContainText(/(quarter is|Half is|quarters are) done\./);
  await page.clock.resume();
  await expect(controls(page).getByRole('progressbar')).toHaveCount(0);
  await expect(sheetsOf(page)).toHaveCount(500);
  expect(await prints()).toBe(1);
});

test('what is printed by the browser’s own menu meanwhile is whole, too', async ({ page }) => {
  await prepareLarge(page);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(sheetsOf(page)).toHaveCount(500);
  await expect(controls(page).getByRole('progressbar')).toHaveCount(0);
});

test('a document that takes too long can be left out, and the others print', async ({ page }) => {
  await prepareLarge(page);
  const prints = await countPrints(page);
  await controls(page).getByRole('button', { name: 'Print', exact: true }).click();
  await controls(page).getByRole('button', { name: 'Leave it out' }).press('Enter');
  const box = controls(page).getByRole('checkbox', { name: /^Plan per learner/ });
  await expect(box).toBeFocused();
  await expect(box).not.toBeChecked();
  await expect(page.locator('article')).toHaveCount(1);
  expect(await prints()).toBe(1);
});
