import { entryLevels, levelRank } from '../../catalogue';
import type { Level } from '../../catalogue';
import type { ReadLevelRange } from './clause';
import { isMark, isWord, longestPhrase } from './token';
import type { Token } from './token';

const above = [
  'or above',
  'and above',
  'or higher',
  'and higher',
  'or over',
  'and over',
  'upwards',
  'or upwards',
];
const below = ['or below', 'and below', 'or lower', 'and lower'];
const fromHere = ['at or above', 'at least', 'a minimum of', 'minimum', 'a minimum', 'above or at'];

interface ReadLevel {
  readonly level: ReadLevelRange;
  readonly next: number;
}

/** `at Level 3 or above`, `at Entry 3`, `Levels 2 and 3`. `null` where no level is named at `at`. */
export function levelAt(tokens: readonly Token[], at: number): ReadLevel | null {
  const start = isWord(tokens[at], 'at') && !isWord(tokens[at + 1], 'or', 'least') ? at + 1 : at;
  const lead = longestPhrase(tokens, start, fromHere);
  const first = namedLevel(tokens, start + lead);
  if (first === null) return null;
  if (lead > 0) return { level: { atLeast: first.level }, next: first.next };
  return openEnded(tokens, first) ?? listed(tokens, first);
}

/** Whether every unit of the one range lies in the other as well. */
export function isLevelWithin(inner: ReadLevelRange, outer: ReadLevelRange): boolean {
  const [low, high] = limitsOf(inner);
  const [from, to] = limitsOf(outer);
  return from <= low && high <= to;
}

function limitsOf({ atLeast, atMost, exactly }: ReadLevelRange): readonly [number, number] {
  const low = exactly ?? atLeast;
  const high = exactly ?? atMost;
  return [
    low === undefined ? -Infinity : levelRank(low),
    high === undefined ? Infinity : levelRank(high),
  ];
}

interface NamedLevel {
  readonly level: Level;
  readonly next: number;
}

function namedLevel(tokens: readonly Token[], at: number): NamedLevel | null {
  const start = isWord(tokens[at], 'rqf', 'scqf', 'qcf', 'the') ? at + 1 : at;
  if (isWord(tokens[start], 'entry')) {
    const step = isWord(tokens[start + 1], 'level') ? start + 2 : start + 1;
    return entryLevel(tokens, step);
  }
  if (!isWord(tokens[start], 'level', 'levels')) return null;
  return isWord(tokens[start + 1], 'entry')
    ? entryLevel(tokens, start + 2)
    : plain(tokens, start + 1);
}

function entryLevel(tokens: readonly Token[], at: number): NamedLevel | null {
  const token = tokens[at];
  if (token?.kind !== 'number') return null;
  const level = entryLevels[token.value - 1];
  return level === undefined ? null : { level, next: at + 1 };
}

function plain(tokens: readonly Token[], at: number): NamedLevel | null {
  const token = tokens[at];
  if (token?.kind === 'word' && /^e[123]$/u.test(token.text)) {
    return { level: token.text.toUpperCase() as Level, next: at + 1 };
  }
  if (token?.kind !== 'number' || !Number.isInteger(token.value)) return null;
  return token.value >= 1 && token.value <= 12
    ? { level: token.value as Level, next: at + 1 }
    : null;
}

function openEnded(tokens: readonly Token[], { level, next }: NamedLevel): ReadLevel | null {
  const up = longestPhrase(tokens, next, above);
  if (up > 0) return { level: { atLeast: level }, next: next + up };
  if (isMark(tokens[next], '+')) return { level: { atLeast: level }, next: next + 1 };
  const down = longestPhrase(tokens, next, below);
  return down > 0 ? { level: { atMost: level }, next: next + down } : null;
}

/** One level, or neighbours: `2 or 3`, `2, 3 and 4`, `2-3`. Others are no range. */
function listed(tokens: readonly Token[], first: NamedLevel): ReadLevel | null {
  let last = first;
  for (;;) {
    const further = furtherLevel(tokens, last);
    if (further === null) break;
    const step = levelRank(further.level) - levelRank(last.level);
    if (further.isRange ? !(step > 0) : step !== 1) return null;
    last = further;
  }
  if (openEnded(tokens, last) !== null && last !== first) return null;
  const level =
    last === first ? { exactly: first.level } : { atLeast: first.level, atMost: last.level };
  return { level, next: last.next };
}

function furtherLevel(
  tokens: readonly Token[],
  { level, next: at }: NamedLevel,
): (NamedLevel & { readonly isRange: boolean }) | null {
  const link = linkLength(tokens, at);
  if (link === 0) return null;
  const isRange = isMark(tokens[at], '-') || isWord(tokens[at], 'to');
  const sameKind = typeof level === 'number' ? plain : entryLevel;
  const named = namedLevel(tokens, at + link) ?? sameKind(tokens, at + link);
  if (named === null || countsSomething(tokens, named.next)) return null;
  return { ...named, isRange };
}

/** `, and`, `and/or`, `/`, `-`: what joins the items of a list of levels or groups. */
export function linkLength(tokens: readonly Token[], at: number): number {
  const isAndOr =
    isWord(tokens[at], 'and') && isMark(tokens[at + 1], '/') && isWord(tokens[at + 2], 'or');
  if (isAndOr) return 3;
  if (isMark(tokens[at], ',')) return isWord(tokens[at + 1], 'and', 'or') ? 2 : 1;
  return isWord(tokens[at], 'and', 'or', 'to') || isMark(tokens[at], '/', '-', '&') ? 1 : 0;
}

/** Whether the number before `at` counts credits, units or hours, and so names no level or group. */
export function countsSomething(tokens: readonly Token[], at: number): boolean {
  return (
    isWord(
      tokens[at],
      ...['credit', 'credits', 'unit', 'units', 'glh', 'guided', 'hours', 'further', 'additional'],
      ...['optional', 'mandatory', 'more', 'other'],
    ) || isMark(tokens[at], '%')
  );
}
