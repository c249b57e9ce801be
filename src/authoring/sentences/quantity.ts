import type { Quantity } from './clause';
import { isMark, isWord, longestPhrase } from './token';
import type { Token } from './token';

const atLeast = [
  'a minimum of',
  'a minimum total of',
  'an overall minimum of',
  'minimum of',
  'a minimum',
  'minimum',
  'min',
  'at least',
  'no fewer than',
  'no less than',
  'not less than',
  'not fewer than',
  'at a minimum',
];
const atMost = [
  'a maximum of',
  'maximum of',
  'a maximum',
  'maximum',
  'max',
  'at most',
  'no more than',
  'not more than',
  'up to',
  'up to and including',
  'up to a maximum of',
];
const exactly = ['exactly', 'precisely'];
const orMore = ['or more', 'minimum', 'or over', 'or above'];
const orFewer = ['maximum', 'or fewer', 'or less'];

interface ReadQuantity {
  readonly quantity: Quantity;
  readonly next: number;
}

/**
 * A number with all that is said of it, from `at` on: `at least 9`, `between 9 and 12`, `a minimum
 * of 9 up to a maximum of 12`, `15 or more`. `null` where none begins there.
 */
export function quantityAt(tokens: readonly Token[], at: number): ReadQuantity | null {
  return between(tokens, at) ?? bounded(tokens, at) ?? bare(tokens, at);
}

function bounded(tokens: readonly Token[], at: number): ReadQuantity | null {
  const same = side(tokens, at, exactly);
  if (same !== null) return quantity(same.value, same.value, same);
  const low = side(tokens, at, atLeast);
  if (low !== null) {
    const high =
      side(tokens, low.next, ['nor more than']) ??
      side(tokens, afterLink(tokens, low.next), atMost);
    return high === null ? quantity(low.value, null, low) : quantity(low.value, high.value, high);
  }
  const high = side(tokens, at, atMost);
  if (high === null) return null;
  const then = side(tokens, afterLink(tokens, high.next), atLeast);
  return then === null ? quantity(null, high.value, high) : quantity(then.value, high.value, then);
}

/** `and`, `but` or nothing between a minimum and a maximum of the same sum. */
function afterLink(tokens: readonly Token[], at: number): number {
  const comma = isMark(tokens[at], ',', '-', '/') ? at + 1 : at;
  return isWord(tokens[comma], 'and', 'but', 'to', 'with') ? comma + 1 : comma;
}

interface Side {
  readonly value: number;
  readonly next: number;
  readonly isPercent: boolean;
}

function side(tokens: readonly Token[], at: number, phrases: readonly string[]): Side | null {
  const length = longestPhrase(tokens, at, phrases);
  if (length === 0) return null;
  const start = isMark(tokens[at + length], ':') ? at + length + 1 : at + length;
  return figure(tokens, start);
}

function figure(tokens: readonly Token[], at: number): Side | null {
  const token = tokens[at];
  if (token?.kind !== 'number' && token?.kind !== 'percent') return null;
  const next = afterRepeat(tokens, at + 1, token.value);
  return { value: token.value, next, isPercent: token.kind === 'percent' };
}

/** `15 (fifteen)` says the same twice. */
function afterRepeat(tokens: readonly Token[], at: number, value: number): number {
  const inner = tokens[at + 1];
  const isRepeat = isMark(tokens[at], '(') && inner?.kind === 'number' && inner.value === value;
  return isRepeat && isMark(tokens[at + 2], ')') ? at + 3 : at;
}

function between(tokens: readonly Token[], at: number): ReadQuantity | null {
  const hasWord = isWord(tokens[at], 'between', 'from');
  const low = figure(tokens, hasWord ? at + 1 : at);
  if (low === null) return null;
  const link = tokens[low.next];
  const isLinked = isMark(link, '-') || isWord(link, 'to') || (hasWord && isWord(link, 'and'));
  const high = isLinked ? figure(tokens, low.next + 1) : null;
  if (high === null) return null;
  if (high.isPercent !== low.isPercent) return null;
  return quantity(low.value, high.value, high);
}

function bare(tokens: readonly Token[], at: number): ReadQuantity | null {
  const only = figure(tokens, at);
  if (only === null) return null;
  const more = longestPhrase(tokens, only.next, orMore);
  const plus = isMark(tokens[only.next], '+') && !isFigure(tokens[only.next + 1]) ? 1 : 0;
  if (more + plus > 0)
    return quantity(only.value, null, { ...only, next: only.next + more + plus });
  const fewer = longestPhrase(tokens, only.next, orFewer);
  if (fewer > 0) return quantity(null, only.value, { ...only, next: only.next + fewer });
  const { isPercent, next, value } = only;
  return { quantity: { min: value, max: null, isBare: true, isPercent }, next };
}

function isFigure(token: Token | undefined): boolean {
  return token?.kind === 'number' || token?.kind === 'percent';
}

function quantity(
  min: number | null,
  max: number | null,
  { isPercent, next }: Pick<Side, 'isPercent' | 'next'>,
): ReadQuantity {
  return { quantity: { min, max, isBare: false, isPercent }, next };
}
