import { describe, expect, it } from 'vitest';
import { findQualification, qualifications, search } from '../../../src/catalogue';
import { UnitView } from '../../../src/features/units/unit-view.svelte';
import { fold, holdsWords, wordsOf } from '../../../src/text';
import { parseAddress } from '../../../src/wizard';

/** Whether a name is found by what is typed. */
const finds = (typed: string, name: string): boolean => holdsWords(fold(name), wordsOf(typed));

describe('finding', () => {
  it('folds accents, quotes and the order of words', () => {
    expect(finds('Sian', 'Siân Dhomhnaill')).toBe(true);
    expect(finds("O'Brien", 'Niamh O’Brien')).toBe(true);
    expect(finds('Okafor Ada', 'Ada Okafor')).toBe(true);
    expect(finds('okafor bo', 'Ada Okafor')).toBe(false);
  });

  it.each([
    ['annemarie', 'Anne-Marie Okafor', true],
    ['anne marie', 'Annemarie Okafor', true],
    ['Anne‑Marie', 'Anne-Marie', true],
    ['level3', 'Level 3 Diploma', true],
    ['level 3', 'Level3 Diploma', true],
    ['customerserv', 'Customer Service', true],
    ['O’Neill', "Ada O'Neill", true],
    ['oneill', 'Ada O’Neill', true],
    ["o'neill", 'Ada O Neill', true],
    ['dangelo', 'Bo D’Angelo', true],
    ['mcdonald', 'Cy Mc Donald', true],
    ['vandenberg', 'Di van den Berg', true],
    ['okafora', 'Ada Okafor', false],
    ['anno', 'Dan Noble', false],
    ['level32', 'Level 3 Diploma', false],
  ])('of %j in %j: %j', (typed, name, isFound) => {
    expect(finds(typed, name)).toBe(isFound);
  });

  it('of qualifications takes words written together', () => {
    const found = (text: string): number => search(qualifications, { text }).length;
    for (const [together, apart] of [
      ['level3', 'level 3'],
      ['customerservice', 'customer service'],
      ['proqual level3diploma', 'proqual level 3 diploma'],
    ] as const) {
      expect(found(apart), apart).toBeGreaterThan(0);
      expect(found(together), together).toBeGreaterThan(0);
      expect(found(together), together).toBeLessThanOrEqual(found(apart));
    }
  });

  it('finds a unit by words in any order and by its reference with or without slashes', () => {
    const { units } = findQualification('proqual-l3-diploma-customer-service')!;
    const view = new UnitView();
    const found = (text: string): readonly string[] => {
      view.text = text;
      return view.pick(units, {}, () => true).map(({ id }) => id);
    };
    expect(found('complaints resolve')).toContain('R/506/2151');
    expect(found('R/506/2151')).toEqual(['R/506/2151']);
    expect(found('r5062151')).toEqual(['R/506/2151']);
    expect(found("customers' problems")).toEqual(found('customers’ problems'));
  });

  it('takes the plans without one of them for the list of all', () => {
    for (const hash of ['#/plans', '#/plans/', '#/', '', '#plans']) {
      expect(parseAddress(hash)).toEqual({ screen: 'plans' });
    }
    expect(parseAddress('#/qualifications/')).toEqual({ screen: 'qualifications' });
  });
});
