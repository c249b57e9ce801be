import type { Measure } from '../../catalogue';
import { isWord, longestPhrase } from './token';
import type { Token } from './token';

/** What a phrase counts: `guided learning hours`, `credits`, `units`; `null` where none begins. */
export function measureAt(
  tokens: readonly Token[],
  at: number,
): { readonly measure: Measure; readonly next: number } | null {
  const hours = longestPhrase(tokens, at, [
    ...['glh', 'guided learning hours', 'guided learning hour', 'guided learning'],
    ...['hours of guided learning', 'hours glh', 'guided learning hours glh'],
  ]);
  if (hours > 0) return { measure: 'glh', next: at + hours };
  const credits = longestPhrase(tokens, at, [
    ...['credit', 'credits', 'credit points', 'credit value'],
    ...['scqf credits', 'scqf credit points', 'scqf points'],
  ]);
  if (credits > 0) return { measure: 'credits', next: at + credits };
  return isWord(tokens[at], 'unit', 'units') ? { measure: 'units', next: at + 1 } : null;
}
