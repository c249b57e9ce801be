import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Group, Unit } from '../../src/catalogue';
import { catalogueVersion, findQualification } from '../../src/catalogue';
import type { Plan, PlanChange } from '../../src/plan';
import { applyChange, newPlan } from '../../src/plan';
import type { PdfPage } from './pdf';
import { readPdf, tidy, times } from './pdf';
import { seedPlan } from './support';

const at = '2026-11-20T10:00:00.000Z';
/** After ProQual's Level 4 has ended. */
const today = '2026-11-22T12:00:00.000Z';
const level3 = 'proqual-l3-diploma-customer-service';
const level4 = 'proqual-l4-nvq-diploma-customer-service';
const draft = 'sfj-l2-certificate-customer-service';
const garage = 'imi-l2-diploma-customer-service';
const specialists = 'pearson-l3-diploma-customer-service-specialists';

function planOf(qualification: string, name: string, ...changes: readonly PlanChange[]): Plan {
  const empty = newPlan(findQualification(qualification)!, { id: 'printed', name, at });
  return changes.reduce((plan, change) => applyChange(plan, change, at), empty);
}

function choose(...units: readonly string[]): PlanChange {
  return { type: 'place', units, as: 'chosen' };
}

/** 55 credits: 31 mandatory, 15 from Group B, 9 from Group C. */
const completeLevel3 = planOf(
  level3,
  'Customer service "apprentices" 2027',
  choose('Y/506/2166', 'D/506/2170', 'K/506/2172'),
  choose('K/503/0418', 'T/506/1820'),
  { type: 'place', units: ['J/502/4397'], as: 'additional' },
  {
    type: 'recognise',
    unit: 'Y/506/2152',
    recognition: { kind: 'rpl', evidence: 'Certificate 118 in the file', date: '2026-10-02' },
  },
  { type: 'plan-hours', unit: 'K/506/2169', hours: 30 },
  { type: 'confirm', condition: 'centre-approval', confirmation: { note: 'Letter of 4 May' } },
  {
    type: 'set-up',
    setUp: { centre: 'Riverside Training', startsOn: '2027-01-11', endsOn: '2027-12-17' },
  },
);

/** 50 credits, 42 of them at Level 4: the floor is 38. */
const completeLevel4 = planOf(
  level4,
  'Managers',
  choose('F/506/2176', 'R/506/2179', 'D/506/2962', 'H/506/2963'),
  choose('M/506/1962', 'H/503/0417', 'R/506/1999'),
);

/** 10 of the 13 credits asked from Group B. */
const shortDraft = planOf(draft, 'Draft', choose('unit-7', 'A/506/2158'));

async function show(page: Page, plan: Plan): Promise<void> {
  await page.clock.setFixedTime(new Date(today));
  await seedPlan(page, plan);
  await page.goto(`./#/plans/${plan.id}/print`);
  await expect(page.getByRole('article')).toBeVisible();
}

async function print(page: Page, plan: Plan): Promise<readonly PdfPage[]> {
  await show(page, plan);
  await page.evaluate(() => document.fonts.ready);
  return readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
}

/** The text between two headings, page margins left out of account. */
function section(pages: readonly PdfPage[], from: string, to: string): string {
  const text = pages.map((page) => page.text).join(' ');
  const start = text.indexOf(` ${from} `);
  const end = text.indexOf(` ${to} `, start);
  expect([start > 0, end > start], `${from} … ${to}`).toEqual([true, true]);
  return text.slice(start, end);
}

const millimetre = 72 / 25.4;

/** A4, each page numbered and named, and every letter inside the margins. */
function expectWholePages(pages: readonly PdfPage[], planName: string): void {
  pages.forEach(({ width, height, text, runs }, i) => {
    expect([Math.round(width / millimetre), Math.round(height / millimetre)]).toEqual([210, 297]);
    expect(times(`Page ${i + 1} of ${pages.length}`, text)).toBe(1);
    expect(text).toContain(planName);
    expect(text).toContain(`catalogue version ${catalogueVersion}`);
    for (const run of runs) {
      const inside = run.left > 14 * millimetre && run.right < width - 14 * millimetre;
      expect(inside, `"${run.text}" stands inside the side margins`).toBe(true);
      expect(run.baseline).toBeGreaterThan(8 * millimetre);
      expect(run.baseline).toBeLessThan(height - 8 * millimetre);
    }
  });
}

