import { endsOf, stateIn, type Box, type Ends } from './box';
import { clauseState, openRowOf, rangeState, type ClauseState } from './clause';
import type { Effort } from './engine';
import { greatestDivisor } from './formula';
import { Heap } from './heap';
import { boundOf, partsFor, proofOf, refutes, type Proof } from './proof';
import { Simplex } from './simplex';
import type { System } from './system';

/** How many units of each family a way takes. */
export type SearchPoint = Float64Array;

/** A box still to be searched; no way in it costs less than `key`. */
interface Item {
  readonly key: number;
  readonly box: Box;
  /** A cheapest way in the box, once it is known. */
  readonly point: SearchPoint | null;
}

/**
 * Branch and bound over a system's families and over the rows that its composites ask about: first
 * over those, since they are few alternatives. The linear relaxation leads the way in floating point,
 * but no answer rests on it: a "no" is a proof in whole numbers that holds for the box at hand (or
 * a split of it), a "yes" is a way whose sums were added up.
 */
export class Search {
  readonly #simplex: Simplex;
  readonly #parts: number;
  /** What a look at a box costs besides its relaxation. */
  readonly #look: number;

  /** @param costs whole numbers by family; without them any way is as good as another */
  constructor(
    readonly system: System,
    readonly costs: Float64Array | null = null,
  ) {
    this.#parts = partsFor(system, costs);
    this.#look = system.rows.length * system.families.length;
    this.#simplex = new Simplex(this.system, costs ?? uneven(system.families.length));
  }

  /** A way within the box, or `null` where there is none. */
  find(box: Box): SearchPoint | null {
    for (const point of this.ranked(box)) return point;
    return null;
  }

  /** All ways within the box, cheapest first, each once; or it gives up for want of effort. */
  ranked(box: Box, effort: Effort = { left: Infinity }): Generator<SearchPoint, 'all' | 'gave-up'> {
    return this.#walk(box, isBefore, effort);
  }

  /** A way near a cheapest one: soon, but with no proof. `null` also where the effort ran out. */
  near(box: Box, effort: Effort): SearchPoint | null {
    for (const point of this.#walk(box, isFound, effort)) return point;
    return null;
  }

  cost(point: SearchPoint): number {
    return point.reduce((sum, taken, f) => sum + taken * (this.costs?.[f] ?? 0), 0);
  }

  *#walk(
    box: Box,
    goesFirst: (a: Item, b: Item) => boolean,
    effort: Effort,
  ): Generator<SearchPoint, 'all' | 'gave-up'> {
    if (!this.system.possible) return 'all';
    const heap = new Heap<Item>(goesFirst);
    heap.push({ key: -Infinity, point: null, box });
    for (let item = heap.pop(); item; item = heap.pop()) {
      if (item.point) yield item.point;
      else if (effort.left < 0) return 'gave-up';
      const before = this.#simplex.work;
      for (const next of item.point ? around(item) : this.#opened(item)) heap.push(next);
      effort.left -= this.#look + this.#simplex.work - before;
    }
    return 'all';
  }

  /** What is left of a box after a look at its relaxation. */
  #opened({ key, box }: Item): readonly Item[] {
    const { system } = this;
    const ends = endsOf(system, box);
    if (isInfeasible(system, box, ends)) return [];
    if (this.#widest(box) < 0) return this.#ifWay(box.low.slice(0, system.families.length), box);
    const answer = this.#simplex.solve(box.low, box.high);
    if (answer === 'unresolved') return this.#divided(box, ends, key);
    const proof = proofOf(system, this.#simplex.multipliers, this.#parts);
    if (answer === 'infeasible') return refutes(proof, box) ? [] : this.#divided(box, ends, key);
    const bound = this.#bound(proof, box, key);
    const point = Float64Array.from(system.families, (_, f) => Math.round(this.#simplex.value(f)));
    if (isWay(system, box, point) && this.cost(point) <= bound) return [{ key: bound, box, point }];
    return this.#divided(box, ends, bound);
  }

  /** A box with nothing left to take, as the way that it is, if it is one. */
  #ifWay(point: SearchPoint, box: Box): readonly Item[] {
    return isWay(this.system, box, point) ? [{ key: this.cost(point), box, point }] : [];
  }

  /** Takes a box apart where a composite is open, else at a family. */
  #divided(box: Box, ends: Ends, key: number): readonly Item[] {
    const state = stateIn(this.system, box, ends);
    for (const composite of this.system.composites) {
      const row = openRowOf(composite, state);
      if (row >= 0) return this.#alternatives(box, ends, key, row);
    }
    return this.#split(box, key, this.#mostBroken(box));
  }

  /** The row's sum below its range, above it, and, to be looked at first, within it. */
  #alternatives(box: Box, { least, most }: Ends, key: number, row: number): readonly Item[] {
    const at = this.system.families.length + row;
    const { min = -Infinity, max = Infinity } = this.system.rows[row] ?? {};
    const low = Math.max(least[row] ?? 0, box.low[at] ?? 0);
    const high = Math.min(most[row] ?? 0, box.high[at] ?? 0);
    const ranges = [
      [low, Math.min(high, min - 1)],
      [Math.max(low, max + 1), high],
      [Math.max(low, min), Math.min(high, max)],
    ] as const;
    return ranges.flatMap(([from, to]) =>
      from > to
        ? []
        : [{ key, point: null, box: { low: box.low.with(at, from), high: box.high.with(at, to) } }],
    );
  }

  #bound(proof: Proof, box: Box, key: number): number {
    return this.costs ? Math.max(key, boundOf(proof, this.costs, box)) : 0;
  }

