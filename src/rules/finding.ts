import { fromHundredths, toHundredths } from '../catalogue';
import type { Binding, UnitId } from '../catalogue';
import { rangeOf } from './terms';
import type { Bounds, Resolved, Terms } from './terms';

export type FindingStatus = 'met' | 'short' | 'over';

/** What every finding has: a value, its range, and where it stands. */
interface Evidence {
  readonly status: FindingStatus;
  /**
   * Of a sum: in its measure (credits, units or hours). Of a composite: how many of its parts hold.
   * Of a share: the percent; where it is one of nothing, the least that holds.
   */
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  /** Counting units in the sums whose figure is not published; they add nothing to `value`. */
  readonly unknown: readonly UnitId[];
}

/** The evidence for a rule, or for a part of one. */
export type PartFinding =
  | (Evidence & { readonly kind: 'sum' })
  /** With the finding of each of its parts, in their order. */
  | (Evidence & { readonly kind: 'holding'; readonly parts: readonly PartFinding[] })
  /** With the two sums that it compares. */
  | (Evidence & {
      readonly kind: 'share';
      readonly sums: { readonly over: number; readonly of: number };
    });

/** The evidence for one rule. */
export type Finding = PartFinding & {
  /** Id of the rule or requirement. */
  readonly rule: string;
  readonly binding: Binding;
};

/** Which units count, and which of them by recognition. */
export interface Counted {
  readonly counting: ReadonlySet<UnitId>;
  readonly recognised: ReadonlySet<UnitId>;
}

/** Holds the counting units against a rule or a part of one. */
export function find(part: Resolved, counted: Counted): PartFinding {
  switch (part.kind) {
    case 'sum':
      return findSum(part, counted);
    case 'holding':
      return findHolding(part, counted);
    case 'share':
      return findShare(part, counted);
  }
}

function findSum(part: Extract<Resolved, { kind: 'sum' }>, counted: Counted): PartFinding {
  const { hundredths, unknown } = addUpTerms(part.over, counted);
  const value = fromHundredths(hundredths);
  return { kind: 'sum', status: statusOf(value, part), value, ...rangeOf(part), unknown };
}

function findHolding(part: Extract<Resolved, { kind: 'holding' }>, counted: Counted): PartFinding {
  const parts = part.parts.map((inner) => find(inner, counted));
  const value = parts.filter(({ status }) => status === 'met').length;
  const unknown = [...new Set(parts.flatMap((inner) => inner.unknown))];
  const evidence = { status: statusOf(value, part), value, ...rangeOf(part), unknown };
  return { kind: 'holding', ...evidence, parts };
}

function findShare(part: Extract<Resolved, { kind: 'share' }>, counted: Counted): PartFinding {
  const over = addUpTerms(part.over, counted);
  const of = addUpTerms(part.of, counted);
  const value = of.hundredths === 0 ? (part.min ?? 0) : (over.hundredths * 100) / of.hundredths;
  return {
    kind: 'share',
    status: statusOf(value, part),
    value,
    ...rangeOf(part),
    unknown: [...new Set([...over.unknown, ...of.unknown])],
    sums: { over: fromHundredths(over.hundredths), of: fromHundredths(of.hundredths) },
  };
}

interface AddedUp {
  readonly hundredths: number;
  readonly unknown: readonly UnitId[];
}

function addUpTerms({ terms, recognised }: Terms, counted: Counted): AddedUp {
  const unknown: UnitId[] = [];
  let hundredths = 0;
  for (const { unit, figure } of terms) {
    if (!counted.counting.has(unit) || (recognised && !counted.recognised.has(unit))) continue;
    if (figure === null) unknown.push(unit);
    else hundredths += toHundredths(figure);
  }
  return { hundredths, unknown };
}

/**
 * On which side of a range a value stands. Sums are the numbers that their decimals are read as, and
 * a share is the number nearest to a fraction of two whole numbers below 2^41, so that neither is
 * mistaken for an end that it only comes near to.
 */
export function statusOf(value: number, { min, max }: Bounds): FindingStatus {
  if (value > (max ?? Infinity)) return 'over';
  if (value < (min ?? -Infinity)) return 'short';
  return 'met';
}