function unitsOf(qualification: string): readonly Unit[] {
  return findQualification(qualification)!.units;
}

/** Every unit in one whole row of one page, and none besides. */
function expectUnitsOnce(pages: readonly PdfPage[], plan: Plan): void {
  const table = section(pages, 'Units that count', 'Totals');
  const groups = findQualification(plan.qualification)!.groups;
  const mandatory = groups.filter(({ kind }) => kind === 'mandatory').flatMap(({ units }) => units);
  let counted = 0;
  for (const unit of unitsOf(plan.qualification)) {
    const counts = mandatory.includes(unit.id) || plan.units[unit.id] === 'chosen';
    const row = rowStart(unit);
    expect(times(row, table), row).toBe(counts ? 1 : 0);
    if (!counts) continue;
    counted += 1;
    const whole = wholeRow(
      unit,
      groups.find(({ units }) => units.includes(unit.id))!,
    );
    expect(pages.filter(({ text }) => whole.test(text)).length, row).toBe(1);
  }
  expect(counted).toBeGreaterThan(0);
  const first = unitsOf(plan.qualification).find(({ id }) => mandatory.includes(id))!;
  const headed = pages.find(({ text }) => text.includes(' Units that count '));
  expect(headed?.text, 'a heading stands with its table').toContain(rowStart(first));
}

function rowStart({ ref, localRef, title }: Unit): string {
  const own = /^\d+$/.test(localRef ?? '') ? `Unit ${localRef}` : localRef;
  return tidy([ref, own, title].filter((part) => part !== null).join(' '));
}

