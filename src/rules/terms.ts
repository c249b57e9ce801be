import type { Qualification, Rule, UnitId } from '../catalogue';
import { matches, measureOf } from '../catalogue';
import { mandatoryUnits } from './selection';

/** What one unit adds to a rule's sum; `null` = its figure is not published. */
export interface Term {
  readonly unit: UnitId;
  readonly figure: number | null;
}

/** What a qualification's rules add up, whoever chooses what. */
export interface Terms {
  readonly mandatory: readonly UnitId[];
  readonly known: ReadonlySet<UnitId>;
  /** For each rule, in order, the units that it sums, in the qualification's order. */
  readonly ofRules: readonly (readonly Term[])[];
}

/** Qualifications are asked at every click and never change, so their terms are worked out once. */
const known = new WeakMap<Qualification, Terms>();

export function termsOf(qualification: Qualification): Terms {
  const earlier = known.get(qualification);
  if (earlier) return earlier;
  const groupOf = new Map(
    qualification.groups.flatMap((group) => group.units.map((id) => [id, group.id] as const)),
  );
  const terms = {
    mandatory: mandatoryUnits(qualification),
    known: new Set(qualification.units.map(({ id }) => id)),
    ofRules: qualification.rules.map((rule) => termsUnder(rule, qualification, groupOf)),
  };
  known.set(qualification, terms);
  return terms;
}

function termsUnder(
  { over, measure }: Rule,
  { units }: Qualification,
  groupOf: ReadonlyMap<UnitId, string>,
): readonly Term[] {
  return units
    .filter((unit) => matches(over, unit, groupOf.get(unit.id) ?? ''))
    .map((unit) => ({ unit: unit.id, figure: measureOf(unit, measure) }));
}
