import {
  groupsByUnit,
  isSum,
  matches,
  measureOf,
  type Qualification,
  type Requirement,
  type Rule,
  type SumRule,
  type Unit,
  type UnitId,
} from '../catalogue';
import { mandatoryUnits, optionalUnits } from '../rules';

/** Ceilings that the planner sets. Hours count published and planned figures only. */
export interface Limits {
  readonly maxCredits?: number;
  readonly maxUnits?: number;
  readonly maxGlh?: number;
}

export const limitNames = ['maxCredits', 'maxUnits', 'maxGlh'] as const;
export type LimitName = (typeof limitNames)[number];

/**
 * Hours that the planner expects of a unit, to hundredths; they go before published ones. Rules never
 * count them.
 */
export type PlannedHours = ReadonlyMap<UnitId, number>;

/** What a demand stands for, so that an answer can name it. */
export type Cause =
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'requirement'; readonly requirement: string; readonly needs: UnitId }
  | { readonly kind: 'limit'; readonly limit: LimitName };

/**
 * One rule, requirement or limit as a sum over the optional units: `weights[i]` is what
 * `Problem.optional[i]` adds, and the sum must lie in `min` to `max` (either may be infinite).
 * What the mandatory units add is already taken off both ends.
 */
export interface Demand {
  readonly cause: Cause;
  readonly weights: Int32Array;
  readonly min: number;
  readonly max: number;
  /** What the mandatory units add. */
  readonly settled: number;
  /** How many of the weights make one credit, unit or hour: weights are whole, hours may not be. */
  readonly per: number;
}

/** A qualification as numbers: which units are open to choice, and every demand on them. */
export interface Problem {
  readonly qualification: Qualification;
  readonly mandatory: readonly Unit[];
  readonly optional: readonly Unit[];
  /** Position of each optional unit in `optional`. */
  readonly position: ReadonlyMap<UnitId, number>;
  readonly demands: readonly Demand[];
  readonly hours: PlannedHours;
}

/** A rule of a kind that the look-ahead cannot count yet; no shipped qualification has one. */
export class RuleNotSupportedError extends Error {
  constructor(readonly rule: string) {
    super(`The look-ahead does not support the kind of rule "${rule}" yet`);
    this.name = 'RuleNotSupportedError';
  }
}

type Figure = (unit: Unit) => number | null;

/**
 * Reads the required rules, the requirements and the limits as demands. Advisory rules never count.
 * A figure that is not published adds nothing, as in `rules.evaluate`. All figures are whole
 * hundredths, so all sums are exact.
 *
 * @throws RuleNotSupportedError
 */
export function problemOf(
  qualification: Qualification,
  limits: Limits = {},
  hours: PlannedHours = new Map(),
): Problem {
  const always = new Set(mandatoryUnits(qualification));
  const mandatory = qualification.units.filter((unit) => always.has(unit.id));
  const open = new Set(optionalUnits(qualification));
  const optional = qualification.units.filter((unit) => open.has(unit.id));
  const position = new Map(optional.map((unit, i) => [unit.id, i]));
  const bare = { qualification, mandatory, optional, position, hours, demands: [] };
  const demands = [
    ...qualification.rules
      .filter((rule) => rule.binding === 'required')
      .map((rule) => ruleDemand(bare, supported(rule))),
    ...(qualification.requires ?? []).flatMap((requirement) => needDemands(bare, requirement)),
    ...limitDemands(bare, limits),
  ];
  return { ...bare, demands };
}

/** Guided hours of a unit: as planned, else as published, else `null`. */
export function hoursOf(unit: Unit, hours: PlannedHours): number | null {
  return hours.get(unit.id) ?? unit.glh ?? null;
}

function supported(rule: Rule): SumRule {
  if (isSum(rule) && !rule.over.recognised) return rule;
  throw new RuleNotSupportedError(rule.id);
}

function ruleDemand(problem: Problem, rule: SumRule): Demand {
  const groups = groupsByUnit(problem.qualification);
  const figure: Figure = (unit) =>
    matches(rule.over, unit, groups.get(unit.id)?.id ?? '') ? measureOf(unit, rule.measure) : 0;
  const { min = -Infinity, max = Infinity } = rule;
  const isWhole = [rule.min ?? 0, rule.max ?? 0].every(Number.isInteger);
  const per = isWhole ? scaleOf(problem, figure) : 100;
  return demandOf(problem, { kind: 'rule', rule: rule.id }, figure, min, max, per);
}

/** 1 where all figures are whole, else 100: none has more than two decimals. */
function scaleOf({ qualification }: Problem, figure: Figure): 1 | 100 {
  return qualification.units.every((unit) => Number.isInteger(figure(unit) ?? 0)) ? 1 : 100;
}

/** "X needs Y" is Y − X ≥ 0: one demand for each unit needed. */
function needDemands(problem: Problem, { id, unit, needs }: Requirement): readonly Demand[] {
  return needs
    .filter((needed) => needed !== unit)
    .map((needed) => {
      const cause: Cause = { kind: 'requirement', requirement: id, needs: needed };
      const figure: Figure = (one) => (one.id === needed ? 1 : one.id === unit ? -1 : 0);
      return demandOf(problem, cause, figure, 0, Infinity);
    });
}

function limitDemands(problem: Problem, limits: Limits): readonly Demand[] {
  const figures: Record<LimitName, Figure> = {
    maxCredits: (unit) => unit.credits,
    maxUnits: () => 1,
    maxGlh: (unit) => hoursOf(unit, problem.hours),
  };
  return limitNames.flatMap((limit) => {
    const max = limits[limit];
    if (max === undefined) return [];
    const figure = figures[limit];
    const per = scaleOf(problem, figure);
    return [demandOf(problem, { kind: 'limit', limit }, figure, -Infinity, max, per)];
  });
}

function demandOf(
  problem: Problem,
  cause: Cause,
  figure: Figure,
  min: number,
  max: number,
  per = 1,
): Demand {
  const weigh = (unit: Unit): number => Math.round((figure(unit) ?? 0) * per);
  const settled = problem.mandatory.reduce((sum, unit) => sum + weigh(unit), 0);
  const weights = Int32Array.from(problem.optional, weigh);
  return { cause, weights, settled, per, min: min * per - settled, max: max * per - settled };
}
