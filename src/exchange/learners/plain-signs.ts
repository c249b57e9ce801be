import { filledLines, isHeadingLine } from './cell-mark';

/** What pages write for signs that they would take for their own. */
const entities: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&nbsp;': ' ', '&quot;': '"', '&apos;': "'", '&lt;': '<', '&gt;': '>' },
};
const entity = /&(?:amp|nbsp|quot|apos|lt|gt);/g;
/** Letters drawn as one, as PDFs print them, and wide signs as typed for scripts of Asia. */
const drawnOtherwise = /[\ufb00-\ufb06\uff01-\uff5e]+/g;
/** Two or three bytes of UTF-8 that were read as letters of Windows-1252 each. */
const readAsLatin =
  /[\u00c2-\u00f4][\u0080-\u00bf\u20ac\u201a-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201d\u2122]{1,3}/g;
/** What Windows-1252 has from 0x80 on. */
const windows =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * A list with the signs that were meant where a program wrote others for them: line ends of its own,
 * `&amp;`, letters drawn as one, wide figures, bars drawn as boxes, and letters of another encoding.
 * Lines stay in their places.
 */
export function withPlainSigns(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  return (lines.includes('\n') ? lines : lines.replace(/[\u2028\u2029\u0085\v\f]/g, '\n'))
    .replace(entity, (found) => entities[found] ?? found)
    .replace(/&#(\d{2,5});/g, (_, code: string) => visibleSign(Number(code)))
    .replace(readAsLatin, (found) => decoded(found) ?? found)
    .replace(drawnOtherwise, (found) => found.normalize('NFKC'))
    .replace(/[│┃║]/g, '|')
    .replace(/(?<=\p{L})\\(?=['’"])/gu, '');
}

function visibleSign(code: number): string {
  return code < 32 ? ' ' : String.fromCodePoint(code);
}

/** Letters as the bytes that they were, read as UTF-8; `null` where they are none. */
function decoded(letters: string): string | null {
  const bytes = Array.from(letters, (letter) => {
    const place = windows.indexOf(letter);
    return place < 0 ? letter.charCodeAt(0) : 0x80 + place;
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

/** A list in which every line stands in quotes as a whole, without them: a table saved as one column. */
export function withoutQuotedLines(list: string): string {
  const filled = filledLines(list);
  const bare = filled.flatMap((line) => /^\s*"([^"]*[,;|\t][^"]*)"\s*$/.exec(line)?.[1] ?? []);
  if (bare.length < 2 || bare.length < filled.length || !bare.some(isHeadingLine)) return list;
  return list
    .split('\n')
    .map((line) => line.replace(/^\s*"|"\s*$/g, ''))
    .join('\n');
}
