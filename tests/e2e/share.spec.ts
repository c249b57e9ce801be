import type { Browser, BrowserContext, Page } from '@playwright/test';
import { devices, expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectAccessible, expectNoSidewaysScroll } from './accessible';
import { readPdf, times } from './pdf';

const learner = 'A. Okafor';
const monitor = 'Monitor the quality of customer service interactions';
const resources = 'Develop resources to support consistency of customer service delivery';

async function openSample(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await page.getByRole('link', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Share' })).toBeVisible();
}

async function madeLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Make the link' }).click();
  const field = page.getByRole('textbox', { name: 'The link' });
  await expect(field).toBeVisible();
  return field.inputValue();
}

/** Past what the job involves, to all the units. */
async function showAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Show all/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tick what fits');
}

/** The employer's answer, made and copied in one press. */
async function madeAnswer(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy the link to your answer' }).click();
  const field = page.getByRole('textbox', { name: 'The link' });
  await expect(field).toBeVisible();
  return field.inputValue();
}

async function downloaded(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the file' }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

async function openText(page: Page, name: string, text: string): Promise<void> {
  await page.goto('./#/open');
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** The unit's line in employer mode. */
function line(page: Page, title: string) {
  return page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: title }) });
}

/** Every address that a context asked for, and what its pages complained about. */
function watched(context: BrowserContext) {
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  return { requests, complaints };
}

async function phone(browser: Browser, baseURL: string | undefined) {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7'];
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport,
    userAgent,
    deviceScaleFactor,
    isMobile,
    hasTouch,
  });
  return { context, page: await context.newPage() };
}

