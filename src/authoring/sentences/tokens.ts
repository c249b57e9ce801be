import { numberWords } from './numbers';
import { isMark, isWord } from './token';
import type { Token } from './token';

const opening =
  /^\s*(?:[•●▪■◦○·*\-–—]\s*|(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+|e\s+(?=a?\b))+/iu;
const piece = /\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?:\.\d+)?|[\p{L}][\p{L}'&]*\d*|\S/gu;

/** A sentence without bullets, emphasis, tags and the many shapes of quotes and dashes. */
export function plainSentence(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .replace(/<[^<>]{0,40}>/gu, ' ')
    .replace(/[*_]{1,3}/gu, ' ')
    .replace(/[‘’`´]/gu, "'")
    .replace(/[“”"]/gu, '')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/(\d)\s*%/gu, '$1%')
    .replace(/\b(min|max)\.(?=\s)/giu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Takes the bullet or number off the beginning of a list's item. */
export function withoutBullet(sentence: string): string {
  return sentence.replace(opening, '').trim();
}

/** The pieces of a plain sentence; `\uE000n\uE000` in it stands for the unit with that index. */
export function tokenise(sentence: string, units: readonly string[]): readonly Token[] {
  const words = sentence.toLowerCase().split(/(\uE000\d+\uE000)/u);
  const tokens = words.flatMap((part): readonly Token[] => {
    const unit = /^\uE000(\d+)\uE000$/u.exec(part)?.[1];
    if (unit !== undefined) return [{ kind: 'unit', id: units[Number(unit)] ?? '' }];
    return (part.match(piece) ?? []).map(toToken);
  });
  return withPercents(numberWords(tokens));
}

function toToken(text: string): Token {
  if (/^\d/u.test(text)) return { kind: 'number', value: Number(text.replace(/,/gu, '')) };
  return /^\p{L}/u.test(text) ? { kind: 'word', text } : { kind: 'mark', text };
}

/** `50 %` and `50 per cent` are one piece. */
function withPercents(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const length = token.kind === 'number' ? percentLength(tokens, at + 1) : 0;
    if (token.kind === 'number' && length > 0) {
      result.push({ kind: 'percent', value: token.value });
      at += length;
    } else result.push(token);
  }
  return result;
}

function percentLength(tokens: readonly Token[], at: number): number {
  if (isMark(tokens[at], '%') || isWord(tokens[at], 'percent')) return 1;
  return isWord(tokens[at], 'per') && isWord(tokens[at + 1], 'cent') ? 2 : 0;
}
