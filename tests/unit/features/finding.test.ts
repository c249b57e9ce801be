import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../src/catalogue';
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
