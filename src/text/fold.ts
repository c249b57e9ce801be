import { visible } from './visible';

/** Letters that no accent can be taken from, and what people type for them. */
const spelled: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i' },
  ...{ ŋ: 'n', ŧ: 't', ĸ: 'k' },
};
const spelledLetters = new RegExp(`[${Object.keys(spelled).join('')}]`, 'g');

/**
 * Whatever is typed for an apostrophe or a quote. Taken out before and after signs are taken apart: an
 * acute accent that stands alone would be a space then, and a wide apostrophe is none before.
 */
const quotes = /['’‘‛′ʼʻʽʹ`´"“”„‟″«»‹›\u200c\u200d]/g;

/**
 * A text as it is compared wherever something is found or taken for the same: without accents,
 * capitals, apostrophes and quotes, invisible signs, and with one space between words, whatever
 * stands there. "Siân O’Brien-Łukasz" is "sian obrien lukasz".
 */
export function fold(text: string): string {
  return visible(text)
    .replace(quotes, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(spelledLetters, (letter) => spelled[letter] ?? letter)
    .replace(quotes, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The folded words of a text, none for an empty one. */
export function wordsOf(text: string): readonly string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** A name folded as it is said, in one: "Anne-Marie" and "Annemarie" are the same. */
export function joinedName(name: string): string {
  return fold(name).replaceAll(' ', '');
}

/** A name folded, whatever the order of its words: "Okafor, Ada" is "Ada Okafor". */
export function foldName(name: string): string {
  return wordsOf(name).toSorted().join(' ');
}

/** Fewer letters begin too many pairs of words to mean one. */
const minSpanning = 4;

/**
 * Whether every word looked for occurs in a text, in any order, also within a longer word or written
 * together where the text parts it: "annemarie" is in "Anne-Marie", "level3" in "Level 3".
 *
 * @param folded the text as `fold` gives it
 * @param words as `wordsOf` gives them
 */
export function holdsWords(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word) || spansWords(folded, word));
}

/** Whether words of a folded text that follow each other begin with a word when written together. */
export function spansWords(folded: string, word: string): boolean {
  if (word.length < minSpanning || !folded.includes(' ')) return false;
  const parts = folded.split(' ');
  return parts.some((part, at) => {
    if (part === '' || !word.startsWith(part)) return false;
    let joined = part;
    for (let next = at + 1; joined.length < word.length && next < parts.length; next += 1) {
      joined += parts[next] ?? '';
    }
    return joined.startsWith(word);
  });
}
