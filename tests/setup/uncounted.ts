import { expect } from 'vitest';

/**
 * Tests count their random cases, so that none holds for want of any. A mutation run tries fewer
 * (fewer-cases.ts) and cannot reach those counts: "greater than" says nothing there. What only such
 * a check would notice is reported as a survivor, never the other way round.
 */
const unasked = (): { readonly pass: true; readonly message: () => string } => ({
  pass: true,
  message: () => 'counts are not asked for in a mutation run',
});

expect.extend({
  toBeGreaterThan(received: unknown, bound: unknown) {
    if (typeof bound === 'number' && bound >= 1) return unasked();
    return { pass: (received as number) > (bound as number), message: () => 'is not greater' };
  },
  toBeGreaterThanOrEqual(received: unknown, bound: unknown) {
    if (typeof bound === 'number' && bound >= 1) return unasked();
    return { pass: (received as number) >= (bound as number), message: () => 'is less' };
  },
});
