import type { GroupKind } from '../../catalogue';
import type { UnitsKind } from './clause';
import { countsSomething, linkLength } from './levels';
import { isMark, isWord } from './token';
import type { Token } from './token';
import { mandatoryWords, optionalWords } from './vocabulary';

/** A unit that a sentence may name. */
export interface NamedUnit {
  readonly id: string;
  readonly ref: string | null;
  readonly localRef: string | null;
  readonly title: string;
}

/** What a sentence is read against: which groups there are, of which kind, with which units. */
export interface RuleGroup {
  readonly id: string;
  readonly title?: string;
  readonly kind?: GroupKind;
  /** With titles and references where sentences may name units; ids alone are only counted. */
  readonly units?: readonly (string | NamedUnit)[];
}

interface ReadGroups {
  readonly groups: readonly string[];
  readonly next: number;
}

/** `Group B`, `Groups B, C and D`, `Group B or Group C`, `Groups B to D`; `null` where none is named. */
export function groupsAt(
  tokens: readonly Token[],
  at: number,
  known: readonly RuleGroup[],
): ReadGroups | null {
  if (!isGroupWord(tokens[at])) return null;
  const first = idAt(tokens, at + 1, known);
  if (first === null) return null;
  return furtherGroups(tokens, { groups: [first.id], next: first.next }, known);
}

export function isGroupWord(token: Token | undefined): boolean {
  return isWord(token, 'group', 'groups');
}

/** `mandatory`, `compulsory`, `optional`, `elective`: the kind that a word names. */
export function kindAt(token: Token | undefined): UnitsKind | null {
  if (isWord(token, ...mandatoryWords)) return 'mandatory';
  return isWord(token, ...optionalWords) ? 'optional' : null;
}

function furtherGroups(
  tokens: readonly Token[],
  read: ReadGroups,
  known: readonly RuleGroup[],
): ReadGroups | null {
  const link = linkLength(tokens, read.next);
  if (link === 0) return read;
  const isRange = isMark(tokens[read.next], '-') || isWord(tokens[read.next], 'to');
  const start = afterGroupWords(tokens, read.next + link);
  const isNamed = start > read.next + link;
  const id = idAt(tokens, start, known);
  if (id === null || (!isNamed && countsSomething(tokens, id.next))) return read;
  const last = read.groups.at(-1);
  const added = isRange && last !== undefined ? upTo(last, id.id, known) : [id.id];
  if (added === null) return null;
  return furtherGroups(tokens, { groups: [...read.groups, ...added], next: id.next }, known);
}

function afterGroupWords(tokens: readonly Token[], at: number): number {
  const start = isWord(tokens[at], 'optional', 'mandatory') ? at + 1 : at;
  const word = isWord(tokens[start], 'unit') ? start + 1 : start;
  return isGroupWord(tokens[word]) ? word + 1 : at;
}

function upTo(from: string, to: string, known: readonly RuleGroup[]): readonly string[] | null {
  const ids = known.map(({ id }) => id);
  const [first, last] = [ids.indexOf(from), ids.indexOf(to)];
  return last > first ? ids.slice(first + 1, last + 1) : null;
}

function idAt(
  tokens: readonly Token[],
  at: number,
  known: readonly RuleGroup[],
): { readonly id: string; readonly next: number } | null {
  const one = text(tokens[at]);
  if (one === null || isArticle(tokens, at)) return null;
  const two = `${one}${text(tokens[at + 1]) ?? ''}`;
  const isTwo = tokens[at]?.kind === 'number' && tokens[at + 1]?.kind === 'word';
  const long = isTwo ? find(two, known) : undefined;
  if (long !== undefined) return { id: long, next: at + 2 };
  const short = find(one, known);
  return short === undefined ? null : { id: short, next: at + 1 };
}

function find(text: string, known: readonly RuleGroup[]): string | undefined {
  return known.find(({ id }) => id.toLowerCase() === text)?.id;
}

function text(token: Token | undefined): string | null {
  if (token?.kind === 'word') return token.text;
  return token?.kind === 'number' ? String(token.value) : null;
}

/** `… optional group a minimum of 15 credits` names no Group A. */
function isArticle(tokens: readonly Token[], at: number): boolean {
  return (
    isWord(tokens[at], 'a') &&
    isWord(tokens[at + 1], 'minimum', 'maximum', 'total', 'further', 'unit', 'learner', 'candidate')
  );
}
