import type { Page } from '@playwright/test';

/**
 * Clicks that tick and untick units in the order of a Gray code: no two numbers of clicks leave the
 * same units chosen, so that what is stored tells exactly how many clicks it holds.
 */
export function clicksIn(chosen: readonly string[], units: readonly string[]): number {
  let clicks = 0;
  const code = chosen.reduce((bits, unit) => bits | (1 << units.indexOf(unit)), 0);
  for (let bits = code; bits > 0; bits >>= 1) clicks ^= bits;
  return clicks;
}

export function chosenAfter(clicks: number, units: readonly string[]): readonly string[] {
  const code = clicks ^ (clicks >> 1);
  return units.filter((_, bit) => code & (1 << bit));
}

/** What to click on from a number of clicks on, for as many clicks. */
export function inGrayOrder(titles: readonly string[], from: number, count: number): string[] {
  const numbers = Array.from({ length: count }, (_, i) => from + 1 + i);
  return numbers.map((click) => titles[31 - Math.clz32(click & -click)]!);
}

/** What a page was asked and told, as known outside of its browser. */
export interface Log {
  /** When each click began, by its number, in milliseconds. */
  readonly clicked: Map<number, number>;
  /** The number of clicks that the screen last called saved. */
  saved: number;
  /** How often the screen told of changes in another tab. */
  merges: number;
  heard: () => void;
}

interface Told {
  readonly what: 'click' | 'saved' | 'merged';
  readonly clicks: number;
  readonly at: number;
}

/** @param from the clicks that the plan holds already */
export async function keepLog(page: Page, from = 0): Promise<Log> {
  const log: Log = { clicked: new Map(), saved: from, merges: 0, heard: () => undefined };
  await page.exposeBinding('tell', (_, { what, clicks, at }: Told) => {
    if (what === 'click') log.clicked.set(clicks, at);
    else if (what === 'saved') log.saved = clicks;
    else log.merges += 1;
    log.heard();
  });
  return log;
}

export async function until(log: Log, reached: (log: Log) => boolean): Promise<void> {
  return new Promise((resolve) => {
    log.heard = () => {
      if (reached(log)) resolve();
    };
    log.heard();
  });
}

interface Clicking {
  /** What the ticks to click are called, in the order of the clicks. */
  readonly ticks: readonly string[];
  readonly from: number;
  /** Milliseconds before each click. */
  readonly pauses: readonly number[];
}

/** Starts to click in a page that shows the units; it goes on by itself. */
export async function startClicking(page: Page, clicking: Clicking): Promise<void> {
  await page.evaluate(clickAway, clicking);
}

/** Runs in the page. */
function clickAway({ ticks, from, pauses }: Clicking): void {
  const { tell } = globalThis as unknown as { tell: (told: Told) => void };
  const labels = [...document.querySelectorAll('label')];
  const shows = (path: string): boolean =>
    document.evaluate(path, document, null, XPathResult.BOOLEAN_TYPE).booleanValue;
  let clicks = from;
  let isTold = false;
  new MutationObserver(() => {
    const wasTold = isTold;
    isTold = shows('//main//p[contains(., "was changed in another tab")]');
    if (isTold && !wasTold) tell({ what: 'merged', clicks, at: Date.now() });
    if (shows('//main//span[.="Saved"]')) tell({ what: 'saved', clicks, at: Date.now() });
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  const next = (): void => {
    const done = clicks - from;
    if (done === ticks.length) return;
    setTimeout(() => {
      clicks += 1;
      tell({ what: 'click', clicks, at: Date.now() });
      labels.find((label) => label.textContent === ticks[done])?.control?.click();
      next();
    }, pauses[done]);
  };
  next();
}
