import type { Page } from '@playwright/test';

/** How much a screen moved while it came, without anything having been pressed. */
export interface Shift {
  readonly address: string;
  /** The sum of all layout shift scores, see https://web.dev/articles/cls: 0 = nothing moved. */
  readonly score: number;
  /** What moved most, from where to where, in pixels from the top. */
  readonly moved: string;
}

/** Slow enough that what loads later is seen to come later. */
export interface Slowness {
  readonly latencyMs: number;
  /** Kilobits a second; 0 = no limit. */
  readonly kilobits: number;
  /** Times that the processor is slower. */
  readonly processor: number;
}

/** Keeps what moves from the first paint on; runs in the page before anything else. */
function watchShifts(): void {
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
  }
  const shifts: { value: number; moved: string }[] = [];
  Object.assign(window, { shifts });
  const nameOf = (node: Node | null): string => {
    const element = node instanceof Element ? node : (node?.parentElement ?? null);
    if (!element) return 'something that is gone';
    const name = `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}`;
    return `${name} “${element.textContent.replaceAll(/\s+/gu, ' ').trim().slice(0, 40)}”`;
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      if (entry.hadRecentInput) continue;
      const sources = entry.sources.map(
        ({ node, previousRect, currentRect }) =>
          `${nameOf(node)} ${Math.round(previousRect.top)} → ${Math.round(currentRect.top)}`,
      );
      shifts.push({ value: entry.value, moved: sources.join(', ') });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Makes a page as slow as that, and has it keep what moves. */
export async function slowDown(page: Page, slowness: Slowness): Promise<void> {
  const { latencyMs: latency, kilobits, processor } = slowness;
  const throughput = kilobits === 0 ? -1 : (kilobits * 1024) / 8;
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
  await page.addInitScript(watchShifts);
}

/** Opens an address as a first visit does, and waits until nothing more comes. */
export async function shiftOf(page: Page, address: string): Promise<Shift> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'networkidle' });
  const shifts = await page.evaluate(
    () => (window as unknown as { shifts: { value: number; moved: string }[] }).shifts,
  );
  const most = shifts.toSorted((one, other) => other.value - one.value)[0];
  const score = shifts.reduce((sum, { value }) => sum + value, 0);
  return { address, score, moved: most?.moved ?? '' };
}