test('a request travels to an employer’s phone and the answer back, by their links alone', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const leader = watched(context);
  await openSample(page);
  await page.getByLabel('Your word to the employer').fill('Please choose by Friday. Jane');
  await page.getByText('19 of 39 optional units are left to them').click();
  await page.getByRole('checkbox', { name: /^Gather, analyse/ }).check();
  const requestLink = await madeLink(page);
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();

  const employer = await phone(browser, baseURL);
  const there = watched(employer.context);
  const at = employer.page;
  await at.goto(requestLink);
  await expect(at.getByRole('heading', { level: 1 })).toHaveText(
    'Choose what your apprentice learns',
  );
  await expect(at.getByText('Please choose by Friday. Jane')).toBeVisible();
  await expect(at.locator('body')).not.toContainText(learner);
  await showAll(at);
  const standing = at.getByRole('complementary', { name: 'How your choices stand' });
  await expect(standing).toContainText('Choose 1 to 3 more.');

  await at.getByRole('checkbox', { name: /^Gather, analyse/ }).uncheck();
  await expect(standing).toContainText('Choose 2 to 4 more.');
  await at.getByRole('checkbox', { name: resources }).check();
  await at.getByRole('checkbox', { name: 'Communicate verbally with customers' }).check();
  await expect(standing).toContainText('This works');
  const noRoom = at.getByRole('button', { name: /^No room now/ }).first();
  const asked = (await noRoom.textContent())!.replace(/^[^:]+: /, '').trim();
  await noRoom.click();
  await line(at, asked)
    .getByLabel(/^Ask for this one anyway/)
    .check();
  await line(at, resources).getByRole('button', { name: 'Add a note' }).click();
  await line(at, resources).getByLabel('Your note').fill('Our handbook is out of date');

  await at.reload();
  await expect(at.getByText('What you entered before on this device is here again.')).toBeVisible();
  await expect(at.getByRole('checkbox', { name: resources })).toBeChecked();
  await expect(at.getByText('Your note: Our handbook is out of date')).toBeVisible();
  await expect(at.getByText('You asked for this one')).toBeVisible();

  await at.getByRole('button', { name: 'Next' }).click();
  await expect(at.getByRole('heading', { level: 1 })).toBeFocused();
  await at.goBack();
  await expect(standing).toContainText('This works');
  await at.getByRole('button', { name: 'Next' }).click();
  await at.emulateMedia({ media: 'print' });
  const sheet = at.getByRole('article');
  await expect(sheet).toContainText('This combination is complete.');
  await expect(sheet).toContainText('Our handbook is out of date');
  await expect(sheet).toContainText(`We would like “${asked}” too`);
  await at.emulateMedia({ media: 'screen' });
  await at.getByRole('button', { name: 'Copy the link to your answer' }).click();
  await expect(at.getByRole('alert')).toHaveText('Enter your name, so that they know who agreed.');
  await expect(at.getByLabel('Your name')).toBeFocused();
  await at.getByLabel('Your name').fill('Pat Hughes');
  const answerLink = await madeAnswer(at);
  await expect(at.getByText(/Nothing is sent until you do/)).toBeVisible();
  await expect(at.getByRole('link', { name: 'Unitwise' })).toHaveCount(0);

  await page.goto(answerLink);
  await expect(page.getByText('Signed by “Pat Hughes”')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /^5 differences/ })).toBeVisible();
  const verdicts = page.getByRole('definition');
  await expect(verdicts.first()).toContainText('3 credits short');
  await expect(verdicts.last()).toContainText('Ready');
  await page.getByRole('checkbox', { name: `Choose ${resources}` }).uncheck();
  await expect(verdicts.last()).toContainText('5 credits short');
  await page.getByRole('checkbox', { name: `Choose ${resources}` }).check();
  await page.getByRole('checkbox', { name: /^Drop Gather, analyse/ }).uncheck();
  await expect(verdicts.last()).toContainText('Ready');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Accept the 4 ticked differences' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^1 difference/ })).toBeVisible();

  await page.getByRole('link', { name: 'Open the plan' }).click();
  await expect(
    page.getByText('Ready: every rule of combination is met, by every learner.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Not ready: 3 credits short').first()).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  const requested = [...leader.requests, ...there.requests];
  expect(requested.length).toBeGreaterThan(20);
  const origin = new URL(baseURL!).origin;
  const strangers = requested.filter(
    (url) => !/^(data|blob):/.test(url) && !url.startsWith(origin),
  );
  expect(strangers).toEqual([]);
  const payloads = [requestLink, answerLink].map((link) => link.split('#/open/')[1]!.slice(0, 24));
  expect(requested.filter((url) => payloads.some((payload) => url.includes(payload)))).toEqual([]);
  expect([...leader.complaints, ...there.complaints]).toEqual([]);
  await employer.context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`sharing and employer mode are accessible and hold 320 px, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await openSample(page);
    await page.getByText('19 of 39 optional units are left to them').click();
    await page.getByLabel('Protect it with a passphrase').check();
    await expectAccessible(page);
    await page.getByLabel('Protect it with a passphrase').uncheck();
    const link = await madeLink(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await page.goto(link);
    await page.getByText('Why me, and what is already fixed').click();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await showAll(page);
    await page.getByRole('checkbox', { name: resources }).check();
    await page
      .getByRole('button', { name: /^No room now/ })
      .first()
      .click();
    await expect(
      page.getByText('the programme is planned for at most 60 credits').first(),
    ).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Your name').fill('Pat Hughes');
    await page.getByText(/^Another way/).click();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.goto(await madeAnswer(page));
    await expect(page.getByRole('heading', { level: 2 })).toContainText(/\d differences?/);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.goto('./#/open');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open a link or file');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

test('an employer works by keyboard alone, and hears why a unit is closed', async ({ page }) => {
  await openSample(page);
  await page.goto(await madeLink(page));
  const box = page.getByRole('checkbox', { name: resources });
  await page.getByLabel('Front desk').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /^Show all/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Search')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(box).toBeFocused();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  const closed = page.getByRole('checkbox', { name: monitor, exact: true });
  await closed.focus();
  await expect(closed).toHaveAccessibleDescription(/planned for at most 60 credits/);
  await page.keyboard.press('Space');
  await expect(closed).not.toBeChecked();
  await expect(page.getByText(/planned for at most 60 credits/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a sealed file takes learners along, and only its passphrase opens it', async ({
  page,
  browser,
  baseURL,
}) => {
  await openSample(page);
  await page.getByLabel('The plan, to a colleague').check();
  await expect(page.getByText('All 3 learners are left out')).toBeVisible();
  const bare = await downloaded(page);
  expect(bare.name).toBe('unitwise-plan-sample-customer-service-team-leaders.unitwise.json');
  expect(bare.text).not.toContain('Okafor');
  await page.getByLabel('Protect it with a passphrase').check();
  await page.getByLabel('Passphrase', { exact: true }).fill('too short');
  await page.getByRole('button', { name: 'Download the file' }).click();
  await expect(page.getByRole('alert')).toContainText('use 12 characters or more');
  await page.getByLabel('Passphrase', { exact: true }).fill('harbour lantern quiet meadow');
  await page.getByLabel('Include 3 learners').check();
  const sealed = await downloaded(page);
  expect(sealed.text).not.toContain('Okafor');

  const colleague = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const there = await colleague.newPage();
  await openText(there, sealed.name, sealed.text);
  await there.getByLabel('Passphrase').fill('harbour lantern quiet');
  await there.getByRole('button', { name: 'Open it' }).click();
  await expect(there.getByText('That is not the passphrase')).toBeVisible();
  await there.getByLabel('Passphrase').fill('harbour lantern quiet meadow');
  await there.getByRole('button', { name: 'Open it' }).click();
  await expect(there.getByText('3 credits short')).toBeVisible();
  await expect(there.getByText(/with the same catalogue as yours/)).toBeVisible();
  await expectAccessible(there);
  await there.getByRole('button', { name: 'Keep on this device' }).click();
  await expect(there).toHaveURL(/#\/plans\/.+\/review$/);

  await openText(there, bare.name, bare.text);
  await expect(there.getByText('The plan on this device holds all of it already.')).toBeVisible();
  await there.getByRole('button', { name: 'Keep this one as a copy' }).click();
  await expect(there.getByRole('heading', { level: 1 })).toContainText('(handed over)');
  await there.goto('./#/');
  await expect(there.getByText('3 learners')).toHaveCount(1);
  await expect(there.getByRole('heading', { level: 2, name: /^Sample/ })).toHaveCount(2);
  await colleague.close();
});

const hostile = [
  ['nothing of ours', '<script>document.title="owned"</script>', 'cut off or changed'],
  ['a cut link', 'AQ', 'cut off or changed'],
  ['no base64', '%00%ff..//..', 'cut off or changed'],
  ['letters only', 'A'.repeat(5_000), 'cut off or changed'],
  ['far too long', 'A'.repeat(40_000), 'larger than anything'],
] as const;

for (const [name, payload, sentence] of hostile) {
  test(`a hostile link is refused in a sentence: ${name}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`./#/open/${payload}`);
    await expect(page.getByRole('alert')).toContainText('This could not be opened');
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(page).toHaveTitle('Error: Open – Unitwise');
    expect(errors).toEqual([]);
  });
}

