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

/** A rule, or a part of one, with the units of its sums looked up. */
export type Resolved =
  | { readonly kind: 'sum'; readonly min?: number; readonly max?: number; readonly over: Terms }
  | {
      readonly kind: 'holding';
      readonly min?: number;
      readonly max?: number;
      readonly parts: readonly Resolved[];
    }
  | {
      readonly kind: 'share';
      readonly min?: number;
      readonly max?: number;
      readonly over: Terms;
      readonly of: Terms;
    };

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
    return { kind: 'holding', ...range(part.min, part.max), parts };
  }
  if (isShare(part)) {
    const { share, minPercent, maxPercent } = part;
    const over = termsUnder(qualification, part.over, share);
    const of = termsUnder(qualification, part.of, share);
    return { kind: 'share', ...range(minPercent, maxPercent), over, of };
  }
  const over = termsUnder(qualification, part.over, part.measure);
  return { kind: 'sum', ...range(part.min, part.max), over };
}

function termsUnder(qualification: Qualification, over: UnitFilter, measure: Measure): Terms {
  const terms = unitsUnder(qualification, over).map((unit) => ({
    unit: unit.id,
    figure: measureOf(unit, measure),
  }));
  return { terms, recognised: over.recognised === true };
}

function range(min: number | undefined, max: number | undefined): { min?: number; max?: number } {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
