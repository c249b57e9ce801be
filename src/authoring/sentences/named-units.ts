import type { RulePart } from '../../catalogue';
import { readBarred } from './barred';
import { readDemanded } from './demanded-units';
import { isMark, showToken } from './token';
import type { Token } from './token';

/** A rule about units that the sentence names; `null` where it is not plainly one. */
export function readNamedUnits(tokens: readonly Token[]): readonly RulePart[] | null {
  const units = tokens.flatMap((token) => (token.kind === 'unit' ? [token.id] : []));
  if (units.length === 0 || new Set(units).size < units.length) return null;
  const shape = shapeOf(tokens);
  return readBarred(shape, units) ?? readDemanded(shape, units);
}

/** The sentence with `#` for each unit, without its full stop and without doubled `unit`. */
function shapeOf(tokens: readonly Token[]): string {
  const kept = isMark(tokens.at(-1), '.') ? tokens.slice(0, -1) : tokens;
  return kept
    .map((token) => (token.kind === 'unit' ? '#' : showToken(token)))
    .join(' ')
    .replace(/\bunits? #/gu, '#')
    .replace(/# , (?=#|and |or )/gu, '#, ');
}
