import { countHeadWords, headKind, isFigureKind } from './heads';
import { piecesOf } from './text-cells';
import type { Piece } from './text-cells';

/** Heads that make up a text, and what they leave unexplained. */
interface Parts {
  readonly cost: number;
  readonly heads: readonly Piece[];
}

const unknownCost = 3;
/** More words are a sentence. */
const maxWords = 16;
/** No head has more. */
const maxHeadWords = 8;

/** The heads of a line: where columns are narrow, only one space parts them. */
export function headsOf(line: string): readonly Piece[] {
  return piecesOf(line).flatMap((piece) => {
    const isOne = headKind(piece.text) !== null && !isTwice(piece.text);
    return isOne ? [piece] : (partedHeads(piece) ?? [piece]);
  });
}

/** The fewest heads that make up a piece; `null` where not at least two of them are known. */
function partedHeads({ start, text }: Piece): readonly Piece[] | null {
  const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  if (words.length > maxWords || countHeadWords(text) < 2) return null;
  const best: Parts[] = [{ cost: 0, heads: [] }];
  for (const [i, { end }] of words.entries()) {
    const least = Math.max(0, i + 1 - maxHeadWords);
    const ways = words.slice(least, i + 1).flatMap(({ start: from }, nth) => {
      const first = least + nth;
      const before = best[first];
      const head = { text: text.slice(from, end), start: start + from, end: start + end };
      const isKnown = headKind(head.text) !== null && !isTwice(head.text);
      if (before === undefined || (!isKnown && first < i)) return [];
      return [{ cost: before.cost + (isKnown ? 1 : unknownCost), heads: [...before.heads, head] }];
    });
    best.push(ways.reduce((one, way) => (way.cost < one.cost ? way : one)));
  }
  const heads = best.at(-1)?.heads ?? [];
  const kinds = heads.map((head) => headKind(head.text)).filter((kind) => kind !== null);
  return kinds.length > 1 && (kinds.some(isFigureKind) || kinds.includes('title')) ? heads : null;
}

const ends = /^(?:number|no\.?|ref\.?|reference|code|title|urn|uan)$/iu;

/** Whether a text holds the ends of two heads: `Unit number Regulated unit number`. */
function isTwice(text: string): boolean {
  const words = text.split(' ');
  const found = words.flatMap((word, i) => (ends.test(word) ? [i] : []));
  return found.some((at, i) => i > 0 && at - (found[i - 1] ?? 0) > 1);
}