function wholeRow(unit: Unit, { id }: Group): RegExp {
  const figures = `${id} ${unit.level} ${unit.credits ?? 'not published'} `;
  return new RegExp(`${escaped(rowStart(unit))}( Recognition .{0,40}taught)? ${figures}`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

test('ProQual Level 3: a complete combination with RPL and an additional unit', async ({
  page,
}) => {
  const pages = await print(page, completeLevel3);
  const all = pages.map(({ text }) => text).join(' ');
  expectWholePages(pages, 'Customer service "apprentices" 2027');
  expectUnitsOnce(pages, completeLevel3);

  expect(all).toContain('Complete: every required rule of combination is met');
  const rules = section(pages, 'Rules of combination', 'Units that count');
  const source = 'Met Required Qualification Structure, page 4';
  expect(rules).toContain('Level 3 Diploma in Customer Service: Qualification Specification');
  expect(rules).toContain(`At least 55 credits 55 credits ${source}`);
  expect(rules).toContain(`At least 31 credits from Group A 31 credits ${source}`);
  expect(rules).toContain(`At least 15 credits from Group B 15 credits ${source}`);
  expect(rules).toContain(`At most 9 credits from Group C 9 credits ${source}`);

  const units = section(pages, 'Units that count', 'Totals');
  expect(units).toContain("K/506/2169 Resolve customers' problems A 3 4 30 planned");
  expect(units).toMatch(/D\/506\/2170 .+ B 3 5 24 from IMI Level 2/);

  const totals = section(pages, 'Totals', 'Recognition of prior learning');
  expect(totals).toMatch(/Selected: all that learners take 12 59 /);
  expect(totals).toMatch(/Counting: what the rules add up 11 55 /);
  expect(totals).toContain('Surplus: counting credits beyond the total asked 0');
  expect(totals).toMatch(/To teach: selected, without recognised units 11 /);

  expect(section(pages, 'Recognition of prior learning', 'Additional units')).toContain(
    'Y/506/2152 Understand the customer service environment Recognition of prior learning (RPL) Certificate 118 in the file 2 October 2026',
  );
  expect(
    section(
      pages,
      'Additional units',
      'Ceilings used while planning, not a rule of the specification',
    ),
  ).toMatch(/J\/502\/4397 Bespoke Software C 3 4 – not published/i);
  expect(
    section(
      pages,
      'Ceilings used while planning, not a rule of the specification',
      'Conditions to confirm',
    ),
  ).toContain('At most 60 credits.');
  const conditions = section(pages, 'Conditions to confirm', 'Notes on the specification');
  expect(times(' Confirmed', conditions)).toBe(1);
  expect(conditions).toContain('Centre Requirements, page 6 Confirmed Letter of 4 May');
  expect(times('Not confirmed', conditions)).toBe(4);
  expect(section(pages, 'Notes on the specification', 'Where the figures come from')).toContain(
    'J/502/4397',
  );
  expect(all).toContain('Riverside Training');
  expect(all).toContain('11 January 2027');
  expect(all).toContain('601/3577/3');
  expect(all).toContain('Printed from Unitwise on 22 November 2026.');
  for (const role of ['Programme leader', 'Employer', 'Internal quality assurer (IQA)']) {
    expect(all).toContain(`${role} Name Signature Date`);
  }
});

test('Pearson Diploma: no options, and credits that are not published', async ({ page }) => {
  const plan = planOf(specialists, 'Specialists');
  const pages = await print(page, plan);
  const all = pages.map(({ text }) => text).join(' ');
  expectWholePages(pages, 'Specialists');
  expectUnitsOnce(pages, plan);
  expect(all).toContain('Credits 40 (not published; derived as TQT ÷ 10, rounded)');
  expect(all).toContain('Complete: every required rule of combination is met');
  expect(all).toContain('At least 8 units 8 units Met Required 4 Qualification structures, page 8');
  expect(all).toContain('Counting: what the rules add up 8 not published 243');
  expect(all).not.toContain('Surplus');
  expect(all).toContain('None: every unit is taught.');
});

test('ProQual Level 4: ended, with a floor of credits at one level', async ({ page }) => {
  const pages = await print(page, completeLevel4);
  const all = pages.map(({ text }) => text).join(' ');
  expectWholePages(pages, 'Managers');
  expectUnitsOnce(pages, completeLevel4);
  expect(pages[0]!.text).toContain('Registration ended on 31 July 2026');
  expect(all).toMatch(
    /At least 38 credits at Level 4 "At Level 4" is counted strictly.+ask ProQual\. 47 credits Met Required Qualification Structure, page 4/,
  );
});

test('SFJ: a draft specification, and a combination that is short', async ({ page }) => {
  const pages = await print(page, shortDraft);
  const all = pages.map(({ text }) => text).join(' ');
  expectWholePages(pages, 'Draft');
  expectUnitsOnce(pages, shortDraft);
  expect(pages[0]!.text).toContain('This is a draft specification');
  expect(all).toContain('Not complete: 3 credits short in total and 3 credits short in Group B');
  expect(all).toMatch(/At least 13 credits from Group B 10 credits 3 short Required/);
  expect(all).toContain('Unit 3 Principles of customer service A 2 3 22 published');
  expect(all).toContain('The specification prints none that we record.');
});

test('IMI: advisory hours, and sections without page numbers', async ({ page }) => {
  const chosen = ['D/506/2119', 'H/506/2154', 'K/506/2155', 'L/506/2133', 'R/506/2134'];
  const plan = planOf(garage, 'Reception', choose(...chosen, 'Y/506/2135'));
  const pages = await print(page, plan);
  expectWholePages(pages, 'Reception');
  expectUnitsOnce(pages, plan);
  expect(pages.map(({ text }) => text).join(' ')).toMatch(
    /245 to 305 guided learning hours .+ 225 guided learning hours 20 short Advisory IMI Level 2 Diploma in Customer Service ID: 601\/3456\/2 \(page not shown\)/,
  );
});

test('a long table repeats its headings and keeps every unit whole', async ({ page }) => {
  const { units, groups } = findQualification(level3)!;
  const [mandatory, ...optional] = groups;
  const plan = planOf(level3, 'Everything', choose(...optional.flatMap((group) => group.units)));
  const pages = await print(page, plan);
  expectWholePages(pages, 'Everything');
  expectUnitsOnce(pages, plan);
  const groupOf = (unit: Unit): Group =>
    optional.find((group) => group.units.includes(unit.id)) ?? mandatory!;
  const withRows = pages.filter(({ text }) =>
    units.some((unit) => wholeRow(unit, groupOf(unit)).test(text)),
  );
  expect(withRows.length).toBeGreaterThan(1);
  for (const { text } of withRows) expect(text).toContain('Reference Unit Group Level Credits');
});

test('a row of many lines moves to the next page whole', async ({ page }) => {
  const units = unitsOf(specialists);
  const evidenceFor = ({ id }: Unit): string =>
    `Evidence ${id}: ${'seen and signed '.repeat(20)}end.`;
  const recognise = units.map((unit): PlanChange => ({
    type: 'recognise',
    unit: unit.id,
    recognition: { kind: 'credit-transfer', evidence: evidenceFor(unit), date: null },
  }));
  const pages = await print(page, planOf(specialists, 'Experienced', ...recognise));
  const holding = units.map((unit) =>
    pages.findIndex(({ text }) => text.includes(evidenceFor(unit))),
  );
  expect(holding).not.toContain(-1);
  expect(new Set(holding).size).toBeGreaterThan(1);
});

const unbroken = 'x'.repeat(400);
const hostile = planOf(
  level3,
  `Quote " backslash \\ newline \n semicolon ; } ${unbroken}`,
  { type: 'set-up', setUp: { centre: unbroken } },
  {
    type: 'recognise',
    unit: 'L/506/2150',
    recognition: { kind: 'rpl', evidence: unbroken, date: null },
  },
  { type: 'confirm', condition: 'centre-approval', confirmation: { note: unbroken } },
);

test('words of any length stay on the page', async ({ page }) => {
  const pages = await print(page, hostile);
  expectWholePages(pages, 'Quote " backslash \\ newline semicolon ; }');
  expect(times('x', pages.map(({ text }) => text).join(''))).toBeGreaterThan(4 * 400);

  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 960 });
  const tooWide = await page.locator('article.paper, article.paper *').evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -0.5 || right > 680.5 || element.scrollWidth > element.clientWidth + 1;
      })
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(tooWide).toEqual([]);
});

