import { expect, test } from '@playwright/test';
import { cutTexts, smallTargets, spaceText, stickingOut } from './any-hand';
import { openSample, requestLink, screensOf } from './every-screen';

// 1280 by 1024 at 400 %.
test.use({ serviceWorkers: 'block', viewport: { width: 320, height: 256 } });

test('every screen can be touched, zoomed and spaced', async ({ page }) => {
  const plan = await openSample(page);
  const link = await requestLink(page, plan);
  for (const [address, heading] of [...screensOf(plan), [link, /./] as const]) {
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
    expect.soft(await smallTargets(page), address).toEqual([]);
    await spaceText(page);
    expect.soft(await cutTexts(page), address).toEqual([]);
    expect.soft(await stickingOut(page), address).toEqual([]);
  }
});

test('the current step is told apart where colours are forced', async ({ page }) => {
  const plan = await openSample(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${plan}/delivery/calendar`);
  for (const name of ['Steps of this plan', 'Views of the delivery plan']) {
    const links = page.getByRole('navigation', { name }).getByRole('link');
    await expect(links.first()).toBeVisible();
    const lines = await links.evaluateAll((all) =>
      all.map((link) => ({
        isCurrent: link.hasAttribute('aria-current'),
        line: getComputedStyle(link).borderBlockEndColor,
      })),
    );
    const current = lines.filter(({ isCurrent }) => isCurrent);
    expect(current.length, name).toBe(1);
    expect(lines.filter(({ line }) => line === current[0]?.line).length, name).toBe(1);
  }
});
