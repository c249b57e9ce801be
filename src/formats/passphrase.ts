import { minPassphrase } from './limits';

/**
 * A passphrase is told by telephone: whoever opens hears words, not code points, and keyboards write
 * what they hear each in their own way. The same words must give the same key.
 */

const singleQuotes = /[‘’‚‛ʹʻʼʽˈ′‵`´＇❛❜]/gu;
const doubleQuotes = /[“”„‟″‶«»＂❝❞〝〞]/gu;
const dashes = /[\p{Pd}−⁃]+|-{2,}/gu;
/** Marks that no keyboard shows: zero-width, direction, soft hyphens, selectors of a variant. */
const invisible = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A passphrase as it is told: straight quotes, one plain hyphen for every dash, single spaces within
 * and none around it, nothing invisible, NFKC. Capitals stay as they are: to fold them would halve
 * what a letter is worth to a guesser.
 */
export function toldPassphrase(passphrase: string): string {
  return passphrase
    .replace(/[\t\n\r]/g, ' ')
    .replace(invisible, '')
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .replace(dashes, '-')
    .normalize('NFKC')
    .replace(singleQuotes, "'")
    .replace(dashes, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether nothing is sealed with it: what is told of it is too short. */
export function isWeakPassphrase(passphrase: string): boolean {
  return toldPassphrase(passphrase).length < minPassphrase;
}

/**
 * The passphrases that this one may stand for, the likeliest first. What is sealed now is sealed with
 * the told form. Before, it was sealed as it was typed: so that is tried as well, and with the curly
 * quotes and the first capital that telephones put in by themselves. Each try costs a key: few.
 */
export function passphrasesToTry(passphrase: string): readonly string[] {
  const told = toldPassphrase(passphrase);
  const asTyped = passphrase.normalize('NFKC');
  return [...new Set([asTyped, told, curly(told), firstSwapped(told), firstSwapped(curly(told))])];
}

/** As a telephone writes it: `Don’t`, `“four” kettles`. */
function curly(text: string): string {
  return text
    .replaceAll("'", '’')
    .replace(/(^|\s)"/gu, '$1“')
    .replaceAll('"', '”');
}

function firstSwapped(text: string): string {
  const [first = '', ...others] = text;
  const swapped = first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase();
  return [swapped, ...others].join('');
}
