import { isHolding, isShare } from '../catalogue';
import type { RulePart, UnitFilter } from '../catalogue';

type Change = (id: string) => readonly string[];

/** A rule in which each group that it names is replaced by others; all else stays. */
export function mapGroups<Part extends RulePart>(part: Part, change: Change): Part {
  return { ...part, ...changed(part, change) };
}

function changed(
  part: RulePart,
  change: Change,
): {
  readonly over?: UnitFilter;
  readonly of?: UnitFilter;
  readonly holding?: readonly RulePart[];
} {
  if (isHolding(part)) return { holding: part.holding.map((inner) => mapGroups(inner, change)) };
  if (isShare(part)) return { over: filter(part.over, change), of: filter(part.of, change) };
  return { over: filter(part.over, change) };
}

function filter(over: UnitFilter, change: Change): UnitFilter {
  return over.groups === undefined
    ? over
    : { ...over, groups: [...new Set(over.groups.flatMap(change))] };
}
