import type { Measure, Qualification, RulePart, UnitFilter, UnitId } from '../catalogue';
import { isHolding, isShare, measureOf, unitsUnder } from '../catalogue';
import { additionalUnits, mandatoryUnits } from './selection';

/** What one unit adds to a sum; `null` = its figure is not published. */
interface Term {
  readonly unit: UnitId;
  readonly figure: number | null;
}

/** The units that a sum may add up, in the qualification's order. */
export interface Terms {
  readonly terms: readonly Term[];
  /** Whether only recognised units are added. */
  readonly recognised: boolean;
}

/** A range, in the figures of its measure. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** A rule, or a part of one, with the units of its sums looked up. */
export type Resolved =
  | (Bounds & { readonly kind: 'sum'; readonly over: Terms })
  | (Bounds & { readonly kind: 'holding'; readonly parts: readonly Resolved[] })
  | (Bounds & { readonly kind: 'share'; readonly over: Terms; readonly of: Terms });

/** What a qualification's rules add up, whoever chooses what. */
export interface ResolvedRules {
  readonly mandatory: readonly UnitId[];
  /** Units that never count. */
  readonly additional: ReadonlySet<UnitId>;
  readonly known: ReadonlySet<UnitId>;
  /** One for each rule, in order. */
  readonly rules: readonly Resolved[];
}

/** Qualifications are asked at every click and never change, so their terms are worked out once. */
const known = new WeakMap<Qualification, ResolvedRules>();

export function resolvedRules(qualification: Qualification): ResolvedRules {
  const earlier = known.get(qualification);
  if (earlier) return earlier;
  const resolved = {
    mandatory: mandatoryUnits(qualification),
    additional: new Set(additionalUnits(qualification)),
    known: new Set(qualification.units.map(({ id }) => id)),
    rules: qualification.rules.map((rule) => resolve(qualification, rule)),
  };
  known.set(qualification, resolved);
  return resolved;
}

function resolve(qualification: Qualification, part: RulePart): Resolved {
  if (isHolding(part)) {
    const parts = part.holding.map((inner) => resolve(qualification, inner));
    return { kind: 'holding', ...rangeOf(part), parts };
  }
  if (isShare(part)) {
    const { share, minPercent, maxPercent } = part;
    const over = termsUnder(qualification, part.over, share);
    const of = termsUnder(qualification, part.of, share);
    return { kind: 'share', ...rangeOf({ min: minPercent, max: maxPercent }), over, of };
  }
  const over = termsUnder(qualification, part.over, part.measure);
  return { kind: 'sum', ...rangeOf(part), over };
}

function termsUnder(qualification: Qualification, over: UnitFilter, measure: Measure): Terms {
  const terms = unitsUnder(qualification, over).map((unit) => ({
    unit: unit.id,
    figure: measureOf(unit, measure),
  }));
  return { terms, recognised: over.recognised === true };
}

/** The ends of a range that there are. */
export function rangeOf({
  min,
  max,
}: {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}): Bounds {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
