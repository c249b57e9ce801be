import { checkLetter } from '../catalogue';

/** An Ofqual reference as it was found in a text. */
export interface FoundReference {
  /** `J/506/1921`; as printed where the check letter disagrees and no slip explains it. */
  readonly value: string;
  readonly printed: string;
  /** The letter that the digits ask for, where it is another one; `null` = it agrees. */
  readonly expected: string | null;
  readonly start: number;
  readonly end: number;
}

const digit = '[\\dOo]';
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}/])([A-Za-z\\d|!])\\s?/\\s?(${digit}{3})\\s?/\\s?(${digit}(?:\\s?${digit}){3})(?![\\p{N}/])|(?<![\\p{L}\\p{N}/])([A-Z])(\\d{3})(\\d{4})(?![\\p{L}\\p{N}/])`,
  'u',
);

/** What a scanner makes of J, D and other letters: nobody prints a digit there. */
const noLetters = /^[\dIil|!OoSs]$/u;

/**
 * The first unit reference in a text. Split digits (`A/506/213 0`) and letters that a scan took for
 * digits (`1/506/1921`) are mended by the check letter (product decision 10).
 */
export function findReference(text: string): FoundReference | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [whole, letter = match[4] ?? '', head = match[5] ?? '', tail = match[6] ?? ''] = match;
  const digits = `${toDigits(head)}/${toDigits(tail)}`;
  const printed = `${letter.toUpperCase()}/${digits}`;
  const expected = checkLetter(printed);
  const isRight = expected === letter.toUpperCase();
  const isSlip = !isRight && expected !== null && noLetters.test(letter);
  return {
    value: isSlip ? `${expected}/${digits}` : printed,
    printed: whole.trim(),
    expected: isRight || isSlip ? null : expected,
    start: match.index,
    end: match.index + whole.length,
  };
}

function toDigits(text: string): string {
  return text.replace(/\s/gu, '').replace(/[Oo]/gu, '0');
}

/** Whether a text is a reference and nothing else. */
export function isReference(text: string): boolean {
  const found = findReference(text);
  return found !== null && text.trim().length === found.end - found.start;
}
