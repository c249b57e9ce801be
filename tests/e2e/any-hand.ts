import type { Page } from '@playwright/test';

/**
 * Whatever can be pressed and is smaller than 24 by 24 pixels, and nearer to something else than a
 * circle of 24 pixels around its middle leaves room for (WCAG 2.2, 2.5.8). Links within a sentence are
 * as large as its line. A label belongs to its field.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const least = 24;
    interface Target {
      readonly name: string;
      readonly box: DOMRect;
      readonly isInSentence: boolean;
    }
    const around = (boxes: readonly DOMRect[]): DOMRect => {
      const left = Math.min(...boxes.map((box) => box.left));
      const top = Math.min(...boxes.map((box) => box.top));
      const right = Math.max(...boxes.map((box) => box.right));
      const bottom = Math.max(...boxes.map((box) => box.bottom));
      return new DOMRect(left, top, right - left, bottom - top);
    };
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('.visually-hidden, [inert]') === null;
    const targets: Target[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role=button], [role=slider]',
    )) {
      if (!isSeen(element)) continue;
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const parts = [element, ...labels.filter(isSeen)].map((part) => part.getBoundingClientRect());
      targets.push({
        name: `${element.tagName.toLowerCase()} “${(element.ariaLabel ?? element.textContent).replaceAll(/\s+/gu, ' ').trim().slice(0, 40)}”`,
        box: around(parts),
        isInSentence:
          element.tagName === 'A' &&
          getComputedStyle(element).display === 'inline' &&
          element.closest('p, li, dd, td') !== null,
      });
    }
    const isSmall = ({ box, isInSentence }: Target): boolean =>
      !isInSentence && (box.width < least || box.height < least);
    /** How far the middle of one is from the nearest point of another. */
    const distance = (one: DOMRect, other: DOMRect): number => {
      const [x, y] = [one.left + one.width / 2, one.top + one.height / 2];
      const across = Math.max(other.left - x, 0, x - other.right);
      const down = Math.max(other.top - y, 0, y - other.bottom);
      return Math.hypot(across, down);
    };
    return targets
      .filter(isSmall)
      .filter((small) =>
        targets.some((other) => other !== small && distance(small.box, other.box) < least / 2),
      )
      .map(({ name, box }) => `${name} ${Math.round(box.width)} × ${Math.round(box.height)}`);
  });
}

/** Spaces text as some readers do (WCAG 2.2, 1.4.12): nothing may be lost by it. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
  });
}

/** Texts that their own box cuts off, though it does not scroll. */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { clipPath, overflowX, overflowY } = getComputedStyle(element);
        const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
        // A pixel is what rounding takes.
        return (
          element.textContent.trim() !== '' &&
          // Hidden from the eye alone.
          clipPath === 'none' &&
          element.closest('.visually-hidden, svg') === null &&
          element.checkVisibility() &&
          ((cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
            (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1))
        );
      })
      .map((element) => `${element.className} “${element.textContent.trim().slice(0, 40)}”`),
  );
}

/** What makes the page as a whole scroll sideways. */
export function stickingOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element: Element): boolean =>
      getComputedStyle(element).overflowX !== 'visible' && element !== document.body;
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .filter((element) => {
        for (let at = element.parentElement; at; at = at.parentElement) {
          if (scrolls(at)) return false;
        }
        return true;
      })
      .map((element) => `${element.className} “${element.textContent.trim().slice(0, 40)}”`);
  });
}
