import {
  matches,
  measureOf,
  type Qualification,
  type Requirement,
  type Rule,
  type Unit,
  type UnitId,
} from '../catalogue';
import { mandatoryUnits } from '../rules';

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

type Figure = (unit: Unit) => number | null;

/**
 * Reads the required rules, the requirements and the limits as demands. Advisory rules never count.
 * A figure that is not published adds nothing, as in `rules.evaluate`. Credits and GLH are whole
 * numbers (the catalogue's schema sees to it) and planned hours are whole hundredths, so all sums are
 * exact.
 */
export function problemOf(
  qualification: Qualification,
  limits: Limits = {},
  hours: PlannedHours = new Map(),
): Problem {
  const always = new Set(mandatoryUnits(qualification));
  const mandatory = qualification.units.filter((unit) => always.has(unit.id));
  const optional = qualification.units.filter((unit) => !always.has(unit.id));
  const position = new Map(optional.map((unit, i) => [unit.id, i]));
  const bare = { qualification, mandatory, optional, position, hours, demands: [] };
  const demands = [
    ...qualification.rules
      .filter((rule) => rule.binding === 'required')
      .map((rule) => ruleDemand(bare, rule)),
    ...(qualification.requires ?? []).flatMap((requirement) => needDemands(bare, requirement)),
    ...limitDemands(bare, limits),
  ];
  return { ...bare, demands };
}

/** Guided hours of a unit: as planned, else as published, else `null`. */
export function hoursOf(unit: Unit, hours: PlannedHours): number | null {
  return hours.get(unit.id) ?? unit.glh ?? null;
}

function ruleDemand(problem: Problem, rule: Rule): Demand {
  const groupOf = new Map(
    problem.qualification.groups.flatMap(({ id, units }) => units.map((unit) => [unit, id])),
  );
  const figure: Figure = (unit) =>
    matches(rule.over, unit, groupOf.get(unit.id) ?? '') ? measureOf(unit, rule.measure) : 0;
  const { min = -Infinity, max = Infinity } = rule;
  return demandOf(problem, { kind: 'rule', rule: rule.id }, figure, min, max);
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
    const isWhole = problem.qualification.units.every((unit) =>
      Number.isInteger(figure(unit) ?? 0),
    );
    const per = isWhole ? 1 : 100;
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
