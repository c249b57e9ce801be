import {
  isHolding,
  isShare,
  matches,
  measureOf,
  toHundredths,
  type Measure,
  type Qualification,
  type Requirement,
  type RulePart,
  type Share,
  type Unit,
  type UnitFilter,
  type UnitId,
} from '../catalogue';
import { mandatoryUnits, optionalUnits } from '../rules';
import type { Formula, PartPath, SumFormula } from './formula';
import { limitNames, type LimitName } from './limits';

/** Ceilings that the planner sets. Hours count published and planned figures only. */
export interface CompletionLimits {
  readonly maxCredits?: number;
  readonly maxUnits?: number;
  readonly maxGlh?: number;
}

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
 * One rule, requirement or limit, as a formula over the optional units: what the mandatory units add
 * is already taken off both ends of each sum.
 */
export interface Demand {
  readonly cause: Cause;
  readonly formula: Formula;
}

/** A limit: its sum over the optional units in hundredths, and what the mandatory units add. */
export interface LimitDemand extends Demand {
  readonly cause: Extract<Cause, { kind: 'limit' }>;
  readonly formula: SumFormula;
  readonly settled: number;
}

/** A qualification as numbers: which units are open to choice, and every demand on them. */
export interface CompletionProblem {
  readonly qualification: Qualification;
  readonly mandatory: readonly Unit[];
  readonly optional: readonly Unit[];
  /** Position of each optional unit in `optional`. */
  readonly position: ReadonlyMap<UnitId, number>;
  /** All of them, limits last. */
  readonly demands: readonly Demand[];
  readonly limits: readonly LimitDemand[];
  readonly hours: PlannedHours;
}

/** What the reader of demands knows: a problem without them, and which units are recognised. */
interface DemandReader extends Omit<CompletionProblem, 'demands' | 'limits'> {
  readonly recognised: ReadonlySet<UnitId>;
  readonly groupOf: ReadonlyMap<UnitId, string>;
}

/** A unit’s figure of some kind; `null` = not published. */
export type FigureOf = (unit: Unit) => number | null;

/**
 * Reads the required rules, the requirements and the limits as demands. Advisory rules never count.
 * A figure that is not published adds nothing, as in `rules.evaluate`. All figures are whole
 * hundredths (the catalogue's schema sees to it), so all sums are exact.
 *
 * @param qualification as `onPathway` gives it
 * @param recognised units that would count by recognition
 */
export function problemOf(
  qualification: Qualification,
  limits: CompletionLimits,
  hours: PlannedHours,
  recognised: ReadonlySet<UnitId>,
): CompletionProblem {
  const [always, open] = [mandatoryUnits, optionalUnits].map((ids) => new Set(ids(qualification)));
  const mandatory = qualification.units.filter((unit) => always?.has(unit.id));
  const optional = qualification.units.filter((unit) => open?.has(unit.id));
  const position = new Map(optional.map((unit, i) => [unit.id, i]));
  const groupOf = new Map(
    qualification.groups.flatMap(({ id, units }) => units.map((unit) => [unit, id])),
  );
  const bare = { qualification, mandatory, optional, position, hours };
  const reading: DemandReader = { ...bare, recognised, groupOf };
  const ceilings = limitDemands(reading, limits);
  const demands: readonly Demand[] = [
    ...qualification.rules
      .filter((rule) => rule.binding === 'required')
      .map((rule) => ({
        cause: { kind: 'rule', rule: rule.id } as const,
        formula: formulaOf(reading, rule, []),
      })),
    ...(qualification.requires ?? []).flatMap((requirement) => needDemands(reading, requirement)),
    ...ceilings,
  ];
  return { ...bare, demands, limits: ceilings };
}

/** Whether some required rule adds up recognised units only. */
export function asksForRecognised({ rules }: Qualification): boolean {
  const asks = (part: RulePart): boolean => {
    if (isHolding(part)) return part.holding.some(asks);
    if (isShare(part)) return [part.over, part.of].some((over) => over.recognised);
    return part.over.recognised === true;
  };
  return rules.some(asks);
}

/** Guided hours of a unit: as planned, else as published, else `null`. */
export function hoursOf(unit: Unit, hours: PlannedHours): number | null {
  return hours.get(unit.id) ?? unit.glh ?? null;
}

/** What the mandatory units add to a figure, in hundredths. */
export function settledOf(
  { mandatory }: Pick<CompletionProblem, 'mandatory'>,
  figure: FigureOf,
): number {
  return mandatory.reduce((sum, unit) => sum + toHundredths(figure(unit) ?? 0), 0);
}

