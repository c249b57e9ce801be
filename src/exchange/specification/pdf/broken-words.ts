import { textOf } from './lines';
import type { TextLine } from './lines';

/**
 * Stand where a line of a cell ends and nothing tells for certain whether its last word does, or whether
 * its hyphen belongs to it: what is likelier.
 */
const likelySpace = '\u2028';
const likelyWord = '\u2029';
const likelyHyphen = '\u2027';

/** A text of which it cannot always be told whether its words go on over the ends of its lines. */
export interface BrokenText {
  readonly text: string;
  /** How else it may read; only where that cannot be told. */
  readonly otherwise?: string;
}

export function brokenText(text: string): BrokenText {
  const isLikelyOne = text.includes(likelyWord);
  if (!isLikelyOne && !text.includes(likelySpace) && !text.includes(likelyHyphen)) return { text };
  const withAll = (space: string, word: string, hyphen: string): string =>
    text
      .replaceAll(likelySpace, space)
      .replaceAll(likelyWord, word)
      .replaceAll(likelyHyphen, hyphen);
  return { text: withAll(' ', '', '-'), otherwise: withAll('', ' ', '') };
}

/** Words that need not be learned; other rests of two letters are no words. */
const smallWord =
  /^(?:a|an|and|as|at|be|by|do|for|from|if|in|is|it|my|no|of|on|or|so|the|to|up|we|with|\d+)$/u;

/** What English words end in and none consists of. */
const suffix =
  /^[a-z]{0,3}(?:tion|sion|ment|ness|ance|ence|able|ible|ity|ing|ive|ous|ly|al|ed|er|es|ate)s?$/u;

/**
 * Puts the lines of a cell together. A word is broken without a hyphen only where it is wider than its
 * cell: then its part fills a line by itself, and not one more letter would have fitted. Whether such a
 * line ends with a word, the words of the rest of the document tell, or nothing does. It learns them
 * from all that it joins, so that a document is joined twice.
 */
export class LineJoiner {
  private readonly known = new Set<string>();

  /** Learns the words of lines that are no cell's: they are wide enough to hold every word. */
  learn(lines: readonly TextLine[]): void {
    for (const line of lines) for (const word of wordsOf(textOf(line))) this.known.add(word);
  }

  /** Learns the words of a cell that no end of a line can have broken. */
  private learnCell(lines: readonly TextLine[]): void {
    const words = lines.map((line) => wordsOf(textOf(line)));
    const isPart = (at: number): boolean => words[at]?.length === 1 && at + 1 < words.length;
    for (const [i, own] of words.entries()) {
      if (isPart(i)) continue;
      for (const word of isPart(i - 1) ? own.slice(1) : own) this.known.add(word);
    }
  }

  /** @param room how wide the lines could be, in points */
  joined(lines: readonly TextLine[], room: number): string {
    this.learnCell(lines);
    return lines.reduce((text, line, i) => {
      const before = lines[i - 1];
      const own = textOf(line);
      if (before === undefined) return own;
      if (isHyphenated(text, own)) return `${text.slice(0, -1)}${this.hyphen(text, own)}${own}`;
      return `${text}${this.between(before, line, room)}${own}`;
    }, '');
  }

  /** What stands between the end of a line and the next. */
  private between(before: TextLine, after: TextLine, room: number): string {
    const [upper, lower] = [textOf(before), textOf(after)];
    if (/[\p{L}\d]\/$/u.test(upper) && !/^\s/u.test(lower)) return '';
    const isBreakable =
      !/\s/u.test(upper) && /[\p{L}\d]$/u.test(upper) && /^[\p{Ll}\d]/u.test(lower);
    if (!isBreakable || room - widthOf(before) > letterWidth(lower) * after.size) return ' ';
    return this.withinWord(upper, lower);
  }

  /** A hyphen that ends a line is part of a compound, or only parts a word. */
  private hyphen(upper: string, lower: string): string {
    const [last = '', first = ''] = [wordsOf(upper).at(-1), wordsOf(lower)[0]];
    if (this.known.has(`${last}-${first}`)) return '-';
    return this.known.has(last + first) ? '' : likelyHyphen;
  }

  private withinWord(upper: string, lower: string): string {
    if (/\d/u.test(upper) && /^\d/u.test(lower)) return '';
    if (/^\p{Lu}{2,}$/u.test(upper) && /^\d/u.test(lower)) return '';
    const [last = '', first = ''] = [wordsOf(upper).at(-1), wordsOf(lower)[0]];
    const isSmall = smallWord.test(first);
    // Such as the s of a plural: no word.
    if (first.length < 3 && !isSmall) return '';
    const isLastKnown = this.known.has(last);
    const isFirstKnown = this.known.has(first) || isSmall;
    // `Team` above `work`, where `teamwork` is a word as well.
    if (this.known.has(last + first)) return isLastKnown && isFirstKnown ? likelySpace : '';
    if (isLastKnown && isFirstKnown) return ' ';
    return suffix.test(first) ? likelyWord : likelySpace;
  }
}

function isHyphenated(upper: string, lower: string): boolean {
  return /\p{L}-$/u.test(upper) && /^\p{Ll}/u.test(lower);
}

/** Words in small letters; compounds are one. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? [];
}

function widthOf({ segments }: TextLine): number {
  return (segments.at(-1)?.right ?? 0) - (segments[0]?.left ?? 0);
}

/** About how wide a text's first letter is, in sizes of the letters; rather too wide. */
function letterWidth(text: string): number {
  if (/^[mw]/iu.test(text)) return 1;
  return /^[fijlrt]/u.test(text) ? 0.6 : 0.8;
}
