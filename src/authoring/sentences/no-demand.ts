import type { Building } from './building';
import { isGroupWord, kindAt } from './groups';
import { isWord } from './token';
import type { Token } from './token';
import * as words from './vocabulary';

/** `The unit is 3 credits` says what a unit is, not what has to be achieved. */
export function describesUnit(tokens: readonly Token[], at: number, into: Building): boolean {
  const isOne = isWord(tokens[at], 'unit') && into.quantity === null && into.kinds.length === 0;
  return isOne && !isGroupWord(tokens[at + 1]);
}

/** `With 12 credits from Group B, …` and `Learners with …`: the rule may hold for them alone. */
export function isCondition(tokens: readonly Token[], at: number, phrase: string): boolean {
  return phrase === 'with' && (at === 0 || isWord(tokens[at - 1], ...words.learnerWords));
}

/** `Group B consists of 35 credits` says what there is, not what has to be achieved. */
export function describesGroup({ groups, kinds, quantity }: Building, phrase: string): boolean {
  const isContent = /^(?:compris|consist|compos|made up)/u.test(phrase);
  return isContent && quantity === null && (groups !== null || kinds.length > 0);
}

/** `Learners choosing Group C …`: only those; `learners taking this award` are all. */
export function namesSome(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const isActing = token?.kind === 'word' && words.participles.has(token.text);
  if (!isActing || !isWord(tokens[at - 1], ...words.learnerWords)) return false;
  return !(isWord(tokens[at + 1], 'the', 'this') && isWord(tokens[at + 2], ...words.awardWords));
}

/** `The credit value of Group B is 15`: what there is in it, not what has to be achieved. */
export function isValueOf(tokens: readonly Token[], at: number): boolean {
  if (!isWord(tokens[at], 'value') || !isWord(tokens[at + 1], 'of')) return false;
  const place = isWord(tokens[at + 2], 'the', 'each', 'all') ? at + 3 : at + 2;
  return isGroupWord(tokens[place]) || kindAt(tokens[place]) !== null;
}
