import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldPassphrase } from '../../../src/formats';
import { passphrasesToTry } from '../../../src/formats/passphrase';

/** Ways in which keyboards write the same words. */
const keyboards: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => `${words} `,
  (words) => `  ${words}\n`,
  (words) => words.replaceAll("'", '’'),
  (words) => words.replaceAll("'", '‘').replaceAll('"', '“'),
  (words) => words.replaceAll("'", '´'),
  (words) => words.replaceAll(' ', '  '),
  (words) => words.replaceAll(' ', '\u00a0'),
  (words) => words.replaceAll('-', '–'),
  (words) => words.replaceAll('-', '—'),
  (words) => words.replaceAll('-', '\u2011'),
  (words) => words.normalize('NFD'),
  (words) => words.replace(/./u, '$&\u200b'),
  (words) => words.replaceAll('...', '…'),
];
const words = fc
  .array(
    fc.constantFrom("don't", 'tell', 'anybody', '12', 'café', '"four"', 'blue-grey', 'so...'),
    {
      minLength: 2,
      maxLength: 5,
    },
  )
  .map((all) => all.join(' '));

describe('a passphrase', () => {
  it('is the same from every keyboard, however they are combined', () => {
    fc.assert(
      fc.property(
        words,
        fc.array(fc.constantFrom(...keyboards), { maxLength: 4 }),
        (told, typed) => {
          const written = typed.reduce((text, keyboard) => keyboard(text), told);
          expect(toldPassphrase(written)).toBe(toldPassphrase(told));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('stays as it is told: capitals, letters and figures count', () => {
    expect(toldPassphrase('Four Blue kettles 12')).toBe('Four Blue kettles 12');
    expect(toldPassphrase('four blue kettles')).not.toBe(toldPassphrase('four blue Kettles'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toldPassphrase(toldPassphrase(text))).toBe(toldPassphrase(text));
      }),
    );
  });

  it('is tried first as it was typed, which is how it was sealed before, and few times in all', () => {
    expect(passphrasesToTry('Don’t tell anybody 12')[0]).toBe('Don’t tell anybody 12');
    expect(passphrasesToTry("Don't tell anybody 12 ")).toContain('Don’t tell anybody 12');
    expect(passphrasesToTry('four blue kettles')).toEqual([
      'four blue kettles',
      'Four blue kettles',
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(passphrasesToTry(text).length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
