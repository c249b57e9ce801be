import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification } from '../../../src/catalogue';
import { fitted, parsePlan, toRecord } from '../../../src/plan';
import { mandatoryUnits, optionalUnits } from '../../../src/rules';
import { arbitraryPlan } from '../../fixtures/plan-arbitrary';
import { imi } from './samples';

/** The qualification without some units, and with one optional unit that became mandatory. */
function laterEdition(withdrawn: readonly string[], promoted: string): Qualification {
  const stays = (id: string): boolean => !withdrawn.includes(id);
  return {
    ...imi,
    units: imi.units.filter(({ id }) => stays(id)),
    groups: imi.groups.map((group) => ({
      ...group,
      units: [
        ...group.units.filter((id) => stays(id) && id !== promoted),
        ...(group.kind === 'mandatory' && stays(promoted) ? [promoted] : []),
      ],
    })),
  };
}

describe('a plan fitted to another edition', () => {
  it('can be read on it, keeps all that it has, and tells what it has not', () => {
    const counts = { left: 0, kept: 0 };
    const [promoted = '', ...others] = optionalUnits(imi);
    fc.assert(
      fc.property(arbitraryPlan(imi), fc.subarray([...others]), (plan, withdrawn) => {
        const next = laterEdition(withdrawn, promoted);
        expect(mandatoryUnits(next)).toContain(promoted);
        const result = fitted(plan, next);
        expect(parsePlan(toRecord(result.plan), () => next)).toEqual({
          ok: true,
          plan: result.plan,
        });
        for (const unit of result.left) expect([...withdrawn, promoted]).toContain(unit);
        for (const [unit, as] of Object.entries(plan.units)) {
          const isLeft = withdrawn.includes(unit) || unit === promoted;
          expect(result.plan.units[unit]).toBe(isLeft ? undefined : as);
          if (isLeft) expect(result.left).toContain(unit);
          counts[isLeft ? 'left' : 'kept'] += 1;
        }
        expect(fitted(plan, imi)).toEqual({ plan, left: [] });
      }),
      { numRuns: 100 },
    );
    expect(Math.min(counts.left, counts.kept)).toBeGreaterThan(100);
  });
});
