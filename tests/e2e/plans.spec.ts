import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';

const sampleName = 'Sample: customer service team leaders';

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Goes to the list of plans with the sample plan on it. */
async function keepSample(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await expect(page).toHaveURL(/#\/plans\/.+\/units$/);
  await page.getByRole('link', { name: 'Plans', exact: true }).click();
  await expect(page.getByRole('link', { name: sampleName })).toBeVisible();
}

/** Writes a plan record in a format that this version cannot read. */
async function writeRecord(page: Page, id: string, format: number): Promise<void> {
  await page.evaluate(
    (row) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('unitwise');
        opening.onerror = () => {
          reject(new Error('The database did not open'));
        };
        opening.onsuccess = () => {
          const write = opening.result.transaction('plans', 'readwrite');
          write.objectStore('plans').put(row);
          write.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { id, revision: 1, record: { format } },
  );
}

async function textOf(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function backUp(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up all plans' }).click();
  const download = await started;
  return { name: download.suggestedFilename(), text: await textOf(download) };
}

test('a first visit offers six qualifications and opens a sample plan', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle('Plans – Unitwise');
  const start = page.getByRole('region', { name: 'Start from a qualification' });
  await expect(start.getByRole('link')).toHaveCount(6);
  await expect(start.getByText(/draft specification: learners cannot be registered/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: sampleName })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: sampleName })).toBeVisible();
});

test('duplicates, deletes and puts back', async ({ page }) => {
  await keepSample(page);
  await expect(
    page.getByText('3 credits short in total and 3 credits short in Group B'),
  ).toBeVisible();
  await page.getByRole('button', { name: `Duplicate ${sampleName}` }).click();
  const copy = page.getByRole('link', { name: `${sampleName} (copy)` });
  await expect(copy).toBeVisible();
  await page.getByRole('button', { name: `Delete ${sampleName} (copy)` }).click();
  await expect(copy).toBeHidden();
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(copy).toBeVisible();
  await expect(undo).toBeHidden();
  await page.reload();
  await expect(copy).toBeVisible();
});

test('backs up one plan', async ({ page }) => {
  await keepSample(page);
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: `Back up ${sampleName}` }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe(
    'unitwise-backup-of-sample-customer-service-team-leaders.json',
  );
  expect(JSON.parse(await textOf(download))).toMatchObject({
    content: { plans: [{ record: { plan: { name: sampleName } } }] },
  });
});

test('a record that cannot be read is reported, kept and removed only when confirmed', async ({
  page,
}) => {
  await keepSample(page);
  await writeRecord(page, 'broken', 0);
  await page.reload();
  const report = page.getByRole('region', { name: '1 plan could not be read' });
  await expect(report.getByRole('heading', { name: /Record “broken”/ })).toBeVisible();
  await expect(page.getByRole('link', { name: sampleName })).toBeVisible();
  await expectAccessible(page);

  const started = page.waitForEvent('download');
  await report.getByRole('button', { name: 'Download what is stored' }).click();
  expect(JSON.parse(await textOf(await started))).toMatchObject({ record: { format: 0 } });
  expect((await backUp(page)).text).toContain('broken');

  await report.getByRole('button', { name: 'Remove …' }).click();
  await expect(report.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await expectAccessible(page);
  await report.getByRole('button', { name: 'Remove for good' }).click();
  await expect(report).toBeHidden();
  await page.reload();
  await expect(page.getByRole('link', { name: sampleName })).toBeVisible();
  await expect(report).toBeHidden();
});

test("a newer version's record is reported, and stays as it is", async ({ page }) => {
  await keepSample(page);
  await writeRecord(page, 'from-later', 99);
  await page.reload();
  const report = page.getByRole('region', { name: '1 plan could not be read' });
  await expect(report).toContainText('A newer version of Unitwise wrote it');
  await expect(report.getByRole('button', { name: 'Remove …' })).toBeHidden();
  await expectAccessible(page);
  await page.goto('./#/plans/from-later/review');
  await expect(page.getByRole('heading', { name: 'This plan cannot be opened' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('./#/');
  const started = page.waitForEvent('download');
  await report.getByRole('button', { name: 'Download what is stored' }).click();
  expect(JSON.parse(await textOf(await started))).toEqual({
    id: 'from-later',
    revision: 1,
    record: { format: 99 },
  });
});

test('search finds a unit inside, and an empty result has a way out', async ({ page }) => {
  await page.goto('./#/qualifications');
  const search = page.getByRole('searchbox', { name: 'Search' });
  await expect(search).toBeVisible();
  await expectAccessible(page);
  await search.fill('L/506/2181');
  const hits = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(hits).toHaveText([
    'ProQual Level 3 Diploma in Customer Service',
    'ProQual Level 4 NVQ Diploma in Customer Service',
  ]);
  await expect(
    page.getByText('Found in the unit “Manage a customer service award programme”'),
  ).toHaveCount(2);
  await page.getByLabel('Level', { exact: true }).selectOption('Level 4');
  await expect(hits).toHaveCount(1);
  await search.fill('bricklaying');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(
    'No qualification for “bricklaying”',
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Clear the search and all filters' }).click();
  await expect(hits).toHaveCount(6);
  await expect(search).toBeFocused();
});

test('every qualification shows its structure before a plan starts', async ({ page }) => {
  await page.goto('./#/qualifications');
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(headings).toHaveCount(6);
  const titles = await headings.allTextContents();
  for (const title of titles.map((text) => text.trim())) {
    await page.goto('./#/qualifications');
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page).toHaveTitle(`${title} – Unitwise`);
    await expect(page.getByRole('button', { name: 'Start a plan' })).toBeVisible();
  }
});

test('an unknown qualification is answered with a way on', async ({ page }) => {
  await page.goto('./#/qualifications/none-such');
  await expect(
    page.getByRole('heading', { name: 'There is no such qualification here' }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('starts a plan with the keyboard alone', async ({ page }) => {
  await page.goto('./');
  const press = async (name: string | RegExp): Promise<void> => {
    const target = page.getByRole('main').getByRole('link', { name });
    const button = page.getByRole('main').getByRole('button', { name });
    const wanted = target.or(button);
    await expect(wanted).toBeVisible();
    for (let tabs = 0; tabs < 40; tabs += 1) {
      await page.keyboard.press('Tab');
      if (await wanted.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(wanted).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await press('New plan');
  await expect(page).toHaveURL(/#\/qualifications$/);
  await press('IMI Level 2 Diploma in Customer Service');
  await press('Start a plan');
  await expect(page).toHaveURL(/#\/plans\/.+\/set-up$/);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.goto('./#/');
  await expect(
    page.getByRole('link', { name: 'IMI Level 2 Diploma in Customer Service' }),
  ).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`fits a narrow screen in ${colorScheme}`, async ({ browser }) => {
    const narrow = await browser.newContext({ viewport: { width: 320, height: 800 }, colorScheme });
    const page = await narrow.newPage();
    await keepSample(page);
    await writeRecord(page, 'broken', 0);
    await page.reload();
    const addresses = [
      './#/',
      './#/qualifications',
      './#/qualifications/proqual-l4-nvq-diploma-customer-service',
      './#/qualifications/pearson-l3-diploma-customer-service-specialists',
    ];
    for (const address of addresses) {
      await page.goto(address);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
    await narrow.close();
  });
}
