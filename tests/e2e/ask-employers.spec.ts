import type { Browser, Page } from '@playwright/test';
import { devices, expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { findQualification } from '../../src/catalogue';
import { makeLink, makeSharedFile, readLink } from '../../src/exchange';
import type { AnswerMessage, RequestMessage } from '../../src/exchange';
import type { Learner, Plan } from '../../src/plan';
import { applyChange, newLearner, newPlan } from '../../src/plan';
import { answerOf, askedAbout, firstDraft } from '../../src/request';
import { expectAccessible, expectNoSidewaysScroll } from './accessible';
import { seedPlan } from './support';

const at = '2026-11-20T10:00:00.000Z';
const qualification = findQualification('sfj-l2-certificate-customer-service')!;
const open = { kind: 'open' } as const;

/** 14 learners of nine employers. */
const cohort: readonly (readonly [employer: string, ...names: string[]])[] = [
  ['Harbour Hotels', 'Amy Okafor'],
  ['Kestrel Contact', 'Beth Hughes', 'Chen Iqbal', 'Dev Patel'],
  ['Northgate Council', 'Ewa Nowak', 'Finn Doyle'],
  ['Rowe & Daughters', 'Grace Adeyemi'],
  ['Tarn Energy', 'Hana Malik', 'Ivo Petrov'],
  ['Bluebell Care', 'Jo Carter'],
  ['Oak Street Dental', 'Kit Lewis'],
  ['Foss Motors', 'Lena Schmidt'],
  ['Penn Retail', 'Sam Reed', 'Zoe Clarke'],
];

function plan(): Plan {
  const learners = cohort.flatMap(([employer, ...names]) =>
    names.map((name): Learner => {
      const id = name.split(' ')[0]!.toLowerCase();
      return newLearner({ id, name, employer, reference: '', startsOn: null });
    }),
  );
  const empty = newPlan(qualification, { id: 'offer', name: 'Leaders 2027', at });
  const named = applyChange(empty, { type: 'set-up', setUp: { centre: 'Tarn College' } }, at);
  return applyChange(named, { type: 'add-learners', learners }, at);
}

interface HandedOut {
  readonly label: string;
  readonly link: string;
}

async function askEverybody(page: Page): Promise<ReadonlyMap<string, HandedOut>> {
  await page.getByRole('button', { name: 'Ask employers' }).click();
  await expect(page.getByRole('heading', { name: 'Ask employers' })).toBeFocused();
  await page.getByLabel('Answer by').fill('2026-12-11');
  await page.getByRole('button', { name: 'Make the requests' }).click();
  await expect(page.getByText('14 asked, 0 answered', { exact: false })).toBeVisible();
  await page.getByText('Hand out', { exact: true }).click();
  await expect(page.getByRole('button', { name: /^Copy the message: / })).toHaveCount(9);
  const data = await tableOf(page);
  expect(data).toHaveLength(14);
  return new Map(
    data.map((row) => [
      row.Learner!.split(' ')[0]!.toLowerCase(),
      { label: row['Learner as shown']!, link: row.Link! },
    ]),
  );
}

async function tableOf(page: Page): Promise<readonly Record<string, string>[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Table (.csv)' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  return data;
}

async function requestIn(link: string): Promise<RequestMessage> {
  const reading = await readLink(link, {
    findQualification,
    findEdition: () => Promise.resolve(qualification),
  });
  if (!reading.ok || reading.message.kind !== 'request') throw new Error('No request');
  return reading.message;
}

/** What an employer sends back who wants every so-manyth unit. */
async function answerTo(
  { link }: HandedOut,
  by: { readonly every: number; readonly sentAt: string },
): Promise<AnswerMessage> {
  const { plan: asked, mayChoose, learner } = await requestIn(link);
  const about = askedAbout(qualification, asked, mayChoose, learner);
  const chosen = mayChoose.filter((_, i) => i % by.every === 0);
  const draft = { ...firstDraft(about), chosen, signedBy: 'Pat Hughes' };
  const answer = answerOf(asked, about, draft, '2026-12-01');
  return { kind: 'answer', sentAt: by.sentAt, catalogue: qualification.version, answer };
}

async function linkOf(message: AnswerMessage): Promise<string> {
  const made = await makeLink(message, { app: 'https://unitwise.example/', protection: open });
  if (!made.ok) throw new Error(made.problem);
  return made.link;
}

/** Signs what was agreed. @returns the link to the answer */
async function signedAnswer(phone: Page, who: string): Promise<string> {
  await phone.getByLabel('Your name').fill(who);
  await phone.getByRole('button', { name: 'Copy the link to your answer' }).click();
  const field = phone.getByRole('textbox', { name: 'The link' });
  await expect(field).toBeVisible();
  return field.inputValue();
}

/** On a phone: chooses one unit, signs, and copies the answer. */
async function answerOnPhone(browser: Browser, { label, link }: HandedOut): Promise<string> {
  const context = await browser.newContext(devices['Pixel 7']);
  const phone = await context.newPage();
  await phone.goto(link);
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(label);
  await expect(phone.getByText('Hughes')).toHaveCount(0);
  await phone.getByRole('button', { name: /^Show all/ }).click();
  await phone.getByRole('checkbox').first().check();
  await phone.getByRole('button', { name: 'Next' }).click();
  const answer = await signedAnswer(phone, 'Jo Harbour');
  await context.close();
  return answer;
}

test('asks about fourteen learners, and takes in what nine employers answer', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await seedPlan(page, plan());
  await page.goto('./#/plans/offer/delivery');
  const handedOut = await askEverybody(page);
  const of = (name: string): HandedOut => handedOut.get(name)!;
  expect(of('amy').label).toBe('Amy O');
  await expectAccessible(page);

  const amy = await answerOnPhone(browser, of('amy'));
  const mail = async (name: string, every: number, sentAt = '2026-12-01T10:00:00.000Z') =>
    linkOf(await answerTo(of(name), { every, sentAt }));
  // Two answer twice, and a reply quotes the request that it answers.
  const pasted = [
    `Here is ours:\n${amy}\n\n> please choose what Amy O will learn\n> ${of('amy').link}`,
    await mail('ewa', 2),
    await mail('ewa', 3, '2026-12-02T10:00:00.000Z'),
    await mail('grace', 3, '2026-12-03T10:00:00.000Z'),
    await mail('grace', 2),
    // For the wrong one of two: it is Ivo's.
    await mail('hana', 4),
  ];
  await page.getByLabel('Or paste links or whole mails').fill(pasted.join('\n\nRegards\n\n'));
  await page.getByRole('button', { name: 'Read what is pasted' }).click();
  const takeIn = page.getByRole('group', { name: 'Take in answers' });
  await expect(takeIn).toContainText('6 answers kept: Amy Okafor, Ewa Nowak');

  const files = await Promise.all(
    ['beth', 'chen', 'dev'].map(async (name) => {
      const message = await answerTo(of(name), { every: 2, sentAt: '2026-12-01T11:00:00.000Z' });
      const made = await makeSharedFile(message, open);
      if (!made.ok) throw new Error(made.problem);
      return { name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(made.text) };
    }),
  );
  const cutOff = { ...files[0]!, name: 'cut off.json', buffer: files[0]!.buffer.subarray(0, 900) };
  await page.getByLabel('Files with answers').setInputFiles([...files, cutOff]);
  await expect(takeIn).toContainText('3 answers kept:');
  await expect(takeIn).toContainText('cut off.json: ');
  await expect(page.getByText('14 asked, 7 answered, 0 declined', { exact: false })).toBeVisible();
  await page.getByLabel('Files with answers').setInputFiles(files);
  await expect(takeIn).toContainText('Here already: Beth Hughes');

  const toAccept = page.getByRole('region', { name: 'To accept' });
  await expect(toAccept.getByText('Answered more than once.', { exact: false })).toHaveCount(2);
  await toAccept
    .getByRole('combobox', { name: 'It is about another learner: Hana Malik' })
    .selectOption('Ivo Petrov');
  const accept = toAccept.getByRole('button', { name: /^Accept: / });
  await expect(accept).toHaveCount(7);
  await expect(toAccept.getByRole('button', { name: 'Accept: Ivo Petrov' })).toBeVisible();

  // Those who answered twice are looked at one by one.
  await page.getByRole('button', { name: 'Accept 5 answers' }).click();
  await expect(accept).toHaveCount(2);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(accept).toHaveCount(7);
  await page.getByRole('button', { name: 'Accept 5 answers' }).click();
  await toAccept.getByRole('button', { name: 'Accept: Ewa Nowak' }).click();
  await toAccept.getByRole('button', { name: 'Accept: Grace Adeyemi' }).click();
  await page.getByRole('button', { name: 'They decline: Kit Lewis' }).click();
  await expect(page.getByText('14 asked, 7 answered, 1 declined', { exact: false })).toBeVisible();

  // One is reminded, and answers on paper.
  await page.getByRole('button', { name: 'Remind: Jo Carter' }).click();
  await expect(page.getByText('Hand out', { exact: true })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue(
    /we have no answer from you yet/,
  );
  const reminder = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Table (.csv)' }).click();
  await reminder;
  await expect(page.getByText(/^Reminder made on /)).toHaveCount(1);
  const code = await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Remind: Jo Carter' }) })
    .getByText(/^Code on paper/)
    .textContent();
  await page.getByRole('button', { name: 'Enter an answer on paper: Jo Carter' }).click();
  await page
    .getByRole('group', { name: 'Ticked on the page' })
    .getByRole('checkbox')
    .nth(1)
    .check();
  await page.getByLabel('Signed by').fill('J. Bell');
  await page.getByLabel('Signed on').fill('2026-11-27');
  await page.getByRole('button', { name: 'Keep the answer' }).click();
  await expect(page.getByText('on paper, signed “J. Bell”', { exact: false })).toBeVisible();
  await expect(page.getByText('14 asked, 8 answered, 1 declined', { exact: false })).toBeVisible();
  await expectAccessible(page);
  for (const width of [1440, 768, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page);
  }
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole('button', { name: 'Back to the matrix' }).click();
  await page.getByRole('checkbox', { name: 'Wishes' }).check();
  await expect(page.getByRole('grid').getByRole('gridcell', { name: 'Wanted' })).not.toHaveCount(0);

  await page.getByRole('link', { name: 'Print' }).click();
  await page.getByRole('checkbox', { name: /^Requests to employers/ }).check();
  const pages = page.getByRole('article', { name: /^Choosing units: / });
  await expect(pages).toHaveCount(9);
  const jo = page.getByRole('article', { name: 'Choosing units: Bluebell Care' });
  await expect(jo).toContainText(code!.replace('Code on paper', 'Code').replace(/\s+/, ' '));
  await expect(page.getByRole('article', { name: 'Choosing units: Penn Retail' })).toContainText(
    'Zoe C',
  );
  await expectAccessible(page);
});

/** On a phone: goes through all apprentices of one link, one unit each, and signs once. */
async function answerForAll(
  browser: Browser,
  link: string,
  labels: readonly string[],
): Promise<string> {
  const context = await browser.newContext(devices['Pixel 7']);
  const phone = await context.newPage();
  await phone.goto(link);
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(
    `Tarn College asks about ${labels.length} apprentices`,
  );
  await expectAccessible(phone);
  await phone.getByRole('button', { name: 'Start' }).click();
  for (const [i, label] of labels.entries()) {
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(label);
    await phone.getByRole('button', { name: /^Show all/ }).click();
    await phone.getByRole('checkbox').nth(i).check();
    if (i === 1) await phone.reload();
    await phone.getByRole('button', { name: 'Next' }).click();
  }
  await expect(phone.getByRole('region', { name: labels[2]! })).toContainText('customers');
  await expectAccessible(phone);
  const answer = await signedAnswer(phone, 'Kim Kestrel');
  await context.close();
  return answer;
}

test('asks an employer about three apprentices by one link, and splits their answer', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await seedPlan(page, plan());
  await page.goto('./#/plans/offer/delivery');
  await askEverybody(page);
  await page.getByLabel('One link for all apprentices of an employer').check();
  const rows = await tableOf(page);
  expect(rows).toHaveLength(9);
  const kestrel = rows.find(({ Employer }) => Employer === 'Kestrel Contact')!;
  expect(kestrel.Learner).toBe('Beth Hughes, Chen Iqbal and Dev Patel');
  const answer = await answerForAll(browser, kestrel.Link!, ['Beth H', 'Chen I', 'Dev P']);
  await page.getByLabel('Or paste links or whole mails').fill(answer);
  await page.getByRole('button', { name: 'Read what is pasted' }).click();
  await expect(page.getByRole('group', { name: 'Take in answers' })).toContainText(
    '3 answers kept: Beth Hughes, Chen Iqbal and Dev Patel.',
  );
  await page.getByRole('button', { name: 'Accept 3 answers' }).click();
  await expect(page.getByText('14 asked, 3 answered', { exact: false })).toBeVisible();

  await page.goto(answer);
  await expect(page.getByText('It is about Beth H, Chen I and Dev P.')).toBeVisible();
  await expect(page.getByText('Here already: Beth Hughes', { exact: false })).toBeVisible();
});

