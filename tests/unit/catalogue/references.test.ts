import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, checkLetter, normaliseReference } from '../../../src/catalogue';

const sevenDigits = fc.stringMatching(/^[0-9]{7}$/);
const withSlashes = (first: string, digits: string) =>
  `${first}/${digits.slice(0, 3)}/${digits.slice(3)}`;

describe('the check letter of a reference', () => {
  it.each([
    ['L/506/2150', 'L'],
    ['J/502/4397', 'J'],
    ['F/502/4396', 'F'],
    // The two scanning slips of ProQual's documents.
    ['1/506/1921', 'J'],
    ['F/502/4397', 'J'],
  ])('of %s is %s', (reference, letter) => {
    expect(checkLetter(reference)).toBe(letter);
  });

  it.each(['', 'TBC', 'L/506/215', 'L/506/21500', 'LL/506/2150', 'L-506-2150', 'L/5O6/2150'])(
    'of "%s" is unknown',
    (reference) => {
      expect(checkLetter(reference)).toBeNull();
    },
  );

  it('shows every single wrong digit and every swap of two neighbours', () => {
    let applied = 0;
    fc.assert(
      fc.property(sevenDigits, fc.nat(6), fc.nat(9), fc.nat(5), (digits, place, other, swap) => {
        const letter = checkLetter(withSlashes('A', digits));
        const wrong = digits.slice(0, place) + String(other) + digits.slice(place + 1);
        const [a, b] = [digits.charAt(swap), digits.charAt(swap + 1)];
        const swapped = digits.slice(0, swap) + b + a + digits.slice(swap + 2);
        for (const changed of [wrong, swapped].filter((text) => text !== digits)) {
          applied += 1;
          expect(checkLetter(withSlashes('A', changed))).not.toBe(letter);
        }
      }),
      { numRuns: 500 },
    );
    expect(applied).toBeGreaterThan(700);
  });
});

describe('the check digit of a qualification number', () => {
  it.each(['601/3577/3', '601/3456/2', '601/4756/8', '603/5449/5', '603/5450/1'])(
    'holds for %s',
    (number) => {
      expect(number.endsWith(checkDigit(number)!)).toBe(true);
    },
  );

  it('is X where the remainder is 10', () => {
    expect(checkDigit('400/0000/X')).toBe('X');
  });

  it.each(['', '601/3577', '601/3577/33', '6013577/3', 'L/506/2150'])(
    'of "%s" is unknown',
    (number) => {
      expect(checkDigit(number)).toBeNull();
    },
  );
});

describe('a reference as people type it', () => {
  it.each([
    ['A/506/213 0', 'A/506/2130'],
    [' a/506/2130 ', 'A/506/2130'],
    ['a5062130', 'A/506/2130'],
    ['A 506 2130', 'A/506/2130'],
    ['A/506/\n2130', 'A/506/2130'],
  ])('%j is %s', (typed, reference) => {
    expect(normaliseReference(typed)).toBe(reference);
  });

  it.each(['', 'TBC', 'CS 7', '601/3577/3', '1/506/1921', 'AB/506/2130', 'A/506/21301'])(
    '"%s" is none',
    (typed) => {
      expect(normaliseReference(typed)).toBeNull();
    },
  );

  it('comes out alike however it is spaced and cased', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Array.from('ADFHJKLMRTY')),
        sevenDigits,
        fc.array(fc.nat(10), { maxLength: 4 }),
        (letter, digits, gaps) => {
          const reference = withSlashes(letter, digits);
          const typed = gaps.reduce(
            (text, at) => `${text.slice(0, at)} ${text.slice(at)}`,
            reference,
          );
          expect(normaliseReference(typed.toLowerCase())).toBe(reference);
          expect(normaliseReference(reference)).toBe(reference);
        },
      ),
    );
  });
});
