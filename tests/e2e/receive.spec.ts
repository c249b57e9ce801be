import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { findQualification } from '../../src/catalogue';
import type { Protection } from '../../src/exchange';
import { makeLink } from '../../src/exchange';
import { samplePlan } from '../../src/features/plans/sample';
import { sampleQualification } from '../../src/features/plans/sample-qualification';
import { addressWraps, textWraps } from '../fixtures/wrapped-links';
import { expectAccessible } from './accessible';

const at = '2026-11-22T10:00:00.000Z';
const qualification = findQualification(sampleQualification)!;
const plan = samplePlan(qualification, { id: 'sample', at });
const message = { kind: 'plan', sentAt: at, catalogue: qualification.version, plan } as const;

async function linkOf(protection: Protection = { kind: 'open' }): Promise<string> {
  const made = await makeLink(message, { app: 'https://x.example/unitwise/', protection });
  if (!made.ok) throw new Error(made.problem);
  return made.link;
}

function field(page: Page): Locator {
  return page.getByLabel('Or a link');
}

async function paste(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.getByRole('button', { name: 'Open the link' }).click();
}

const opened = (page: Page): Locator => page.getByText(/with the same catalogue as yours/);

test('a pasted text without a whole link stays, beside what is wrong with it', async ({ page }) => {
  await page.goto('./#/open');
  const cut = (await linkOf()).slice(0, -3);
  for (const [text, said] of [
    ['Hello Ada, see you on Monday', /no Unitwise link in this text/],
    [`Hello Ada, here it is: ${cut}`, /cut off or changed.+Copy the whole message/],
  ] as const) {
    await paste(page, text);
    await expect(field(page)).toHaveAccessibleDescription(said);
    await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page)).toHaveValue(text);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open a link or file');
  await expectAccessible(page);
  await paste(
    page,
    `Hello Ada,\n\n> <${(await linkOf()).slice(0, 90)}\n> ${(await linkOf()).slice(90)}>`,
  );
  await expect(opened(page)).toBeVisible();
});

const wraps = ['safeLinks', 'google', 'proofpoint', 'percentHash', 'bare'] as const;
for (const wrap of wraps) {
  test(`a link is opened as ${wrap} left it, in a quoted message`, async ({ page }) => {
    await page.goto('./#/open');
    const wrapped = addressWraps[wrap]!(await linkOf(), []);
    await paste(page, textWraps.quotedDeep!(textWraps.signature!(wrapped, []), []));
    await expect(opened(page)).toBeVisible();
  });
}

const trails = [
  '>',
  '"',
  '”',
  '…',
  '*',
  '|',
  '/',
  '}',
  '%20',
  '%0A',
  '%3E',
  '?utm_source=x',
  '&sa=D',
];
const heads = ['#/open/', '#%2Fopen%2F', '#/OPEN/', '#!/open/', '#open/'];

test('a link in the address opens with what was left behind it', async ({ page }) => {
  const letters = (await linkOf()).split('#/open/')[1]!;
  const tails = trails.map((trail) => `#/open/${letters}${trail}`);
  for (const hash of [...tails, ...heads.map((head) => `${head}${letters}`)]) {
    await page.goto('about:blank');
    await page.goto(`./${hash}`);
    await expect(opened(page), hash.slice(0, 12) + hash.slice(-14)).toBeVisible();
  }
});

test('a passphrase opens as it was heard, and no keyboard corrects it', async ({ page }) => {
  await page.goto('./#/open');
  await paste(
    page,
    await linkOf({ kind: 'sealed', passphrase: 'Don’t tell anybody 12', withLearners: true }),
  );
  const entry = page.getByLabel('Passphrase');
  for (const [name, value] of [
    ['autocapitalize', 'none'],
    ['autocorrect', 'off'],
    ['spellcheck', 'false'],
    ['autocomplete', 'off'],
  ] as const) {
    await expect(entry).toHaveAttribute(name, value);
  }
  await entry.fill("Don't tell  anybody 12 ");
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(opened(page)).toBeVisible();
});
