import { vi } from 'vitest';

/** jsdom lays nothing out, so there is nothing to observe or to scroll to. */
export function withoutLayout(): void {
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn();
      unobserve = vi.fn();
      disconnect = vi.fn();
    },
  );
}
