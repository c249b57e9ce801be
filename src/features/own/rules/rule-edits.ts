import type { NamedRule } from '../../../authoring';
import type { Measure, Rule, RulePart, Share, Sum, UnitFilter } from '../../../catalogue';
import { isHolding, isShare } from '../../../catalogue';

export const bounds = ['at-least', 'at-most', 'exactly', 'between'] as const;
export type Bound = (typeof bounds)[number];

export const partKinds = ['sum', 'holding', 'share'] as const;
export type PartKind = (typeof partKinds)[number];

/** What a rule or a part of one is before anything is entered. */
export const newPart = { measure: 'credits', over: {}, min: 1 } as const satisfies RulePart;

interface RuleRange {
  readonly min?: number;
  readonly max?: number;
}

export function kindOf(part: RulePart): PartKind {
  if (isHolding(part)) return 'holding';
  return isShare(part) ? 'share' : 'sum';
}

/** A rule of another kind, as far as it can say the same. */
export function ofKind(part: RulePart, kind: PartKind): RulePart {
  if (kindOf(part) === kind) return part;
  const over: UnitFilter = isHolding(part) ? {} : part.over;
  switch (kind) {
    case 'sum':
      return { measure: 'credits', over, min: 1 };
    case 'holding':
      return { holding: [part, newPart], min: 1 };
    case 'share':
      return { share: 'credits', over, of: {}, minPercent: 50 };
  }
}

/** The range of a rule of any kind. */
export function rangeOf(part: RulePart): RuleRange {
  if (!isShare(part)) return part;
  return {
    ...(part.minPercent !== undefined && { min: part.minPercent }),
    ...(part.maxPercent !== undefined && { max: part.maxPercent }),
  };
}

export function withRange(part: RulePart, { max, min }: RuleRange): RulePart {
  if (isShare(part)) {
    const { maxPercent: _max, minPercent: _min, ...rest } = part;
    return {
      ...rest,
      ...(min !== undefined && { minPercent: min }),
      ...(max !== undefined && { maxPercent: max }),
    };
  }
  const { max: _max, min: _min, ...rest } = part;
  return { ...rest, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

export function boundOf({ max, min }: RuleRange): Bound {
  if (min !== undefined && max !== undefined) return min === max ? 'exactly' : 'between';
  return min === undefined ? 'at-most' : 'at-least';
}

/** The range with another bound and the figures that it has. */
export function withBound(range: RuleRange, bound: Bound): RuleRange {
  const figure = range.min ?? range.max ?? 0;
  switch (bound) {
    case 'at-least':
      return { min: figure };
    case 'at-most':
      return { max: range.max ?? figure };
    case 'exactly':
      return { min: figure, max: figure };
    case 'between':
      return { min: figure, max: range.max ?? figure };
  }
}

/** The range with its first or its last figure changed. */
export function withFigure(range: RuleRange, end: 'first' | 'last', figure: number): RuleRange {
  switch (boundOf(range)) {
    case 'at-least':
      return { min: figure };
    case 'at-most':
      return { max: figure };
    case 'exactly':
      return { min: figure, max: figure };
    case 'between':
      return end === 'first' ? { ...range, min: figure } : { ...range, max: figure };
  }
}

export function withMeasure(part: Sum | Share, measure: Measure): RulePart {
  return 'share' in part ? { ...part, share: measure } : { ...part, measure };
}

/** The filter with one of its parts changed; without a value it is left out. */
export function withFilter<Name extends keyof UnitFilter>(
  over: UnitFilter,
  name: Name,
  value: UnitFilter[Name] | undefined,
): UnitFilter {
  const { [name]: _old, ...rest } = over;
  return value === undefined ? rest : { ...rest, [name]: value };
}

/** What a rule says, without its name and where it is printed. */
export function partOf(rule: Rule | NamedRule): RulePart {
  if (isHolding(rule)) return withRange({ holding: rule.holding }, rule);
  if (isShare(rule)) {
    const { maxPercent, minPercent, of, over, share } = rule;
    return {
      ...{ share, over, of },
      ...(minPercent !== undefined && { minPercent }),
      ...(maxPercent !== undefined && { maxPercent }),
    };
  }
  return withRange({ measure: rule.measure, over: rule.over }, rule);
}
