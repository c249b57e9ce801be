import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { findQualification } from '../../src/catalogue';
import type { Plan } from '../../src/plan';
import { applyChange, newPlan } from '../../src/plan';
import { seedPlan } from './support';

const at = '2026-11-22T10:00:00.000Z';

/** ProQual Level 3: 8 credits of Group B, which wants 15, and 11 of Group C, which takes 9. */
function unfinishedPlan(): Plan {
  const qualification = findQualification('proqual-l3-diploma-customer-service')!;
  const [, groupB, groupC] = qualification.groups.map(({ units }) => units);
  const plan = newPlan(qualification, { id: 'review', at });
  const units = [...groupB!.slice(0, 2), ...groupC!.slice(0, 3)];
  return applyChange(plan, { type: 'place', units, as: 'chosen' }, at);
}

async function openReview(page: Page): Promise<void> {
  await seedPlan(page, unfinishedPlan());
  await page.goto('./#/plans/review/review');
  await expect(page.getByRole('heading', { name: /^Not ready/ })).toBeVisible();
  await expect(page.locator('canvas')).toHaveCount(3);
}

/** The share of a canvas that is drawn on, and its colours. */
function drawing(canvas: Locator): Promise<{ readonly inked: number; readonly pixels: string }> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const { width, height } = element;
    const { data } = element.getContext('2d')!.getImageData(0, 0, width, height);
    const alphas = data.filter((_, i) => i % 4 === 3);
    const inked = alphas.filter((alpha) => alpha > 0).length / alphas.length;
    return { inked, pixels: element.toDataURL() };
  });
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('draws three charts, each with its message and its table', async ({ page }) => {
  await openReview(page);
  for (const name of ['Credits by group', 'Credits by level', 'Hours by unit']) {
    const figure = page.getByRole('figure').filter({ has: page.getByRole('heading', { name }) });
    await expect(figure.getByRole('table', { name })).toBeVisible();
    const message = await figure.locator('figcaption p').textContent();
    await expect(figure.getByRole('img', { name: message ?? '' })).toBeVisible();
    const { inked } = await drawing(figure.locator('canvas'));
    expect(inked).toBeGreaterThan(0.03);
  }
});

test('a fix settles its problem, and undo brings it back', async ({ page }) => {
  await openReview(page);
  const over = page.getByText('2 credits too many from Group C: 11 of at most 9.');
  await expect(over).toBeVisible();
  await page
    .getByRole('button', { name: /^Drop .+ \(settles it\)/ })
    .first()
    .click();
  await expect(over).toBeHidden();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(over).toBeVisible();
});

test('redraws when the plan and the colours change', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openReview(page);
  const canvas = page.locator('canvas').first();
  const light = await drawing(canvas);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(async () => (await drawing(canvas)).pixels).not.toBe(light.pixels);
  const dark = await drawing(canvas);
  await page.getByLabel('Colours').selectOption('Light');
  await expect.poll(async () => (await drawing(canvas)).pixels).toBe(light.pixels);
  await page.getByLabel('Colours').selectOption('As the device');
  await expect.poll(async () => (await drawing(canvas)).pixels).toBe(dark.pixels);
  await page
    .getByRole('button', { name: /^Drop .+ \(settles it\)/ })
    .first()
    .click();
  await expect.poll(async () => (await drawing(canvas)).pixels).not.toBe(dark.pixels);
});

test('prints in light colours and the size of paper, then shows the screen again', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openReview(page);
  const canvas = page.locator('canvas').first();
  const { pixels } = await drawing(canvas);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const width = (): Promise<string> =>
    canvas.evaluate((element: HTMLCanvasElement) => element.style.width);
  expect(await width()).toBe('640px');
  const darkest = await canvas.evaluate((element: HTMLCanvasElement) => {
    const { width: across, height } = element;
    const { data } = element.getContext('2d')!.getImageData(0, 0, across, height);
    const opaque = Array.from({ length: data.length / 4 }, (_, i) => i * 4).filter(
      (i) => data[i + 3] === 255,
    );
    return Math.min(...opaque.map((i) => data[i]! + data[i + 1]! + data[i + 2]!));
  });
  // The dark theme's inks are all pale; only paper has near-black ones.
  expect(darkest).toBeLessThan(150);
  // Browsers turn to the light scheme for the time of printing.
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await width()).toBe('640px');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(async () => (await drawing(canvas)).pixels).toBe(pixels);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openReview(page);
    await page.getByText(/^Plan hours for/).click();
    await page.getByRole('checkbox').first().check();
    await expectAccessible(page);
  });
}

for (const width of [320, 1920]) {
  test(`fits ${width} pixels without scrolling sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openReview(page);
    await page.getByText(/^Plan hours for/).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  });
}

test('loads Chart.js only once a chart is shown', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.url());
  });
  await seedPlan(page, unfinishedPlan());
  await page.goto('./#/plans/review/units');
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  expect(scripts.filter((url) => url.includes('BarCanvas'))).toEqual([]);
  await page.goto('./#/plans/review/review');
  await expect(page.locator('canvas')).toHaveCount(3);
  expect(scripts.filter((url) => url.includes('BarCanvas'))).toHaveLength(1);
});
