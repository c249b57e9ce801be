import { fromHundredths, type Unit, type UnitId } from '../catalogue';
import { hoursOf, settledOf, type CompletionProblem, type FigureOf } from './demands';
import { noWay } from './engine';
import type { Engine, ExactMethod, Reach, WayCount } from './engine';
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

/** What is open, whatever number of ways there is. */
export interface Prospects {
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
  const { marks, contradictory } = choices;
  const { count, reach } = contradictory.length > 0 ? noWay : engine.survey(marks);
  return new OutlookOfReach(problem, engine, marks, reach, count);
}

/** The same without the number of ways, which takes most of the time where it is estimated. */
export function prospectsOf(
  problem: CompletionProblem,
  engine: Engine,
  { marks, contradictory }: Choices,
): Prospects {
  const reach = contradictory.length > 0 ? null : engine.reach(marks);
  return new ProspectsOfReach(problem, engine, marks, reach);
}

/** Not every click needs ranges and unknown hours: they are worked out when first read. */
class ProspectsOfReach implements Prospects {
  readonly fits: ReadonlyMap<UnitId, Fit>;
  readonly path: ExactMethod;
  readonly #problem: CompletionProblem;
  readonly #engine: Engine;
  readonly #marks: Uint8Array;
  readonly #reach: Reach | null;
  #range: Prospects['range'] | null = null;
  #unknownHours: Prospects['unknownHours'] | null = null;

  constructor(problem: CompletionProblem, engine: Engine, marks: Uint8Array, reach: Reach | null) {
    this.fits = fitsOf(problem, marks, reach);
    this.path = engine.path;
    this.#problem = problem;
    this.#engine = engine;
    this.#marks = marks;
    this.#reach = reach;
  }

  get range(): Prospects['range'] {
    return (this.#range ??= {
      credits: this.#rangeOf((unit) => unit.credits),
      units: this.#rangeOf(() => 1),
      glh: this.#rangeOf((unit) => this.#hoursOf(unit)),
    });
  }

  get unknownHours(): Prospects['unknownHours'] {
    return (this.#unknownHours ??= this.#counting()
      .filter((unit) => this.#hoursOf(unit) === null)
      .map((unit) => unit.id));
  }

  #hoursOf(unit: Unit): number | null {
    return hoursOf(unit, this.#problem.hours);
  }

  #counting(): readonly Unit[] {
    const { mandatory, optional } = this.#problem;
    return [...mandatory, ...optional.filter((_, i) => this.#reach?.taken[i] === 1)];
  }

  #rangeOf(figure: FigureOf): Range | null {
    if (!this.#reach || this.#counting().some((unit) => figure(unit) === null)) return null;
    return extremesOf(this.#problem, this.#engine, this.#marks, figure);
  }
}

class OutlookOfReach extends ProspectsOfReach {
  readonly ways: bigint;
  readonly counted: WayCount['counted'];

  constructor(
    problem: CompletionProblem,
    engine: Engine,
    marks: Uint8Array,
    reach: Reach | null,
    { ways, counted }: WayCount,
  ) {
    super(problem, engine, marks, reach);
    this.ways = ways;
    this.counted = counted;
  }
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
  reach: Reach | null,
): ReadonlyMap<UnitId, Fit> {
  const fits = new Map<UnitId, Fit>();
  for (const unit of mandatory) fits.set(unit.id, 'chosen');
  for (let i = 0; i < optional.length; i++) {
    const unit = optional[i];
    if (unit) fits.set(unit.id, fitOf(marks[i], reach?.taken[i] === 1, reach?.left[i] === 1));
  }
  const { units } = qualification;
  if (fits.size === units.length) return fits;
  for (const { id } of units) if (!fits.has(id)) fits.set(id, 'blocked');
  return fits;
}

function fitOf(mark: number | undefined, taken: boolean, left: boolean): Fit {
  if (mark === CHOSEN) return 'chosen';
  if (mark !== OPEN || !taken) return 'blocked';
  return left ? 'fits' : 'needed';
}
