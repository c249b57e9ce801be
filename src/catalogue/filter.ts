import type { Measure, Unit, UnitFilter } from './types';

/** What one unit adds to a sum: credits, hours, or 1 for the unit itself; `null` = not published. */
export function measureOf(unit: Unit, measure: Measure): number | null {
  switch (measure) {
    case 'credits':
      return unit.credits;
    case 'glh':
      return unit.glh;
    case 'units':
      return 1;
  }
}

/**
 * Whether a filter takes a unit in. Every part of the filter must hold. "At Level 4" is printed as
 * `exactly`, "at Level 2 or above" as `atLeast` (docs/decisions/rule-meaning.md).
 *
 * @param group the id of the group that the unit stands in
 */
export function matches(filter: UnitFilter, unit: Unit, group: string): boolean {
  const { groups, level, units } = filter;
  if (groups && !groups.includes(group)) return false;
  if (units && !units.includes(unit.id)) return false;
  if (!level) return true;
  if (level.exactly !== undefined && unit.level !== level.exactly) return false;
  if (level.atLeast !== undefined && unit.level < level.atLeast) return false;
  return level.atMost === undefined || unit.level <= level.atMost;
}
