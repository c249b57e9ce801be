import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plansToBackUp } from '../../../src/services/backup/backup-reminder';

const day = 24 * 60 * 60 * 1_000;
const at = (days: number): string =>
  new Date(Date.parse('2026-11-22T12:00:00.000Z') + days * day).toISOString();
const days = fc.integer({ min: -30, max: 30 });

it('reminds of changed plans a week after the last backup, and not for a week after "Not now"', () => {
  const counts = { due: 0, tooSoon: 0, putOff: 0, nothing: 0 };
  fc.assert(
    fc.property(
      fc.array(fc.tuple(days, fc.nat(20)), { maxLength: 4 }),
      fc.option(days),
      fc.option(days),
      days,
      (drawn, backup, off, today) => {
        const facts = {
          plans: drawn.map(([made, later]) => ({
            createdAt: at(made),
            changedAt: at(made + later),
          })),
          lastBackupAt: backup === null ? null : at(backup),
          putOffAt: off === null ? null : at(off),
        };
        const changed = drawn.filter(([made, later]) => backup === null || made + later > backup);
        const since = backup ?? Math.min(...drawn.map(([made]) => made));
        const reminded = plansToBackUp(facts, at(today));
        if (drawn.length === 0 || changed.length === 0) counts.nothing += 1;
        else if (Math.abs(today - since) < 7) counts.tooSoon += 1;
        else if (off !== null && Math.abs(today - off) < 7) counts.putOff += 1;
        else {
          counts.due += 1;
          expect(reminded).toBe(changed.length);
          return;
        }
        expect(reminded).toBe(0);
      },
    ),
    { numRuns: 2_000 },
  );
  for (const times of Object.values(counts)) expect(times).toBeGreaterThan(50);
});