  /** Halves a box at the relaxation's value of a family; the nearer half comes first. */
  #split(box: Box, key: number, family: number): readonly Item[] {
    if (family < 0) return [];
    const [low = 0, high = 0] = [box.low[family], box.high[family]];
    const value = this.#simplex.value(family);
    const cut = Math.min(Math.max(Math.floor(value), low), high - 1);
    const halves = [
      { key, point: null, box: { low: box.low, high: box.high.with(family, cut) } },
      { key, point: null, box: { low: box.low.with(family, cut + 1), high: box.high } },
    ];
    return value - cut > 0.5 ? halves : halves.reverse();
  }

  /** The family whose value is furthest from whole, or any that is still open; −1 if none is. */
  #mostBroken(box: Box): number {
    let furthest = 1e-6;
    let found = -1;
    for (let f = 0; f < this.system.families.length; f++) {
      const value = this.#simplex.value(f);
      const broken = Math.abs(value - Math.round(value));
      if (broken > furthest && (box.low[f] ?? 0) < (box.high[f] ?? 0)) {
        furthest = broken;
        found = f;
      }
    }
    return found < 0 ? this.#widest(box) : found;
  }

  #widest({ low, high }: Box): number {
    let width = 0;
    let found = -1;
    for (let f = 0; f < this.system.families.length; f++) {
      const room = (high[f] ?? 0) - (low[f] ?? 0);
      if (room > width) [width, found] = [room, f];
    }
    return found;
  }
}

/** Ways before boxes of equal key, and the newest box first: that dives to a way quickly. */
function isBefore(a: Item, b: Item): boolean {
  return a.key < b.key || (a.key === b.key && a.point !== null && b.point === null);
}

/** Ways before boxes, and the newest box first, whatever it may cost. */
function isFound(a: Item, b: Item): boolean {
  return a.point !== null && b.point === null;
}

/** The box without its point, as boxes that do not overlap. */
function* around({ key, box, point }: Item): Generator<Item> {
  let { low, high } = box;
  for (const [f, at] of point?.entries() ?? []) {
    if ((low[f] ?? 0) < at) yield { key, point: null, box: { low, high: high.with(f, at - 1) } };
    if (at < (high[f] ?? 0)) yield { key, point: null, box: { low: low.with(f, at + 1), high } };
    low = low.with(f, at);
    high = high.with(f, at);
  }
}

/** Whether a point lies in the box and meets every row and composite. Exact: all is whole. */
export function isWay(system: System, box: Box, point: SearchPoint): boolean {
  for (let f = 0; f < point.length; f++) {
    const taken = point[f] ?? 0;
    if (taken < (box.low[f] ?? 0) || taken > (box.high[f] ?? 0)) return false;
  }
  const sums = sumsOf(system, point);
  return areMet(system, sums) && isInRowsOf(box, sums, point);
}

/** The sum of each row. */
export function sumsOf({ rows, families }: System, point: SearchPoint): Float64Array {
  const sums = new Float64Array(rows.length);
  point.forEach((taken, f) => {
    const { weights = [] } = families[f] ?? {};
    if (taken === 0) return;
    weights.forEach((weight, row) => (sums[row] = (sums[row] ?? 0) + weight * taken));
  });
  return sums;
}

/** Whether some sums meet every required row and every composite. */
export function areMet({ rows, composites }: System, sums: Float64Array): boolean {
  for (let row = 0; row < rows.length; row++) {
    const range = rows[row];
    const sum = sums[row] ?? 0;
    if (range?.isRequired && (sum < range.min || sum > range.max)) return false;
  }
  const state = (row: number): ClauseState => {
    const sum = sums[row] ?? 0;
    return rangeState(rows[row] ?? { min: -Infinity, max: Infinity }, sum, sum);
  };
  return composites.every((composite) => clauseState(composite, state) === 'met');
}

/** Whether the sums lie where a box wants them: some composites may be decided in it. */
function isInRowsOf({ low, high }: Box, sums: Float64Array, { length }: SearchPoint): boolean {
  return sums.every((sum, row) => {
    return sum >= (low[length + row] ?? 0) && sum <= (high[length + row] ?? 0);
  });
}

/**
 * Whether a composite is lost in a box, or some row alone cannot be met: its least and greatest sum
 * miss the range, or the range holds no number that its steps can reach (such as an odd sum of even
 * credits).
 */
function isInfeasible(system: System, box: Box, ends: Ends): boolean {
  const { rows, families, composites } = system;
  for (let row = 0; row < rows.length; row++) {
    const [least = 0, most = 0] = [ends.least[row], ends.most[row]];
    const from = box.low[families.length + row] ?? 0;
    const to = box.high[families.length + row] ?? 0;
    if (least > to || most < from) return true;
    if (least >= from) continue;
    const step = stepOf(system, box, row);
    if (step > 1 && least + Math.ceil((from - least) / step) * step > to) return true;
  }
  const state = stateIn(system, box, ends);
  return composites.some((composite) => clauseState(composite, state) === 'lost');
}

/** All sums of a row in a box differ by multiples of this. */
function stepOf({ families }: System, { low, high }: Box, row: number): number {
  let step = 0;
  for (let f = 0; f < families.length && step !== 1; f++) {
    const weight = families[f]?.weights[row] ?? 0;
    if (weight !== 0 && low[f] !== high[f]) step = greatestDivisor(step, Math.abs(weight));
  }
  return step;
}

/** Fixed uneven costs: with all costs equal the simplex could go round in circles. */
function uneven(families: number): Float64Array {
  return Float64Array.from({ length: families }, (_, f) => 1 + ((f * 7919) % 101) / 101);
}
