import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsInView } from '../../../../src/features/delivery/cohort/matrix-window';

describe('the rows that are drawn', () => {
  it('are in order, with gaps that fill up to all, and hold what is in view and the focus', () => {
    const rowHeight = 76;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 0, max: 1_200 }),
        fc.nat(),
        fc.nat(),
        (count, height, scroll, focus) => {
          const scrolled = scroll % Math.max(1, count * rowHeight - height);
          const active = focus % count;
          const drawn = rowsInView({ scrolled, height, rowHeight, count, active });
          const indices = drawn.map(({ index }) => index);
          expect(indices).toContain(active);
          let at = 0;
          for (const { index, gap } of drawn) {
            expect(gap).toBeGreaterThanOrEqual(0);
            expect(at + gap).toBe(index);
            at = index + 1;
          }
          expect(at).toBeLessThanOrEqual(count);
          const last = Math.min(count, Math.ceil((scrolled + height) / rowHeight)) - 1;
          for (let row = Math.floor(scrolled / rowHeight); row <= last; row += 1) {
            expect(indices).toContain(row);
          }
          expect(drawn.length).toBeLessThanOrEqual(Math.max(60, height / rowHeight + 20));
        },
      ),
      { numRuns: 200 },
    );
  });
});
