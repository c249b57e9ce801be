import { addUp, creditsOf, isHolding, isShare, isSum } from '../../catalogue';
import type { Qualification, Rule, RulePart, Share, SumRule } from '../../catalogue';
import { sumsIn } from '../rule-filters';
import type { LintEdit, LintFinding } from './finding';
import { isCreditTotal, isOverMandatoryGroups, summandsOf } from './flat';
import type { Flat } from './flat';

/**
 * What a rule shows to be wrong by itself, at most one finding each: the first of these explains the
 * ones that would follow.
 */
export function ruleFinding(flat: Flat, rule: Rule): LintFinding | null {
  const { qualification } = flat;
  const found =
    reversed(flat, rule) ??
    addsNothing(qualification, rule) ??
    (isSum(rule) ? (total(flat, rule) ?? mandatorySum(flat, rule)) : null) ??
    neverBites(qualification, rule);
  return found;
}

function reversed(flat: Flat, rule: Rule): LintFinding | null {
  const [least, most] = isShare(rule) ? ['minPercent', 'maxPercent'] : ['min', 'max'];
  const min = isShare(rule) ? rule.minPercent : rule.min;
  const max = isShare(rule) ? rule.maxPercent : rule.max;
  if (min === undefined || max === undefined || min <= max) return null;
  const path = flat.pathOf(rule);
  const correction = [
    { path: [...path, least], value: max },
    { path: [...path, most], value: min },
  ];
  return { code: 'range-reversed', severity: 'error', rules: [rule.id], min, max, correction };
}

function addsNothing(qualification: Qualification, rule: Rule): LintFinding | null {
  const sums = sumsIn(rule);
  const isEmpty = sums.some(
    ({ over, measure }) => summandsOf(qualification, over, measure).length === 0,
  );
  if (
    !isEmpty ||
    (isHolding(rule) && sums.length > 1 && !sums.every((one) => none(qualification, one)))
  )
    return null;
  const asks = rule.binding === 'required' && asksOfNothing(qualification, rule);
  return { code: 'rule-adds-nothing', severity: asks ? 'error' : 'warning', rules: [rule.id] };
}

/** Whether a rule asks something of units that are not there. */
function asksOfNothing(qualification: Qualification, rule: Rule): boolean {
  if (isHolding(rule)) return reachOf(qualification, rule) === 'never';
  if (!isShare(rule)) return (rule.min ?? 0) > 0;
  const { share: measure, over, of, minPercent = 0 } = rule;
  return (
    minPercent > 0 &&
    none(qualification, { over, measure }) &&
    !none(qualification, { over: of, measure })
  );
}

function none(
  qualification: Qualification,
  { over, measure }: ReturnType<typeof sumsIn>[number],
): boolean {
  return summandsOf(qualification, over, measure).length === 0;
}

/** The total that a rule asks for against the published credits. */
function total(flat: Flat, rule: SumRule): LintFinding | null {
  const { published } = flat.qualification;
  const { min, max } = rule;
  if (!isCreditTotal(rule) || published.credits === null) return null;
  const rules = [rule.id];
  const path = flat.pathOf(rule);
  if (min === undefined && max === published.credits) return swapped(flat, rule, 'min');
  if (min === undefined || min === published.credits) return null;
  const correction = [{ path: [...path, 'min'], value: published.credits }];
  const facts = { rules, min, published: published.credits, correction };
  return { code: 'total-credits', severity: 'error', ...facts };
}

/** Tells that a rule's only bound stands on the wrong side. */
export function swapped(
  flat: Flat,
  rule: SumRule,
  bound: 'min' | 'max',
  against: readonly string[] = [],
): LintFinding {
  const path = flat.pathOf(rule);
  const other = bound === 'min' ? 'max' : 'min';
  const value = rule[other] ?? 0;
  const correction: readonly LintEdit[] = [
    { path: [...path, other] },
    { path: [...path, bound], value },
  ];
  const facts = { rules: [rule.id], bound, value, against, correction };
  return { code: 'bounds-swapped', severity: 'error', ...facts };
}

/**
 * "31 credits from the mandatory group" is the printed sum of units that every selection holds, so it
 * must be their sum.
 */
