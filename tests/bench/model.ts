/** A qualification under limits as an integer program, read off the rules independently of `src`. */
import { isHolding, isShare, matches, measureOf } from '../../src/catalogue';
import type { Measure, Qualification, RulePart, Unit, UnitFilter } from '../../src/catalogue';
import type { CompletionLimits } from '../../src/completions';
import { Switches, type Condition } from './switches';

export interface Row {
  readonly weights: readonly number[];
  readonly min: number;
  readonly max: number;
}

/** One 0/1 variable per unit, mandatory ones fixed at 1, and after them one per switch. */
export interface Program {
  readonly units: readonly Unit[];
  readonly mandatory: ReadonlySet<string>;
  readonly switches: number;
  readonly rows: readonly Row[];
}

export function programOf(qualification: Qualification, limits: CompletionLimits): Program {
  const { units, groups, rules, requires = [] } = qualification;
  const row = (figure: (unit: Unit) => number, min: number, max: number): Row => ({
    weights: units.map(figure),
    min,
    max,
  });
  const switches = new Switches(units.length);
  const conditions = rules
    .filter((rule) => rule.binding === 'required')
    .map((rule) => conditionOf(qualification, rule));
  const rows = [
    ...conditions.flatMap((condition) => switches.require(condition)),
    ...requires.flatMap(({ unit: needing, needs }) =>
      needs.map((needed) =>
        row(({ id }) => Number(id === needed) - Number(id === needing), 0, Infinity),
      ),
    ),
    row((unit) => unit.credits ?? 0, -Infinity, limits.maxCredits ?? Infinity),
    row(() => 1, -Infinity, limits.maxUnits ?? Infinity),
    row((unit) => unit.glh ?? 0, -Infinity, limits.maxGlh ?? Infinity),
  ];
  return {
    units,
    mandatory: new Set(
      groups.filter((group) => group.kind === 'mandatory').flatMap((group) => group.units),
    ),
    switches: switches.count,
    rows: rows
      .filter(({ min, max }) => min > -Infinity || max < Infinity)
      .map((one) => ({ ...one, weights: padded(one.weights, units.length + switches.count) })),
  };
}

function padded(weights: readonly number[], length: number): readonly number[] {
  return Array.from({ length }, (_, i) => weights[i] ?? 0);
}

function conditionOf(qualification: Qualification, part: RulePart): Condition {
  const { min = -Infinity, max = Infinity } = isShare(part) ? {} : part;
  if (isHolding(part)) {
    return { parts: part.holding.map((inner) => conditionOf(qualification, inner)), min, max };
  }
  if (!isShare(part)) return { weights: figures(qualification, part.over, part.measure), min, max };
  const [over, of] = [part.over, part.of].map((filter) =>
    figures(qualification, filter, part.share),
  );
  const end = (percent: number): readonly number[] =>
    (over ?? []).map((sum, i) => 100 * sum - percent * (of?.[i] ?? 0));
  const { minPercent, maxPercent } = part;
  const ends = [
    ...(minPercent === undefined ? [] : [{ weights: end(minPercent), min: 0, max: Infinity }]),
    ...(maxPercent === undefined ? [] : [{ weights: end(maxPercent), min: -Infinity, max: 0 }]),
  ];
  return { parts: ends, min: ends.length, max: Infinity };
}

function figures(
  { units, groups }: Qualification,
  over: UnitFilter,
  measure: Measure,
): readonly number[] {
  const groupOf = new Map(groups.flatMap((group) => group.units.map((id) => [id, group.id])));
  return units.map((unit) =>
    matches(over, unit, groupOf.get(unit.id) ?? '') ? (measureOf(unit, measure) ?? 0) : 0,
  );
}