test('digits can be searched for, with the zero of text and that of references', async ({
  page,
}) => {
  const pages = await print(page, { ...completeLevel3, name: 'Łukasz ap Siôn Ŵyn 2027' });
  const faces = await page.evaluate(() =>
    [...document.fonts].flatMap(({ family, status, unicodeRange }) =>
      status === 'loaded' ? [`${family} ${unicodeRange.split(',')[0]!}`] : [],
    ),
  );
  expect(faces.join()).toMatch(/Plain Zero/);
  // Every letter of a name is of one typeface, on the screen and on paper.
  expect(faces.filter((face) => /U\+100-/i.test(face)).join()).toMatch(/Atkinson.*Paper/);
  const all = pages.map(({ text }) => text).join(' ');
  const searched = ['L/506/2150', '601/3577/3', '550 hours', '11 January 2027', '2026'];
  for (const words of [...searched, 'Łukasz ap Siôn Ŵyn']) {
    expect(times(words, all), words).toBeGreaterThan(0);
  }
});

for (const theme of ['light', 'dark'] as const) {
  test(`is black on white from a ${theme} screen`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, media: 'print' });
    await show(page, completeLevel4);
    const colours = await page.locator('article, article *').evaluateAll((elements) =>
      elements.flatMap((element) => {
        const { color, backgroundColor, textDecorationLine } = getComputedStyle(element);
        return [{ color, backgroundColor, textDecorationLine }];
      }),
    );
    expect(colours.length).toBeGreaterThan(100);
    for (const { color, backgroundColor, textDecorationLine } of colours) {
      const [red, green, blue] = color.match(/[\d.]+/g)!.map(Number);
      expect([red, green], color).toEqual([green, blue]);
      expect(red, color).toBeLessThan(0x40);
      expect(['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']).toContain(backgroundColor);
      expect(textDecorationLine).toBe('none');
    }
  });
}

test('the screen offers the documents, prints, and leads back', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await show(page, completeLevel3);
  await expect(page).toHaveTitle(/Combination statement/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  const print = page.getByRole('button', { name: 'Print' });
  await print.click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');

  await page.getByRole('checkbox', { name: /Combination statement/ }).uncheck();
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(print).toBeDisabled();

  await page.getByRole('link', { name: 'Back to the plan' }).click();
  await expect(page).toHaveURL(/#\/plans\/printed\/review$/);
});

test('says so where there is no such plan', async ({ page }) => {
  await page.goto('./#/plans/nowhere/print');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This plan is not on this device',
  );
});
