import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldName, hasLetter, holdsWords, visible, wordsOf } from '../../../src/text';

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

  it.each(Array.from("'’‘‛′ʼʻʽʹ`´＇"))('takes %j for an apostrophe, wherever it stands', (sign) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, place) => {
        const signs = Array.from(text);
        const at = place % (signs.length + 1);
        const plain = [...signs.slice(0, at), "'", ...signs.slice(at)].join('');
        const other = [...signs.slice(0, at), sign, ...signs.slice(at)].join('');
        expect(fold(other)).toBe(fold(plain));
      }),
      { numRuns: 200 },
    );
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

  it.each([
    ['ß', 'ss'],
    ['æ', 'ae'],
    ['Œ', 'oe'],
    ['ø', 'o'],
    ['Đ', 'd'],
    ['ð', 'd'],
    ['Þ', 'th'],
    ['ł', 'l'],
    ['ħ', 'h'],
    ['ı', 'i'],
    ['Ŋ', 'n'],
    ['ŧ', 't'],
    ['ĸ', 'k'],
  ])('spells %s as people type it, wherever it stands: %s', (letter, typed) => {
    expect(fold(`${letter}a${letter}`)).toBe(`${typed}a${typed}`);
  });

  it('takes no letter for another that only looks like it', () => {
    expect(fold('S. T. R. Y. K. E. R. was here!')).toBe('s t r y k e r was here');
    expect(fold('Ada')).not.toBe(fold('Аda'));
  });

  it('of a word at a time gives none for what has no letter or figure', () => {
    expect(wordsOf('Okafor, Ada (2)')).toEqual(['okafor', 'ada', '2']);
    expect(wordsOf('')).toEqual([]);
    expect(wordsOf(' – ')).toEqual([]);
  });

  it('finds words in any order and within longer ones, and only where all are there', () => {
    const text = fold('Deliver customer service');
    expect(holdsWords(text, wordsOf('SERVICE cust'))).toBe(true);
    expect(holdsWords(text, wordsOf('customer care'))).toBe(false);
    expect(holdsWords(text, wordsOf('care customer'))).toBe(false);
    expect(holdsWords(text, [])).toBe(true);
  });

  it('of names keeps words apart', () => {
    expect(foldName('Ada Okafor')).not.toBe(foldName('Adao Kafor'));
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

  it('has nothing around it, however much of it there is', () => {
    expect(visible(' \u200d\u200c  Ada\u200c\u200d  ')).toBe('Ada');
  });

  it('keeps the joiners that names need', () => {
    expect(visible('\u200dمی\u200cنا\u200b ')).toBe('می\u200cنا');
  });
});
