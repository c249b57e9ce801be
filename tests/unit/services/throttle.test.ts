import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Throttle } from '../../../src/services/backup/throttle';

/** A change so long after the last one, in milliseconds, and how long a backup then takes. */
const work = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 8_000 }),
    takes: fc.integer({ min: 1, max: 9_000 }),
  }),
  { minLength: 5, maxLength: 200, size: 'max' },
);

/** Plays changes and backups as a clock would, one after another. */
function play(steps: readonly { readonly after: number; readonly takes: number }[], most: number) {
  const throttle = new Throttle();
  const backups: { readonly waited: number; readonly from: number; readonly took: number }[] = [];
  let [now, busyUntil, due] = [0, 0, Infinity];
  let waitingSince: number | null = null;
  for (const { after, takes } of steps) {
    now += after;
    const from = Math.max(due, busyUntil);
    if (waitingSince !== null && from < now) {
      const took = Math.min(takes, most);
      backups.push({ waited: from - waitingSince, from, took });
      throttle.caughtUp();
      throttle.took(from, from + took);
      [waitingSince, busyUntil] = [null, from + took];
    }
    waitingSince ??= now;
    due = now + throttle.changed(now);
    expect(throttle.isWaiting).toBe(true);
  }
  return backups;
}

describe('the throttle of backups to a folder', () => {
  it('lets no change wait longer than half a minute where a backup is quick, however busy it is', () => {
    let count = 0;
    fc.assert(
      fc.property(work, (steps) => {
        const backups = play(steps, 100);
        for (const { waited } of backups) expect(waited).toBeLessThanOrEqual(30_000);
        count += backups.length;
      }),
    );
    expect(count).toBeGreaterThan(100);
  });

  it('takes up a twentieth of the time at most where a backup is slow', () => {
    let count = 0;
    fc.assert(
      fc.property(work, (steps) => {
        const backups = play(steps, 9_000);
        for (const [i, { from, took }] of backups.entries()) {
          const next = backups[i + 1];
          if (!next) continue;
          expect(next.from - from).toBeGreaterThanOrEqual(20 * took);
          count += 1;
        }
      }),
    );
    expect(count).toBeGreaterThan(100);
  });

  it('waits for a pause of three seconds, where there is one', () => {
    const throttle = new Throttle();
    expect(throttle.changed(0)).toBe(3_000);
    expect(throttle.changed(2_000)).toBe(3_000);
    expect(throttle.changed(28_000)).toBe(2_000);
    throttle.caughtUp();
    expect(throttle.isWaiting).toBe(false);
  });
});
