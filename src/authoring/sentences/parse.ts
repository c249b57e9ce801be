import type { Measure } from '../../catalogue';
import { begin, finish } from './building';
import type { Building } from './building';
import type { AskedReason, Connector, Fragment } from './clause';
import { groupsAt, isGroupWord, kindAt } from './groups';
import type { RuleGroup } from './groups';
import { levelAt } from './levels';
import { measureAt } from './measures';
import { describesGroup, describesUnit, isCondition, isValueOf, namesSome } from './no-demand';
import { quantityAt } from './quantity';
import { afterSecondBound } from './second-bound';
import { isMark, isWord, longestPhrase, phraseLength, showToken } from './token';
import type { Token } from './token';
import * as words from './vocabulary';

export type Parsed = { readonly fragments: readonly Fragment[] } | { readonly asked: AskedReason };

/** A word that no phrase accounts for. */
class UnreadWord extends Error {
  constructor(readonly reason: AskedReason) {
    super(reason.code);
  }
}

/** Splits a sentence into what each part of it says; every piece of it has to be accounted for. */
export function parseFragments(tokens: readonly Token[], known: readonly RuleGroup[]): Parsed {
  try {
    return { fragments: fragmentsOf(tokens, known) };
  } catch (problem) {
    if (problem instanceof UnreadWord) return { asked: problem.reason };
    throw problem;
  }
}

function fragmentsOf(tokens: readonly Token[], known: readonly RuleGroup[]): Fragment[] {
  const fragments: Fragment[] = [];
  let building = begin('start', 0);
  for (let at = 0; at < tokens.length;) {
    const read = step(tokens, at, building, known);
    if (typeof read === 'number') {
      at = read;
      continue;
    }
    fragments.push(finish(building, tokens, at));
    building = begin(read.connector, read.next);
    at = read.next;
  }
  fragments.push(finish(building, tokens, tokens.length));
  return fragments;
}

type ReadStep = number | { readonly connector: Connector; readonly next: number };

/** Reads one phrase into the clause; the longest meaning first. */
function step(
  tokens: readonly Token[],
  at: number,
  into: Building,
  known: readonly RuleGroup[],
): ReadStep {
  return (
    readUnits(tokens, at, into) ??
    readLevel(tokens, at, into) ??
    readQuantity(tokens, at, into) ??
    readGroups(tokens, at, into, known) ??
    readMeasure(tokens, at, into) ??
    readWord(tokens, at, into) ??
    readConnector(tokens, at, into) ??
    readFiller(tokens, at, into) ??
    unread('unknown-words', tokens, at)
  );
}

function unread(code: AskedReason['code'], tokens: readonly Token[], at: number): never {
  throw new UnreadWord({
    code,
    words: tokens
      .slice(at, at + 5)
      .map(showToken)
      .join(' '),
  });
}

function readUnits(tokens: readonly Token[], at: number, into: Building): number | null {
  const token = tokens[at];
  if (token?.kind !== 'unit') return null;
  into.units.push(token.id);
  const isLinked = isMark(tokens[at + 1], ',') || isWord(tokens[at + 1], 'and', 'or');
  const link = isLinked ? (isWord(tokens[at + 2], 'and', 'or') ? 2 : 1) : 0;
  return link > 0 && tokens[at + 1 + link]?.kind === 'unit' ? at + 1 + link : at + 1;
}

function readLevel(tokens: readonly Token[], at: number, into: Building): number | null {
  const read = levelAt(tokens, at);
  if (read === null) return null;
  const namesAward = isWord(tokens[read.next], ...words.awardWords);
  if (into.level !== null || namesAward) unread('unclear-scope', tokens, at);
  into.level = read.level;
  return read.next;
}

function readQuantity(tokens: readonly Token[], at: number, into: Building): number | null {
  const read = quantityAt(tokens, at);
  if (read === null) return null;
  if (into.quantity !== null) unread('unclear-figure', tokens, at);
  into.quantity = read.quantity;
  into.isCounting = true;
  if (read.quantity.isPercent) return readShareOf(tokens, read.next);
  return read.next;
}

/** `50% of the …`: what follows up to the verb is what the share is taken of. */
function readShareOf(tokens: readonly Token[], at: number): number {
  return isWord(tokens[at], 'of') ? at + 1 : at;
}

function readGroups(
  tokens: readonly Token[],
  at: number,
  into: Building,
  known: readonly RuleGroup[],
): number | null {
  if (!isGroupWord(tokens[at])) return null;
  const read = groupsAt(tokens, at, known);
  if (read === null) {
    const isSaid = into.kinds.length > 0 || into.groups !== null;
    if (isSaid && !into.isCounting && !looksNamed(tokens[at + 1])) return at + 1;
    return unread(looksNamed(tokens[at + 1]) ? 'unknown-group' : 'unclear-group', tokens, at);
  }
  const isSame = into.groups?.join() === read.groups.join();
  if (into.groups !== null && !isSame) unread('unclear-group', tokens, at);
  into.groups = [...read.groups];
  return read.next;
}

/** `Group E` where there is no Group E. */
function looksNamed(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    /^[a-z]{1,2}\d{0,2}$/u.test(token.text) &&
    !isWord(token, ...['is', 'or', 'of', 'in', 'to', 'at', 'by', 'be'])
  );
}

