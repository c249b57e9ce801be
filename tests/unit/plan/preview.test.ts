import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Qualification } from '../../../src/catalogue';
import { applyChange, placedUnits, preview } from '../../../src/plan';
import type { Plan } from '../../../src/plan';
import type { Finding } from '../../../src/rules';
import { evaluate } from '../../../src/rules';
import { anyPlans, noon, place, planOf, proqualL3, proqualL4 } from './samples';

describe('preview', () => {
  it('says what choosing a unit would do to each rule that it touches', () => {
    const plan = planOf(proqualL3, place('chosen', 'K/503/0418', 'T/506/1820'));
    const { action, effects } = preview(proqualL3, plan, 'A/506/1821');
    expect(action).toBe('choose');
    expect(effects.map(({ before, after }) => [before.rule, before.value, after.value])).toEqual([
      ['total', 40, 44],
      ['group-c', 9, 13],
    ]);
    expect(effects[1]).toMatchObject({ before: { status: 'met' }, after: { status: 'over' } });
  });

  it('says what dropping a chosen unit would do', () => {
    const plan = planOf(proqualL4, place('chosen', 'R/506/2179'));
    const { action, effects } = preview(proqualL4, plan, 'R/506/2179');
    expect(action).toBe('drop');
    expect(effects.map(({ before, after }) => [before.rule, before.value, after.value])).toEqual([
      ['total', 20, 14],
      ['group-b', 6, 0],
      ['level-4', 17, 11],
    ]);
  });

  it('has no effect to tell of a mandatory unit', () => {
    expect(preview(proqualL3, planOf(proqualL3), 'L/506/2150').effects).toEqual([]);
  });

  it('equals the rules before and after the click, for every unit of random plans', () => {
    const seen = { choose: 0, drop: 0, silent: 0, turned: 0 };
    fc.assert(
      fc.property(anyPlans, fc.nat(), ({ qualification, plan }, at) => {
        const units = [0, 3, 5, 7].map((step) => (at + step) % qualification.units.length);
        for (const { id } of units.map((i) => qualification.units[i]!)) {
          const { action, effects } = preview(qualification, plan, id);
          const wasChosen = placedUnits(qualification, plan, 'chosen').includes(id);
          const click = place(wasChosen ? 'undecided' : 'chosen', id);
          const before = findings(qualification, plan);
          const after = findings(qualification, applyChange(plan, click, noon));
          const touched = before
            .map((finding, i) => ({ before: finding, after: after[i]! }))
            .filter(
              (one) => one.before.value !== one.after.value || one.before.min !== one.after.min,
            );
          expect({ action, effects }).toEqual({
            action: wasChosen ? 'drop' : 'choose',
            effects: touched,
          });
          seen[action] += 1;
          if (touched.length === 0) seen.silent += 1;
          if (touched.some((one) => one.before.status !== one.after.status)) seen.turned += 1;
        }
      }),
      { numRuns: 100 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(15);
  });
});

function findings(qualification: Qualification, plan: Plan): readonly Finding[] {
  return evaluate(qualification, placedUnits(qualification, plan, 'chosen')).findings;
}
