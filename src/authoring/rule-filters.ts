import { isHolding, isShare } from '../catalogue';
import type { Measure, RulePart, UnitFilter } from '../catalogue';

/** A rule with each of its filters changed; all else stays. */
export function mapFilters<Part extends RulePart>(
  part: Part,
  change: (over: UnitFilter) => UnitFilter,
): Part {
  if (isHolding(part)) {
    return { ...part, holding: part.holding.map((inner) => mapFilters(inner, change)) };
  }
  if (isShare(part)) return { ...part, over: change(part.over), of: change(part.of) };
  return 'over' in part ? { ...part, over: change(part.over) } : part;
}

/** A rule in which each group that it names is replaced by others. */
export function mapGroups<Part extends RulePart>(
  part: Part,
  change: (id: string) => readonly string[],
): Part {
  return mapFilters(part, (over) =>
    over.groups === undefined
      ? over
      : { ...over, groups: [...new Set(over.groups.flatMap(change))] },
  );
}

/** Every sum that stands in a rule: its filter and what it adds up. */
export function sumsIn(part: RulePart): readonly { over: UnitFilter; measure: Measure }[] {
  if (isHolding(part)) return part.holding.flatMap(sumsIn);
  if (isShare(part)) {
    return [part.over, part.of].map((over) => ({ over, measure: part.share }));
  }
  return [{ over: part.over, measure: part.measure }];
}

/** The groups that a rule names. */
export function groupsNamed(part: RulePart): readonly string[] {
  return sumsIn(part).flatMap(({ over }) => over.groups ?? []);
}