function mandatorySum(flat: Flat, rule: SumRule): LintFinding | null {
  const { qualification } = flat;
  const { over, measure, min, max } = rule;
  if (!isOverMandatoryGroups(qualification, rule)) return null;
  const summands = summandsOf(qualification, over, measure);
  if (summands.some(({ figure }) => figure === null)) return null;
  const sum = addUp(summands.map(({ figure }) => figure ?? 0));
  if (min === undefined && max === sum) return swapped(flat, rule, 'min');
  const printed = min ?? max;
  if (printed === undefined || printed === sum || (max === sum && min !== undefined)) return null;
  const facts = { rules: [rule.id], measure, printed, sum };
  return { code: 'group-sum', severity: 'error', ...facts };
}

function neverBites(qualification: Qualification, rule: Rule): LintFinding | null {
  if (rule.binding !== 'required' || reachOf(qualification, rule) !== 'always') return null;
  // What a rule prints of units that every selection holds is right, if idle.
  const idle = sumsIn(rule).flatMap(({ over, measure }) =>
    summandsOf(qualification, over, measure),
  );
  if (isSum(rule) && rule.min !== undefined && idle.every(({ isMandatory }) => isMandatory))
    return null;
  return { code: 'rule-never-bites', severity: 'warning', rules: [rule.id] };
}

type RuleReach = 'always' | 'never' | 'maybe';

/** Whether a part holds in every selection, in none, or in some, as far as its sums alone tell. */
function reachOf(qualification: Qualification, part: RulePart): RuleReach {
  if (isHolding(part)) {
    const parts = part.holding.map((inner) => reachOf(qualification, inner));
    const least = parts.filter((one) => one === 'always').length;
    const most = parts.filter((one) => one !== 'never').length;
    return within(least, most, part);
  }
  if (isShare(part)) {
    const { minPercent = 0, maxPercent = Infinity } = part;
    const most = isPartOf(qualification, part) ? 100 : Infinity;
    return minPercent === 0 && maxPercent >= most ? 'always' : 'maybe';
  }
  const summands = summandsOf(qualification, part.over, part.measure);
  // Who can say which units are recognised?
  const fixed = part.over.recognised ? [] : summands.filter(({ isMandatory }) => isMandatory);
  const least = addUp(fixed.map(({ figure }) => figure ?? 0));
  const most = addUp(summands.map(({ figure }) => figure ?? 0));
  return within(least, most, part);
}

/** Whether a share counts nothing that the sum it is a share of does not count too. */
function isPartOf(qualification: Qualification, { share, over, of }: Share): boolean {
  if (of.recognised && !over.recognised) return false;
  const whole = new Set(summandsOf(qualification, of, share).map(({ unit }) => unit.id));
  return summandsOf(qualification, over, share).every(({ unit }) => whole.has(unit.id));
}

function within(
  least: number,
  most: number,
  { min = 0, max = Infinity }: { min?: number; max?: number },
): RuleReach {
  if (least >= min && most <= max) return 'always';
  return most < min || least > max ? 'never' : 'maybe';
}

/** Units without a figure that rules count or that most others have: one finding for each measure. */
export function* unpublishedFindings(flats: readonly Flat[]): Generator<LintFinding> {
  for (const measure of ['credits', 'glh'] as const) {
    const [first] = flats;
    const all = first?.qualification.units ?? [];
    const counted = new Set(
      flats.flatMap(({ qualification }) =>
        qualification.rules
          .flatMap(sumsIn)
          .filter((sum) => sum.measure === measure)
          .flatMap(({ over }) => summandsOf(qualification, over, measure))
          .map(({ unit }) => unit),
      ),
    );
    const without = all.filter((unit) => unit[measure] === null);
    const isMixed = without.length > 0 && 2 * without.length < all.length;
    const units = isMixed ? without : without.filter((unit) => counted.has(unit));
    if (units.length === 0) continue;
    const facts = { units: units.map(({ id }) => id), measure, of: all.length, field: measure };
    yield { code: 'figures-unpublished', severity: 'warning', ...facts };
  }
}

/** Whether the whole qualification's credits are printed and no rule asks for them in total. */
export function lacksTotal({ qualification }: Flat): number | null {
  const { published, rules } = qualification;
  if (published.credits === null || creditsOf(qualification) === null) return null;
  return rules.some((rule) => isSum(rule) && isCreditTotal(rule)) ? null : published.credits;
}
