import type { Qualification, Rule, RulePart, Unit, UnitFilter, UnitId } from '../catalogue';
import { isHolding, isShare, measureOf, unitsUnder } from '../catalogue';
import type { Finding, Report } from '../rules';
import { evaluate, optionalUnits } from '../rules';
import type { PlanChange } from './changes';
import type { Plan } from './plan';
import { placedUnits } from './selection';

/** A change that helps with a problem. */
export interface Fix {
  readonly change: PlanChange;
  /** Whether this change alone settles the problem. */
  readonly settles: boolean;
}

const maxFixes = 4;

interface Trial {
  readonly unit: Unit;
  readonly settles: boolean;
  /** Required rules that the change would take further from being met. */
  readonly worsens: number;
  readonly size: number;
}

/** Units to choose for a rule that is short: those that settle it alone come first. */
export function choiceFixes(qualification: Qualification, plan: Plan, rule: Rule): readonly Fix[] {
  const chosen = placedUnits(qualification, plan, 'chosen');
  const now = evaluate(qualification, chosen);
  const undecided = unitsOf(rule, qualification).filter(({ id }) => plan.units[id] === undefined);
  return undecided
    .map((unit) => trial(rule, unit, now, evaluate(qualification, [...chosen, unit.id])))
    .filter(({ worsens, size }) => worsens === 0 && size > 0)
    .sort(bySettlingThenSize)
    .slice(0, maxFixes)
    .map(({ unit, settles }) => ({ change: place(unit.id, 'chosen'), settles }));
}

/** Units to drop, or to keep as additional ones, for a rule that is over. */
export function dropFixes(qualification: Qualification, plan: Plan, rule: Rule): readonly Fix[] {
  const chosen = placedUnits(qualification, plan, 'chosen');
  const now = evaluate(qualification, chosen);
  const without = (unit: UnitId): Report =>
    evaluate(
      qualification,
      chosen.filter((id) => id !== unit),
    );
  return unitsOf(rule, qualification)
    .filter(({ id }) => plan.units[id] === 'chosen')
    .map((unit) => trial(rule, unit, now, without(unit.id)))
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.worsens - b.worsens || bySettlingThenSize(a, b))
    .slice(0, maxFixes / 2)
    .flatMap(({ unit, settles }) => [
      { change: place(unit.id, 'undecided'), settles },
      { change: place(unit.id, 'additional'), settles },
    ]);
}

/** The optional units that a rule, or any part of it, adds up. */
function unitsOf(rule: RulePart, qualification: Qualification): readonly Unit[] {
  const summed = new Set(filtersOf(rule).flatMap((over) => unitsUnder(qualification, over)));
  const open = new Map(qualification.units.map((unit) => [unit.id, unit]));
  return optionalUnits(qualification).flatMap((id) => {
    const unit = open.get(id);
    return unit && summed.has(unit) ? [unit] : [];
  });
}

function filtersOf(part: RulePart): readonly UnitFilter[] {
  return isHolding(part) ? part.holding.flatMap(filtersOf) : [part.over];
}

/** What a unit adds to the rule's sum; to a composite, of many sums, each adds as much. */
function sizeUnder(rule: Rule, unit: Unit): number {
  if (isHolding(rule)) return 1;
  return measureOf(unit, isShare(rule) ? rule.share : rule.measure) ?? 0;
}

/** What a change of one unit does to the rule, by the reports before and after it. */
function trial(rule: Rule, unit: Unit, before: Report, after: Report): Trial {
  return {
    unit,
    settles: after.findings.find((finding) => finding.rule === rule.id)?.status === 'met',
    worsens: worsened(before, after),
    size: sizeUnder(rule, unit),
  };
}

function worsened(before: Report, after: Report): number {
  return after.findings.filter((finding, i) => {
    const was = before.findings[i];
    return finding.binding === 'required' && was && distance(finding) > distance(was);
  }).length;
}

/** How far a sum lies outside its range. */
function distance({ value, min = value, max = value }: Finding): number {
  return Math.max(min - value, value - max, 0);
}

function bySettlingThenSize(a: Trial, b: Trial): number {
  return Number(b.settles) - Number(a.settles) || (a.settles ? a.size - b.size : b.size - a.size);
}

function place(unit: UnitId, as: 'chosen' | 'additional' | 'undecided'): PlanChange {
  return { type: 'place', units: [unit], as };
}
