import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessible';
import { galleryAddress } from './gallery-address';

/** What stands where it should not: empty, or wider than the page. Names the part and its state. */
async function misplaced(page: Page): Promise<readonly string[]> {
  return page.locator('main > section').evaluateAll((sections) =>
    sections
      .filter((section) => {
        const { width, height } =
          section.lastElementChild?.getBoundingClientRect() ?? new DOMRect();
        return width === 0 || height === 0 || section.scrollWidth > section.clientWidth + 1;
      })
      .map((section) => section.firstElementChild?.textContent ?? ''),
  );
}

for (const theme of ['light', 'dark'] as const) {
  test(`every part of the gallery fits and can be read: ${theme}`, async ({ page }, testInfo) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(galleryAddress);
    await page.getByLabel('Colours').selectOption(theme);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    // The parts that load or look something up are there once these are.
    await expect(
      page.getByRole('heading', { name: 'This plan is not on this device' }),
    ).toHaveCount(2);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(page);
      expect(await misplaced(page)).toEqual([]);
      const path = testInfo.outputPath(`gallery-${theme}-${width}.png`);
      await page.screenshot({ path, fullPage: true, animations: 'disabled' });
      await testInfo.attach(`gallery, ${theme}, ${width} pixels wide`, { path });
    }
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });
}
