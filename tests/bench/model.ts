/** A qualification under limits as an integer program, read off the rules independently of `src`. */
import { isSum, matches, measureOf, type Qualification, type Unit } from '../../src/catalogue';
import type { Limits } from '../../src/completions';

interface Row {
  readonly weights: readonly number[];
  readonly min: number;
  readonly max: number;
}

/** One 0/1 variable per unit; mandatory ones are fixed at 1. */
export interface Program {
  readonly units: readonly Unit[];
  readonly mandatory: ReadonlySet<string>;
  readonly rows: readonly Row[];
}

export function programOf(qualification: Qualification, limits: Limits): Program {
  const { units, groups, rules, requires = [] } = qualification;
  const groupOf = new Map(groups.flatMap((group) => group.units.map((id) => [id, group.id])));
  const row = (figure: (unit: Unit) => number, min: number, max: number): Row => ({
    weights: units.map(figure),
    min,
    max,
  });
  return {
    units,
    mandatory: new Set(
      groups.filter((group) => group.kind === 'mandatory').flatMap((group) => group.units),
    ),
    rows: [
      ...rules
        .filter((rule) => isSum(rule))
        .filter((rule) => rule.binding === 'required')
        .map(({ over, measure, min = -Infinity, max = Infinity }) => {
          const counts = (unit: Unit): boolean => matches(over, unit, groupOf.get(unit.id) ?? '');
          return row((unit) => (counts(unit) ? (measureOf(unit, measure) ?? 0) : 0), min, max);
        }),
      ...requires.flatMap(({ unit: needing, needs }) =>
        needs.map((needed) =>
          row(({ id }) => Number(id === needed) - Number(id === needing), 0, Infinity),
        ),
      ),
      row((unit) => unit.credits ?? 0, -Infinity, limits.maxCredits ?? Infinity),
      row(() => 1, -Infinity, limits.maxUnits ?? Infinity),
      row((unit) => unit.glh ?? 0, -Infinity, limits.maxGlh ?? Infinity),
    ].filter(({ min, max }) => min > -Infinity || max < Infinity),
  };
}