test('files that are none of ours, backups and damaged ones are told apart', async ({ page }) => {
  await openSample(page);
  const { name, text } = await downloaded(page);
  await openText(page, 'holiday.json', '{"photos": []}');
  await expect(page.getByRole('alert')).toContainText('not a link or file made by Unitwise');
  await openText(page, name, text.replace('Sample', 'Simple'));
  await expect(page.getByRole('alert')).toContainText('cut off or changed');
  await openText(page, name, text.replace('"version": 1', '"version": 9'));
  await expect(page.getByRole('alert')).toContainText('a newer version of Unitwise');
  await expectAccessible(page);

  // A backup of one plan would open as that plan.
  await page.goto('./#/');
  await page.getByRole('button', { name: /^Duplicate/ }).click();
  await expect(page.getByRole('link', { name: /^Sample/ })).toHaveCount(2);
  const [backup] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Back up all plans' }).click(),
  ]);
  await openText(page, 'backup.json', await readFile(await backup.path(), 'utf8'));
  await expect(page.getByRole('alert')).toContainText('a backup of all plans');

  await openText(page, name, text);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Choose what your apprentice learns',
  );
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Choose what your apprentice learns',
  );
});

test('an answer to a plan that is elsewhere says where to open it', async ({
  page,
  browser,
  baseURL,
}) => {
  await openSample(page);
  await page.goto(await madeLink(page));
  await showAll(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Anything they should know').fill('You choose.');
  await page.getByLabel('Your name').fill('Pat Hughes');
  const link = await madeAnswer(page);
  const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const there = await other.newPage();
  await there.goto(link);
  await expect(there.getByText(/The plan that this answers is not on this device/)).toBeVisible();
  await other.close();

  await page.goto(link);
  await expect(page.getByRole('heading', { level: 2, name: /^Nothing differs/ })).toBeVisible();
});

test('the sheet to sign and the QR code print on one page each', async ({ page }) => {
  const printed = async () => readPdf(await page.pdf({ preferCSSPageSize: true }));
  await openSample(page);
  const link = await madeLink(page);
  const [code, ...more] = await printed();
  expect(more).toEqual([]);
  expect(code!.text).toContain('Point the camera of your phone at this code');
  expect(code!.text).not.toMatch(/Make the link|Copy the link|#\/open|Protect/);

  await page.goto(link);
  await showAll(page);
  await page.getByRole('checkbox', { name: resources }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Your name').fill('Pat Hughes');
  const [sheet, ...others] = await printed();
  expect(others).toEqual([]);
  expect(sheet!.text).toMatch(/This combination is complete\..+Filled in by Pat Hughes/);
  expect(times('Signature', sheet!.text)).toBe(3);
  expect(sheet!.text).not.toMatch(/Send|Print to sign|Another way/);
});