function formulaOf(reading: DemandReader, part: RulePart, path: PartPath): Formula {
  if (isHolding(part)) {
    const parts = part.holding.map((one, i) => formulaOf(reading, one, [...path, i]));
    const { min = 0, max = Infinity } = part;
    return { kind: 'count', parts, min, max, part: path };
  }
  if (isShare(part)) return shareFormula(reading, part, path);
  const figure = figureUnder(reading, part.over, part.measure);
  const { min = -Infinity, max = Infinity } = part;
  return sumFormula(reading, inHundredths(figure), toHundredths(min), toHundredths(max), path);
}

/**
 * "At least p percent of `of`" is 100 · over − p · of ≥ 0, in whole numbers. With nothing in `of`
 * a share holds; the sum alone would not say so where `over` has units that `of` does not have.
 */
function shareFormula(reading: DemandReader, share: Share, path: PartPath): Formula {
  const [over, of] = [share.over, share.of].map((filter) =>
    inHundredths(figureUnder(reading, filter, share.share)),
  ) as [WholeFigure, WholeFigure];
  const end = (percent: number, min: number, max: number): SumFormula => {
    const figure: WholeFigure = (unit) => 10_000 * over(unit) - toHundredths(percent) * of(unit);
    return { ...sumFormula(reading, figure, min, max, path), isShare: true };
  };
  const { minPercent, maxPercent } = share;
  const ends = [
    ...(minPercent === undefined ? [] : [end(minPercent, 0, Infinity)]),
    ...(maxPercent === undefined ? [] : [end(maxPercent, -Infinity, 0)]),
  ];
  const count = { kind: 'count', max: Infinity, part: path, isShare: true } as const;
  const both: Formula = { ...count, parts: ends, min: ends.length };
  const units = [...reading.mandatory, ...reading.optional];
  if (!units.some((unit) => over(unit) > 0 && of(unit) === 0)) return both;
  return { ...count, parts: [sumFormula(reading, of, -Infinity, 0, path), both], min: 1 };
}

/** "X needs Y" is Y − X ≥ 0: one demand for each unit needed. */
function needDemands(reading: DemandReader, { id, unit, needs }: Requirement): readonly Demand[] {
  return needs
    .filter((needed) => needed !== unit)
    .map((needed) => {
      const cause: Cause = { kind: 'requirement', requirement: id, needs: needed };
      const figure = (one: Unit): number => (one.id === needed ? 1 : one.id === unit ? -1 : 0);
      return { cause, formula: sumFormula(reading, figure, 0, Infinity, []) };
    });
}

function limitDemands(reading: DemandReader, limits: CompletionLimits): readonly LimitDemand[] {
  const figures: Record<LimitName, FigureOf> = {
    maxCredits: (unit) => unit.credits,
    maxUnits: () => 1,
    maxGlh: (unit) => hoursOf(unit, reading.hours),
  };
  return limitNames.flatMap((limit) => {
    const max = limits[limit];
    if (max === undefined) return [];
    const figure = figures[limit];
    const formula = sumFormula(reading, inHundredths(figure), -Infinity, toHundredths(max), []);
    return [{ cause: { kind: 'limit', limit }, formula, settled: settledOf(reading, figure) }];
  });
}

/** What a unit adds to a sum: 0 where the filter leaves it out. */
function figureUnder(
  { groupOf, recognised }: DemandReader,
  over: UnitFilter,
  measure: Measure,
): FigureOf {
  return (unit) => {
    if (over.recognised && !recognised.has(unit.id)) return 0;
    return matches(over, unit, groupOf.get(unit.id) ?? '') ? measureOf(unit, measure) : 0;
  };
}

type WholeFigure = (unit: Unit) => number;

function inHundredths(figure: FigureOf): WholeFigure {
  return (unit) => toHundredths(figure(unit) ?? 0);
}

/** @param figure whole numbers, of which `min` and `max` are sums */
function sumFormula(
  { mandatory, optional }: DemandReader,
  figure: WholeFigure,
  min: number,
  max: number,
  part: PartPath,
): SumFormula {
  const settled = mandatory.reduce((sum, unit) => sum + figure(unit), 0);
  const weights = Float64Array.from(optional, figure);
  return { kind: 'sum', weights, min: min - settled, max: max - settled, part };
}
