import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/completions';
import { printedIds, printedQualification } from '../../fixtures/printed';

/**
 * How many ways there are without a ceiling, and within five credits above the published total; counted
 * by a plain recursion that is no part of this project, and by enumeration where few units are open.
 */
const ways = {
  'health-fitness': [7n],
  'adult-care': [3_668_392_643_916_366_321n, 4_167_771_401_914n],
  electrical: [40_755n],
  'it-user': [4_502_820_643_673_574n, 1_718_441_079_118n],
  'team-leading': [74_474n, 28_299n],
  'business-administration': [1_841_418_443_005_195n, 177_436_114_914n],
  'health-social-care': [435_804_328_740_978_407_195n, 13_387_237_625n],
  'education-training': [14n, 12n],
  'business-admin-scqf': [1_569_596n],
  'it-user-skills': [1n, 1n],
} satisfies Record<string, readonly bigint[]>;

describe('rules as real specifications print them', () => {
  it('are all here', () => {
    expect(Object.keys(ways).sort()).toEqual([...printedIds].sort());
  });

  it.each(Object.entries(ways))('%s has %s ways', (id, [all, within]) => {
    const qualification = printedQualification(id);
    const free = compile(qualification).outlook({ chosen: [] });
    expect(free).toMatchObject({ ways: all, counted: 'exactly', path: 'counted' });
    const { credits } = qualification.published;
    expect(within === undefined).toBe(credits === null);
    if (credits === null) return;
    const limited = compile(qualification, { maxCredits: credits + 5 }).outlook({ chosen: [] });
    expect(limited).toMatchObject({ ways: within, counted: 'exactly', path: 'counted' });
  });
});
