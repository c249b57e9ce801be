import { measureOf } from './filter';
import type { LintFinding } from './lint-finding';
import { placedUnits, unitsOver } from './placed';
import type { PlacedUnit } from './placed';
import { isSum } from './rule-kinds';
import type { Qualification, SumRule as Rule, UnitFilter } from './types';

/** Checks that need only a rule and the units it adds up. */
export function* ruleFindings(qualification: Qualification): Generator<LintFinding> {
  const placed = placedUnits(qualification);
  for (const rule of qualification.rules.filter((one) => isSum(one))) {
    const counted = unitsOver(placed, rule.over);
    yield* totalFindings(qualification, rule);
    yield* mandatoryFindings(rule, counted);
    yield* unpublishedFindings(rule, counted);
    yield* reachFindings(rule, counted);
  }
}

function* totalFindings({ published }: Qualification, rule: Rule): Generator<LintFinding> {
  const { id, measure, over, min } = rule;
  const isTotal = measure === 'credits' && Object.keys(over).length === 0;
  if (!isTotal || min === undefined || published.credits === null) return;
  if (min === published.credits) return;
  yield {
    code: 'total-credits',
    severity: 'error',
    rule: id,
    min,
    published: published.credits,
  };
}

/**
 * "31 credits from the mandatory group" is the printed sum of units that every selection holds, so
 * it must be their sum.
 */
function* mandatoryFindings(rule: Rule, counted: readonly PlacedUnit[]): Generator<LintFinding> {
  const { id, measure, over, min } = rule;
  if (measure !== 'credits' || min === undefined || !isWholeGroups(over)) return;
  if (counted.some(({ kind, unit }) => kind !== 'mandatory' || unit.credits === null)) return;
  const sum = total(figuresOf(rule, counted));
  if (sum !== min) {
    yield { code: 'mandatory-credits', severity: 'error', rule: id, printed: min, sum };
  }
}

function isWholeGroups({ groups, level, units }: UnitFilter): boolean {
  return groups !== undefined && level === undefined && units === undefined;
}

function* unpublishedFindings(rule: Rule, counted: readonly PlacedUnit[]): Generator<LintFinding> {
  const { id, measure } = rule;
  const unknown = counted.filter(({ unit }) => measureOf(unit, measure) === null);
  if (unknown.length === 0) return;
  const units = unknown.map(({ unit }) => unit.id);
  yield { code: 'figures-unpublished', severity: 'warning', rule: id, measure, units };
}

function* reachFindings(rule: Rule, counted: readonly PlacedUnit[]): Generator<LintFinding> {
  const { id, measure, min = null, max = null, binding } = rule;
  const least = total(
    figuresOf(
      rule,
      counted.filter(({ kind }) => kind === 'mandatory'),
    ),
  );
  const open = figuresOf(
    rule,
    counted.filter(({ kind }) => kind === 'optional'),
  );
  if (canReach(least, open, rule)) return;
  const severity = binding === 'required' ? 'error' : 'warning';
  const most = least + total(open);
  yield { code: 'rule-out-of-reach', severity, rule: id, measure, min, max, least, most };
}

/** Whether `least` and some of the open figures add up to a sum in the rule's range. */
function canReach(least: number, open: readonly number[], { min = 0, max }: Rule): boolean {
  if (least + total(open) < min) return false;
  if (max === undefined) return true;
  if (least > max) return false;
  return least >= min || sumsUpTo(max - least, open) >> BigInt(min - least) !== 0n;
}

/** All sums of some of the figures, up to `max`: bit n is set where n can be reached. */
function sumsUpTo(max: number, figures: readonly number[]): bigint {
  return figures.reduce(
    (sums, figure) => BigInt.asUintN(max + 1, sums | (sums << BigInt(figure))),
    1n,
  );
}

/** What the units add to the rule's sum; a figure that is not published adds nothing. */
function figuresOf({ measure }: Rule, counted: readonly PlacedUnit[]): readonly number[] {
  return counted.map(({ unit }) => measureOf(unit, measure) ?? 0);
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}
