import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldName, hasLetter, visible } from '../../../src/text';

describe('folding', () => {
  it.each([
    ['Siân', 'sian'],
    ['O’Brien', "O'Brien"],
    ['O`Brien', 'OBrien'],
    ['Ada\u200b', 'ada'],
    ['\ufeffA\u00adda', 'ADA'],
    ['Łódź', 'lodz'],
    ['Straße', 'STRASSE'],
    ['Søren', 'soren'],
    ['İpek', 'ipek'],
    ['ﬁona', 'Fiona'],
    ['Ａｄａ', 'ada'],
    ['Jean-Luc', 'jean luc'],
    ['Jose\u0301', 'José'],
    ['  Ada \u00a0 Okafor ', 'ada okafor'],
    ['H/506/1912', 'h 506 1912'],
  ])('%j is %j', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('is the same however often it is done, and keeps the letters of other scripts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1_000 },
    );
    expect(fold('Клиенты 山田')).toBe('клиенты 山田');
  });

  it('of names leaves the order of words', () => {
    expect(foldName('Okafor, Ada')).toBe(foldName('ada okafor'));
    expect(foldName('Okafor, Ada')).not.toBe(foldName('Ada'));
  });
});

describe('what can be seen', () => {
  it.each(['\u200b', '\u2060\ufeff', '123', '-', '\u3164', '\u200d', '٣', ''])(
    '%j has no letter',
    (text) => {
      expect(hasLetter(text)).toBe(false);
    },
  );

  it.each(['A.O.', 'Ünal', '山田', 'محمد'])('%j has one', (text) => {
    expect(hasLetter(text)).toBe(true);
  });

  it('keeps the joiners that names need', () => {
    expect(visible('\u200dمی\u200cنا\u200b ')).toBe('می\u200cنا');
  });
});
