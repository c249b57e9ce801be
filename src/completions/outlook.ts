import { fromHundredths, type Unit, type UnitId } from '../catalogue';
import { hoursOf, settledOf, type CompletionProblem, type FigureOf } from './demands';
import type { Engine, ExactMethod, Survey, WayCount } from './engine';
import { CHOSEN, OPEN, type Choices } from './choices';
import { inWhole } from './whole';

/**
 * Where a unit stands: `chosen` (or mandatory), `needed` (every way takes it), `fits` (some ways
 * take it) or `blocked` (no way takes it, it is ruled out, or it is additional and never counts).
 */
export type Fit = 'chosen' | 'needed' | 'fits' | 'blocked';

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** How many sets of counting units finish the qualification from here, and what is open. */
export type Outlook = WayCount & Prospects;

interface Prospects {
  /**
   * Least and greatest total over all ways, mandatory units included, worked out when first read.
   * `null` where there is no way, where a unit that some way counts has no figure, published or
   * planned, and where the search (see `path`) cannot settle it in a fraction of a second.
   */
  readonly range: {
    readonly credits: Range | null;
    readonly units: Range | null;
    readonly glh: Range | null;
  };
  /** Every unit of the qualification: mandatory ones first, additional ones last. */
  readonly fits: ReadonlyMap<UnitId, Fit>;
  /** Units that some way counts and whose hours are neither published nor planned. */
  readonly unknownHours: readonly UnitId[];
  /** Which exact method answered. */
  readonly path: ExactMethod;
}

/** Looks ahead from some choices: how many ways are left, what fits, and between which totals. */
export function outlookOf(problem: CompletionProblem, engine: Engine, choices: Choices): Outlook {
  const { marks } = choices;
  const survey = choices.contradictory.length > 0 ? noWay(marks.length) : engine.survey(marks);
  const counting = (): readonly Unit[] => [
    ...problem.mandatory,
    ...problem.optional.filter((_, i) => survey.taken[i] === 1),
  ];
  const hours: FigureOf = (unit) => hoursOf(unit, problem.hours);
  const rangeOf = (figure: FigureOf): Range | null => {
    if (survey.ways === 0n || counting().some((unit) => figure(unit) === null)) return null;
    return extremesOf(problem, engine, marks, figure);
  };
  // Not every click needs these two, so they are worked out when first read.
  let range: Outlook['range'] | undefined;
  let unknownHours: Outlook['unknownHours'] | undefined;
  return {
    ...wayCountOf(survey),
    fits: fitsOf(problem, marks, survey),
    path: engine.path,
    get unknownHours() {
      unknownHours ??= counting()
        .filter((unit) => hours(unit) === null)
        .map((unit) => unit.id);
      return unknownHours;
    },
    get range() {
      range ??= {
        credits: rangeOf((unit) => unit.credits),
        units: rangeOf(() => 1),
        glh: rangeOf(hours),
      };
      return range;
    },
  };
}

function wayCountOf({ counted, ways }: Survey): WayCount {
  return { counted, ways };
}

function noWay(units: number): Survey {
  const none = new Uint8Array(units);
  return { ways: 0n, counted: 'exactly', taken: none, left: none };
}

function extremesOf(
  problem: CompletionProblem,
  engine: Engine,
  marks: Uint8Array,
  figure: FigureOf,
): Range | null {
  const figures = Float64Array.from(problem.optional, (unit) => figure(unit) ?? 0);
  const { costs, step } = inWhole(figures);
  const least = engine.least(marks, costs);
  const opposite = costs.map((one) => -one);
  const most = engine.least(marks, opposite);
  if (least === null || most === null) return null;
  const settled = settledOf(problem, figure);
  const total = (cost: number): number => fromHundredths(settled + cost * step);
  return { min: total(least), max: total(-most) };
}

function fitsOf(
  { qualification, mandatory, optional }: CompletionProblem,
  marks: Uint8Array,
  { taken, left }: Survey,
): ReadonlyMap<UnitId, Fit> {
  const fits = new Map<UnitId, Fit>();
  for (const unit of mandatory) fits.set(unit.id, 'chosen');
  for (let i = 0; i < optional.length; i++) {
    const unit = optional[i];
    if (unit) fits.set(unit.id, fitOf(marks[i], taken[i] === 1, left[i] === 1));
  }
  for (const { id } of qualification.units) if (!fits.has(id)) fits.set(id, 'blocked');
  return fits;
}

function fitOf(mark: number | undefined, taken: boolean, left: boolean): Fit {
  if (mark === CHOSEN) return 'chosen';
  if (mark !== OPEN || !taken) return 'blocked';
  return left ? 'fits' : 'needed';
}
