import { describe, expect, it } from 'vitest';
import { totalRule } from '../../../src/catalogue';
import type { SumRule } from '../../../src/catalogue';

const required = { binding: 'required', cite: { section: 'Structure', page: null } } as const;
const total = (id: string, min: number): SumRule => ({
  ...{ id, measure: 'credits', over: {}, min },
  ...required,
});

describe('the rule that asks for the total', () => {
  it('is required, whatever advice stands before it', () => {
    const advice: SumRule = { ...total('advice', 70), binding: 'advisory' };
    expect(totalRule({ rules: [advice, total('total', 55)] })?.id).toBe('total');
    expect(totalRule({ rules: [advice] })).toBeUndefined();
  });

  it('is the one that asks for most, and of equal ones the first', () => {
    const rules = [total('a', 54), total('b', 55), total('c', 55)];
    expect(totalRule({ rules })?.id).toBe('b');
  });

  it('is over all units, has a minimum and counts credits', () => {
    const others: readonly SumRule[] = [
      { ...total('group', 55), over: { groups: ['A'] } },
      { ...total('units', 55), measure: 'units' },
      { ...{ id: 'most', measure: 'credits', over: {}, max: 60 }, ...required },
    ];
    expect(totalRule({ rules: others })).toBeUndefined();
  });
});
