import { readDate } from '../../dates';
import { wordsOf } from '../../text';
import type { Pattern } from './heading-words';
import { fillers, patterns } from './heading-words';

import type { Meaning } from './roles';
import { unkept } from './unkept-fields';

/** Whether a heading tells of names. */
export function isNaming(meaning: Meaning | null): boolean {
  return meaning !== null && namings.includes(meaning);
}

const namings: readonly Meaning[] = ['name', 'given', 'family', 'initials', 'known-as'];
const withoutUse: readonly Meaning[] = ['row-number', 'birth', 'other'];

/** What says how a column is to be filled, below its heading. */
const format =
  /^\(?(?:text|date|numbers?|numeric|alphanumeric|string|required|optional|mandatory|(?:dd|mm|yy)[\w/. -]*|e\.?g\.? .*|max(?:imum)? .*|\d+ (?:digits|characters))\)?$/i;

/** Whether the cells of a row only say more of the headings above them. */
export function explainsHeadings(cells: readonly string[]): boolean {
  const filled = cells.filter(Boolean);
  const isFormat = filled.some((cell) => format.test(cell));
  return (
    (filled.length > 1 || isFormat) &&
    filled.every((cell) => format.test(cell) || meaningOf(cell) !== null)
  );
}

/** How many different things the headings of a row announce. */
export function countMeanings(cells: readonly string[]): number {
  return new Set(cells.flatMap((cell) => meaningOf(cell) ?? [])).size;
}

/** How many cells of a row are headings; 0 where the row holds a learner or a title instead. */
export function countHeadings(cells: readonly string[]): number {
  if (cells.some((cell) => /\d{5}/.test(cell) || readDate(cell).ok)) return 0;
  const meanings = cells.flatMap((cell) => meaningOf(cell) ?? []);
  const useful = meanings.filter((meaning) => !withoutUse.includes(meaning));
  return useful.length > 1 || useful.some(isNaming) ? meanings.length : 0;
}

/** A longer cell is no heading. */
const maxHeading = 300;

/** What a heading announces; `null` for words that are no heading that we know. */
export function meaningOf(heading: string): Meaning | null {
  if (heading.length > maxHeading) return null;
  const whole = meaningOfWords(heading);
  const stripped = heading.replace(/\(.*?\)|\[.*?\]|\*/g, ' ');
  if (stripped === heading) return whole ?? kindOfOther(heading);
  const bare = meaningOfWords(stripped);
  if (bare === 'name') return namedInBrackets(heading, whole);
  const isSpecific =
    whole === 'given' || whole === 'family' || whole === 'known-as' || whole === 'middle';
  return isSpecific ? whole : (bare ?? whole ?? kindOfOther(stripped));
}

/** "Name (first)", "Name (Employer)" and "Name (Assessor)" are three; "Name (as on ID)" is a name. */
function namedInBrackets(heading: string, whole: Meaning | null): Meaning {
  const inBrackets = headingWords(/\((.*?)\)|\[(.*?)\]/.exec(heading)?.[0] ?? '');
  const isOther = inBrackets.length > 0 && inBrackets.every((word) => unkept.has(word));
  return isOther ? 'other' : (whole ?? 'name');
}

function meaningOfWords(heading: string): Meaning | null {
  if (/^\s*(?:#|s\s?\/\s?n|№)\s*$/i.test(heading)) return 'row-number';
  const words = headingWords(heading);
  if (words.length === 1 && /^(?:no|nr)$/.test(words[0] ?? '')) return 'row-number';
  // Most cells of a list hold a word that no heading has.
  if (!words.every((word) => vocabulary.has(word))) return null;
  return knownPatterns.find((pattern) => fits(words, pattern))?.meaning ?? null;
}

interface KnownPattern extends Pattern {
  readonly allowed: ReadonlySet<string>;
}

const knownPatterns: readonly KnownPattern[] = patterns.map((pattern) => ({
  ...pattern,
  allowed: new Set([...pattern.needs.flat(), ...(pattern.may ?? []), ...fillers]),
}));

function fits(words: readonly string[], { needs, allowed }: KnownPattern): boolean {
  return (
    words.length > 0 &&
    needs.every((group) => words.some((word) => group.includes(word))) &&
    words.every((word) => allowed.has(word))
  );
}

function kindOfOther(heading: string): Meaning | null {
  return headingWords(heading).some((word) => unkept.has(word)) && !/\d{3}|@/.test(heading)
    ? 'other'
    : null;
}

/** Words of a heading, however it joins them: "LearnRefNumber", "first_name", "LEARNERNAME". */
function headingWords(heading: string): readonly string[] {
  const parted = heading
    .replace(/\b\d+[\s-]*digits?\b/gi, ' ')
    .replace(/ProQual/g, 'proqual')
    .replace(/\b\p{L}(?:\.\p{L}\b)+/gu, (letters) => letters.replaceAll('.', '').toLowerCase())
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return wordsOf(parted).flatMap((word) => partedWord(word) ?? [word]);
}

const vocabulary = new Set([
  ...fillers,
  ...patterns.flatMap(({ needs, may = [] }) => [...needs.flat(), ...may]),
]);
/** Longer ones are no heading's. */
const maxWord = 40;

/** A run of known words without spaces as these words; `null` where it is none. */
function partedWord(word: string): readonly string[] | null {
  if (word === '') return [];
  if (word.length > maxWord) return null;
  if (vocabulary.has(word)) return [word];
  for (let end = word.length - 1; end > 1; end -= 1) {
    if (!vocabulary.has(word.slice(0, end))) continue;
    const rest = partedWord(word.slice(end));
    if (rest) return [word.slice(0, end), ...rest];
  }
  return null;
}
