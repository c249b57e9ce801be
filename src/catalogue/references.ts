const letters = 'ADFHJKLMRTY';
const digits = '0123456789X';

/**
 * The letter that a unit reference should carry by its digits: with digits a to g, character number
 * (8a+7b+6c+5d+4e+3f+2g) mod 11 of `ADFHJKLMRTY`. Found by experiment: all 77 references of the five
 * specifications obey it, so a mismatch is a reason to look again, never to refuse.
 *
 * @param reference with any first character, such as the misprinted `1/506/1921`
 * @returns `null` where the rest is not of the form /DDD/DDDD
 */
export function checkLetter(reference: string): string | null {
  const [, head, tail] = /^.\/(\d{3})\/(\d{4})$/u.exec(reference) ?? [];
  if (head === undefined || tail === undefined) return null;
  return letters.charAt(checkSum(head + tail));
}

/**
 * The last digit that a qualification number such as `601/3577/3` should have by its first seven: the
 * same weights mod 11, `X` for 10. Found by experiment on the five numbers that we hold.
 *
 * @returns `null` where the number is not of the form DDD/DDDD/D
 */
export function checkDigit(number: string): string | null {
  const [, head, tail] = /^(\d{3})\/(\d{4})\/[\dX]$/.exec(number) ?? [];
  if (head === undefined || tail === undefined) return null;
  return digits.charAt(checkSum(head + tail));
}

function checkSum(sevenDigits: string): number {
  return Array.from(sevenDigits, Number).reduce((sum, digit, i) => sum + (8 - i) * digit, 0) % 11;
}

/**
 * An Ofqual reference as people type it and as scans print it (`A/506/213 0`, `a5062130`, `A-506-2130`) in its one
 * form, `A/506/2130`.
 *
 * @returns `null` where the text is not a letter and seven digits
 */
export function normaliseReference(text: string): string | null {
  const [, letter, head, tail] =
    /^([A-Z])[/\-–.\\|]?(\d{3})[/\-–.\\|]?(\d{4})$/.exec(text.replace(/\s/gu, '').toUpperCase()) ??
    [];
  if (letter === undefined || head === undefined || tail === undefined) return null;
  return `${letter}/${head}/${tail}`;
}
