import { compareLevels } from './levels';
import type { Level } from './levels';
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
 * `exactly`, "at Level 2 or above" as `atLeast` (docs/decisions/rule-meaning.md). Whether a unit is
 * recognised is not known here: whoever adds up a `recognised` filter leaves the other units out.
 *
 * @param group the id of the group that the unit stands in
 */
export function matches(filter: UnitFilter, unit: Unit, group: string): boolean {
  const { groups, level, units, tags } = filter;
  if (groups && !groups.includes(group)) return false;
  if (units && !units.includes(unit.id)) return false;
  if (tags && !tags.some((tag) => unit.tags?.includes(tag))) return false;
  return level === undefined || isWithin(unit.level, level);
}

/** A unit without a level is at none that a filter could name. */
function isWithin(
  level: Level | null,
  { exactly, atLeast, atMost }: NonNullable<UnitFilter['level']>,
): boolean {
  if (level === null) return false;
  if (exactly !== undefined && level !== exactly) return false;
  if (atLeast !== undefined && compareLevels(level, atLeast) < 0) return false;
  return atMost === undefined || compareLevels(level, atMost) <= 0;
}
