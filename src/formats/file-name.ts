/** Letters that Unicode does not take apart into a plain one and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ł: 'l', đ: 'd', ð: 'd', ø: 'o', ħ: 'h', ŧ: 't', ı: 'i', ŋ: 'ng', ĸ: 'k', ƒ: 'f', ŀ: 'l' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ĳ: 'ij', ŉ: 'n', ſ: 's' },
};
/** Names that Windows keeps for devices, whatever ending they have. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;
/** Bytes of a part: with its beginning and its ending the name stays below 255, as file systems ask. */
const maxBytes = 150;
/** Letters of a part: longer ones are cut off in lists of downloads. */
const maxLetters = 60;

/**
 * A text as part of a file name that every system takes: lower-case words with hyphens between.
 * Latin letters lose their marks; those of other alphabets stay as they are.
 *
 * @returns `unnamed` where the text has no letter and no digit
 */
export function fileNamePart(text: string): string {
  const words = plainLatin(text).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  const part = cut(words.join('-'));
  if (part === '') return 'unnamed';
  return reserved.test(part) ? `${part}-file` : part;
}

/** Marks belong to the letters of other alphabets: й is no и, and Hindi has no words without them. */
function plainLatin(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/['’ʼ]/gu, '')
    .replace(/\p{Script=Latin}/gu, (letter) => plainLetters[letter] ?? letter);
}

/** Whole letters with their marks, as many as there is room for. */
function cut(text: string): string {
  let [part, bytes, letters] = ['', 0, 0];
  for (const [letter] of text.matchAll(/\P{M}\p{M}*/gu)) {
    bytes += new TextEncoder().encode(letter).length;
    letters += 1;
    if (bytes > maxBytes || letters > maxLetters) break;
    part += letter;
  }
  return part.replace(/-$/u, '');
}