test('says whose answer came who left, and keeps one that was opened alone', async ({ page }) => {
  test.setTimeout(120_000);
  await seedPlan(page, plan());
  await page.goto('./#/plans/offer/delivery');
  const handedOut = await askEverybody(page);
  const sentAt = '2026-12-01T10:00:00.000Z';
  const late = await linkOf(await answerTo(handedOut.get('lena')!, { every: 2, sentAt }));
  const sam = await linkOf(await answerTo(handedOut.get('sam')!, { every: 2, sentAt }));

  await page.getByRole('button', { name: 'Back to the matrix' }).click();
  await page.getByRole('button', { name: 'Lena Schmidt' }).first().click();
  await page.getByRole('button', { name: /^Remove/ }).click();
  await page.getByRole('button', { name: 'Ask employers' }).click();
  await page.getByLabel('Or paste links or whole mails').fill(late);
  await page.getByRole('button', { name: 'Read what is pasted' }).click();
  await expect(page.getByRole('group', { name: 'Take in answers' })).toContainText(
    'About Lena S, who left.',
  );

  await page.goto(sam.replace('https://unitwise.example/', './'));
  await expect(page.getByText('It is about Sam R.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep it with the learner' }).click();
  await expect(page.getByText('Here already: Sam Reed.')).toBeVisible();
});
