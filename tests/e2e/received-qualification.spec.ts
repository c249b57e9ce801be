import { expect, test } from '@playwright/test';
import { editionParts, makeLink } from '../../src/exchange';
import { newPlan } from '../../src/plan';
import { published } from '../fixtures/own-qualification';

const at = '2026-11-27T10:00:00.000Z';
const claim = /^Made by Dana Okafor, Northgate Training on 27 November 2026; not checked/;

test('a plan brings its qualification, which is kept, printed and handed on', async ({
  browser,
  page,
}) => {
  const edition = await published();
  const plan = { ...newPlan(edition, { id: 'brought', at }), name: 'Team leaders' };
  const message = { kind: 'plan', sentAt: at, ...editionParts(edition), plan } as const;
  const made = await makeLink(message, { app: './', protection: { kind: 'open' } });
  if (!made.ok) throw new Error(made.problem);
  await page.goto(made.link);
  await expect(page.getByText(/^Says it was made by Dana Okafor/)).toBeVisible();
  await page.getByRole('button', { name: 'Keep it and open the plan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Team leaders' })).toBeVisible();
  await expect(page.getByText(claim).first()).toBeVisible();

  await page.goto('./#/plans/brought/print');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(claim).first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  await page.goto(`./#/qualifications/${edition.id}`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unitwise file' }).click(),
  ]);

  const colleague = await (await browser.newContext()).newPage();
  await colleague.goto('./#/open/');
  await colleague.getByLabel('File', { exact: true }).setInputFiles(await download.path());
  await colleague.getByRole('button', { name: 'Keep it on this device' }).click();
  await expect(colleague.getByRole('heading', { level: 1, name: edition.title })).toBeVisible();
  await expect(colleague.getByText(claim)).toBeVisible();
});