function readMeasure(tokens: readonly Token[], at: number, into: Building): number | null {
  const read = measureAt(tokens, at);
  if (read === null) return null;
  const { measure, next } = read;
  const isCounted = into.isCounting && into.after === null;
  const isOther = into.before.length > 0 && !into.before.includes(measure);
  if (describesUnit(tokens, at, into)) unread('unclear-units', tokens, at);
  if (isValueOf(tokens, next - 1)) unread('unclear-scope', tokens, at);
  if (isCounted && isOther) unread('unclear-measure', tokens, at);
  if (into.quantity === null) noteBefore(tokens, at, measure, into);
  else if (isCounted) into.after = measure;
  else if (measure !== 'units' && measure !== into.after) unread('unclear-measure', tokens, at);
  if (into.quantity !== null && into.after !== null) return afterSecondBound(tokens, next, into);
  return next;
}

/** `Optional Units – a minimum of 20` counts nothing yet; `number of units` and `minimum units` do. */
function noteBefore(tokens: readonly Token[], at: number, measure: Measure, into: Building): void {
  const of = isWord(tokens[at - 1], 'optional', 'mandatory') ? at - 2 : at - 1;
  const isNumber = isWord(tokens[of], 'of') && isWord(tokens[of - 1], 'number');
  const isCounted = isNumber || isWord(tokens[of], 'minimum', 'maximum', 'total');
  if (measure !== 'units' || isCounted) into.before.push(measure);
}

/** Words that say something by themselves. */
function readWord(tokens: readonly Token[], at: number, into: Building): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const kind = kindAt(token);
  if (kind !== null) {
    into.kinds.push(kind);
    return afterOtherKind(tokens, at + 1, into);
  }
  if (isWord(token, 'all', 'both', 'each', 'every')) return readAll(tokens, at, into);
  if (isWord(token, ...words.furtherWords)) {
    into.isFurther = true;
    return at + 1;
  }
  if (isWord(token, 'minimum', 'maximum')) {
    if (into.pending !== null || into.quantity?.isBare === false)
      unread('unclear-figure', tokens, at);
    into.pending = token.text === 'minimum' ? 'min' : 'max';
    return at + 1;
  }
  if (!words.permissions.has(token.text)) return null;
  into.isPermission = true;
  return at + 1;
}

/** `mandatory and optional`, `mandatory/optional`. */
function afterOtherKind(tokens: readonly Token[], at: number, into: Building): number {
  const isLink = isWord(tokens[at], 'and', 'or') || isMark(tokens[at], '/');
  const other = isLink ? kindAt(tokens[at + 1]) : null;
  if (other === null || other === into.kinds.at(-1)) return at;
  into.kinds.push(other);
  return at + 2;
}

function readAll(tokens: readonly Token[], at: number, into: Building): number {
  if (isWord(tokens[at], 'every')) unread('unknown-words', tokens, at);
  if (isWord(tokens[at], 'each')) {
    const of = isWord(tokens[at + 1], 'of') ? at + 2 : at + 1;
    const next = isWord(tokens[of], 'the') ? of + 1 : of;
    if (!isGroupWord(tokens[next]) && kindAt(tokens[next]) === null) {
      unread('unclear-scope', tokens, at);
    }
    into.isEach = true;
    return next;
  }
  if (into.quantity !== null || into.isAll) unread('unclear-figure', tokens, at);
  into.isAll = true;
  if (isWord(tokens[at], 'both')) {
    into.quantity = { min: 2, max: null, isBare: true, isPercent: false };
  }
  return at + 1;
}

function readConnector(tokens: readonly Token[], at: number, into: Building): ReadStep | null {
  const token = tokens[at];
  if (token?.kind === 'mark') {
    const connector = words.connectorMarks[token.text];
    return connector === undefined ? null : joined(tokens, { connector, next: at + 1 });
  }
  for (const [phrase, connector] of words.connectors) {
    const length = phraseLength(tokens, at, phrase);
    if (length === 0) continue;
    if (isCondition(tokens, at, phrase) || describesGroup(into, phrase)) return null;
    if (phrase === 'must include') into.hasVerb = true;
    return joined(tokens, { connector, next: at + length });
  }
  return null;
}

const strength: readonly Connector[] = [
  ...(['and', 'aside', 'topic', 'including', 'start', 'of-which', 'or'] as const),
];

/** `, of which` and `; and` are one joint; the part that says more decides. */
function joined(
  tokens: readonly Token[],
  first: { readonly connector: Connector; readonly next: number },
): { readonly connector: Connector; readonly next: number } {
  if (first.next >= tokens.length) return first;
  const second = readConnector(tokens, first.next, begin('start', 0));
  if (second === null || typeof second === 'number') return first;
  const isStronger = strength.indexOf(second.connector) > strength.indexOf(first.connector);
  return { connector: isStronger ? second.connector : first.connector, next: second.next };
}

function readFiller(tokens: readonly Token[], at: number, into: Building): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (isWord(token, 'in') && isWord(tokens[at + 1], 'total')) {
    into.isTotal = true;
    return at + 2;
  }
  if (namesSome(tokens, at)) return null;
  if (!words.countingWords.has(token.text)) into.isCounting = false;
  const phrase = longestPhrase(tokens, at, words.fillerPhrases);
  if (phrase > 0) return at + phrase;
  if (words.placeWords.has(token.text)) {
    into.namesPlace = true;
    return at + 1;
  }
  if (!words.fillers.has(token.text)) return null;
  noteVerb(token.text, into);
  return at + 1;
}

/** The verb ends what a share is taken of. */
function noteVerb(word: string, into: Building): void {
  if (words.totalWords.has(word)) into.isTotal = true;
  if (!words.verbs.has(word)) return;
  if (into.quantity?.isPercent === true && !into.hasVerb) {
    into.of = { groups: into.groups, kinds: into.kinds, level: into.level };
    into.groups = null;
    into.kinds = [];
    into.level = null;
  }
  into.hasVerb = true;
}
