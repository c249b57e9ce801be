import type { Building } from './building';
import { measureAt } from './measures';
import { quantityAt } from './quantity';
import { isMark, isWord, longestPhrase } from './token';
import type { Token } from './token';

/** `a minimum of 9 credits and a maximum of 12 credits`: one sum, said in two halves. */
export function afterSecondBound(tokens: readonly Token[], at: number, into: Building): number {
  const first = into.quantity;
  const isOpen = into.groups === null && into.kinds.length === 0 && into.level === null;
  if (first?.isBare === true && longestPhrase(tokens, at, ['or more', 'or over']) > 0) {
    into.quantity = { ...first, isBare: false };
    return at + 2;
  }
  if (first?.max !== null || first.isBare || !isOpen) return at;
  const link = isMark(tokens[at], ',') ? at + 1 : at;
  const isWorded = isWord(tokens[link], 'and', 'but', 'to');
  if (link === at && !isWorded) return at;
  const second = quantityAt(tokens, isWorded ? link + 1 : link);
  if (second?.quantity.min !== null) return at;
  const counted = measureAt(tokens, second.next);
  if (counted !== null && counted.measure !== into.after) return at;
  const end = tokens[counted?.next ?? second.next];
  if (!isWorded && end !== undefined && !isMark(end, ')', '.', ';')) return at;
  into.quantity = { ...first, max: second.quantity.max };
  return second.next;
}
