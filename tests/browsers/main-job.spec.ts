import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { readPdf } from '../e2e/pdf';
import type { Visitor } from './visitor';
import { test } from './engine-test';

const proqual = 'ProQual Level 3 Diploma in Customer Service';
/** 15 credits from Group B and 9 from Group C: exactly what ProQual Level 3 asks. */
const fromGroupB = [
  'Develop resources to support consistency of customer service delivery',
  'Gather, analyse and interpret customer feedback',
  'Monitor the quality of customer service interactions',
];
const fromGroupC = [
  'Negotiate in a business environment',
  'Promote equality, diversity and inclusion in the workplace',
  'Manage diary systems',
];

async function startPlan(visitor: Visitor, address: string): Promise<void> {
  await visitor.go(address);
  await visitor.press('link', { startingWith: proqual });
  await visitor.press('button', 'Start a plan');
  await visitor.press('button', 'Choose units');
}

async function openSample(visitor: Visitor, address: string): Promise<string> {
  await visitor.go(address);
  await visitor.press('button', 'Open the sample plan');
  await visitor.isAt(/#\/plans\/.+\/units$/);
  return (await visitor.address()).replace(/\/units$/, '');
}

async function link(visitor: Visitor, button: string): Promise<string> {
  await visitor.press('button', button);
  return visitor.valueOf('textbox', 'The link');
}

test('chooses units, finds the draft after a reload, reviews and delivers', async ({
  visitor,
  host,
}) => {
  await startPlan(visitor, host.address);
  await visitor.sees('24 credits short in total');
  for (const title of fromGroupB) await visitor.check(title);
  await visitor.sees('From Group B: 15 of at least 15 credits');
  await visitor.sees('Saved');

  await visitor.reload();
  expect(await visitor.isChecked(fromGroupB[0]!)).toBe(true);
  for (const title of fromGroupC) await visitor.check(title);
  await visitor.press('button', 'Review');
  await visitor.isAt(/\/review$/);
  await visitor.sees('Ready: every rule of combination is met');
  await visitor.press('button', 'Delivery plan');
  await visitor.isAt(/\/delivery$/);

  await visitor.go(host.address);
  await visitor.sees('keep your plans');
  const home = await visitor.text();
  const isPromised = home.includes('has promised to keep');
  const warning = 'Safari may clear your plans once you have used it on seven days';
  expect(home.includes(warning)).toBe(visitor.engine === 'webkit' && !isPromised);
});

test('keeps the files of a delivery plan', async ({ visitor, host }) => {
  const plan = await openSample(visitor, host.address);
  await visitor.go(`${plan}/delivery/files`);
  const begins = { 'Calendar (.ics)': 'BEGIN:VCALENDAR', 'Spreadsheet (.xlsx)': 'PK' };
  for (const [button, beginning] of Object.entries(begins)) {
    const { name, bytes } = await visitor.download(button);
    expect(name).toContain(/\.\w+/.exec(button)![0]);
    expect(bytes.subarray(0, beginning.length).toString('utf8')).toBe(beginning);
  }
});

test('prints the plan, and every figure of it is found in the PDF', async ({
  visitor,
  host,
}, testInfo) => {
  const plan = await openSample(visitor, host.address);
  await visitor.go(`${plan}/print`);
  await visitor.sees('Units that count');
  const bytes = await visitor.print();
  await writeFile(testInfo.outputPath('printed.pdf'), bytes);
  const pages = await readPdf(bytes);
  const all = pages.map(({ text }) => text).join(' ');
  for (const words of ['L/506/2150', '601/3577/3', '550 hours', 'Combination statement']) {
    expect(all).toContain(words);
  }
  expect(pages[0]!.text, 'the first page is filled').toContain('L/506/2150');
  for (const { width, height } of pages) {
    // A4 in points, which engines round differently.
    expect(Math.abs(width - 595.28)).toBeLessThan(1);
    expect(Math.abs(height - 841.89)).toBeLessThan(1);
  }
  // Safari's engine repeats neither margins nor heads: there the signatures say whose they are.
  const named = visitor.engine === 'webkit' ? [pages[0]!, pages.at(-1)!] : pages;
  for (const { text } of named) expect(text).toContain('Sample: customer service team leaders');
});

test('asks an employer by a link, and takes the answer in', async ({
  visitor,
  newVisitor,
  host,
}) => {
  const plan = await openSample(visitor, host.address);
  await visitor.go(`${plan}/share`);
  const request = await link(visitor, 'Make the link');

  const employer = await newVisitor();
  await employer.go(request);
  await employer.press('button', 'Show all 19');
  await employer.check(fromGroupB[0]!);
  await employer.press('button', 'Next');
  await employer.fill('Your name', 'Pat Hughes');
  const answer = await link(employer, 'Copy the link to your answer');

  await visitor.go(answer);
  await visitor.sees('Signed by “Pat Hughes”');
  await visitor.sees(`Choose ${fromGroupB[0]!}`);
});

test('works without a connection once it was there', async ({ visitor, host }) => {
  const plan = await openSample(visitor, host.address);
  await visitor.sees('Saved');
  await visitor.isKept();
  await host.stop();

  await visitor.reload();
  await visitor.check(fromGroupB[0]!);
  await visitor.sees('Saved');
  await visitor.go(`${plan}/print`);
  await visitor.sees('Combination statement');
});
