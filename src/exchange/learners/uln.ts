const weights = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
/** Stands for a learner who has no number yet. */
const temporary = '9999999999';

/**
 * Whether a text is a Unique Learner Number whose check digit is right: ten digits, the first not 0,
 * whose sum by the weights 10 to 1 leaves 10 when divided by 11 (HESA student record, field ULN;
 * validation rule ULN_04 of the individualised learner record).
 */
export function isSoundUln(text: string): boolean {
  if (!/^[1-9]\d{9}$/.test(text)) return false;
  if (text === temporary) return true;
  const sum = weights.reduce((total, weight, place) => total + weight * Number(text[place]), 0);
  return sum % 11 === 10;
}

/** "1.00E+09": what a spreadsheet shows of a long number in a narrow column. */
export function isShortenedNumber(text: string): boolean {
  return /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(text) || /^#+$/.test(text);
}

/**
 * A number of ten digits without what spreadsheets and people put in it: "1000000001.0", "'1000000001",
 * "100 000 0001". Any other text stays as it is.
 */
export function plainUln(text: string): string {
  const digits = text
    .replace(/^'/, '')
    .replace(/\.0+$/, '')
    .replace(/[\s.-]/g, '');
  return /^[1-9]\d{9}$/.test(digits) ? digits : text;
}
