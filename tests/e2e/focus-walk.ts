import type { Page } from '@playwright/test';

/** What became of the focus as one button was pressed by keyboard. */
export interface Press {
  readonly button: string;
  /** Whether something on the page has the focus afterwards. */
  readonly isKept: boolean;
}

/**
 * Presses every button of a screen by keyboard, those that the presses bring up included: each name
 * once. A button that leads elsewhere counts as well; the walk then comes back to the screen.
 *
 * @param skipped names of buttons that are not pressed
 */
export async function pressEveryButton(
  page: Page,
  address: string,
  skipped = /^$/u,
): Promise<readonly Press[]> {
  await show(page, address);
  return pressEveryShown(page, skipped);
}

/** The same on the screen as it is. */
export async function pressEveryShown(page: Page, skipped = /^$/u): Promise<readonly Press[]> {
  const pressed = new Map<string, boolean>();
  const here = page.url();
  for (;;) {
    const button = await focusNext(page, [...pressed.keys()], skipped.source);
    if (button === null) break;
    await page.keyboard.press('Enter');
    pressed.set(button, await keepsFocus(page));
    if (page.url() !== here) await show(page, here);
  }
  return [...pressed].map(([button, isKept]) => ({ button, isKept }));
}

async function show(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.getByRole('heading').first().waitFor();
  await settle(page);
}

/** Focuses the first button that can be pressed and was not, and gives its name. */
function focusNext(
  page: Page,
  pressed: readonly string[],
  skipped: string,
): Promise<string | null> {
  return page.evaluate(
    ([names, pattern]) => {
      const isLeft = new RegExp(pattern, 'u');
      const nameOf = (element: HTMLElement): string =>
        (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/gu, ' ').trim();
      const buttons = document.querySelectorAll<HTMLElement>('button, summary, [role=button]');
      for (const button of buttons) {
        const name = nameOf(button);
        if (names.includes(name) || isLeft.test(name) || button.matches(':disabled')) continue;
        if (!button.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })) {
          continue;
        }
        button.focus();
        if (document.activeElement === button) return name;
      }
      return null;
    },
    [pressed, skipped] as const,
  );
}

/** Once nothing moves any more. What a button starts may take a moment, but not for ever. */
async function keepsFocus(page: Page): Promise<boolean> {
  await settle(page);
  const hasFocus = (): boolean =>
    document.activeElement !== null && document.activeElement !== document.body;
  return page.waitForFunction(hasFocus, undefined, { timeout: 2_000 }).then(
    () => true,
    () => false,
  );
}

/** Until the page has not changed for a while. */
async function settle(page: Page): Promise<void> {
  await page
    .evaluate(
      () =>
        new Promise<void>((resolve) => {
          const quiet = 120;
          let timer = setTimeout(done, quiet);
          const watch = new MutationObserver(() => {
            clearTimeout(timer);
            timer = setTimeout(done, quiet);
          });
          watch.observe(document.body, { subtree: true, childList: true, attributes: true });
          function done(): void {
            watch.disconnect();
            resolve();
          }
        }),
    )
    .catch(() => undefined);
}
