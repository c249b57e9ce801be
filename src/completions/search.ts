import type { Box } from './box';
import type { Effort } from './engine';
import { Heap } from './heap';
import { boundOf, partsFor, proofOf, refutes, type Proof } from './proof';
import { Simplex } from './simplex';
import type { System } from './system';
import { tightened } from './tighten';

/** How many units of each family a way takes. */
export type Point = Int32Array;

/** A box still to be searched; no way in it costs less than `key`. */
interface Item {
  readonly key: number;
  readonly box: Box;
  /** A cheapest way in the box, once it is known. */
  readonly point: Point | null;
}

const remembered = 32;

/**
 * Branch and bound over a system's families. The linear relaxation leads the way in floating point,
 * but no answer rests on it: a "no" is a proof in whole numbers that holds for the box at hand (or
 * a split of it), a "yes" is a way whose sums were added up. Proofs are kept and tried on the boxes
 * of later questions, which they often settle at once.
 */
export class Search {
  readonly #simplex: Simplex;
  readonly #proofs: Proof[] = [];
  readonly #parts: number;
  /** What a look at a box costs besides its relaxation. */
  readonly #look: number;

  /** @param costs whole numbers by family; without them any way is as good as another */
  readonly system: System;

  constructor(
    system: System,
    readonly costs: Float64Array | null = null,
  ) {
    this.system = tightened(system);
    this.#parts = partsFor(system, costs);
    this.#look = this.system.rows.length * system.families.length;
    this.#simplex = new Simplex(this.system, costs ?? uneven(system.families.length));
  }

  /** A way within the box, or `null` where there is none. */
  find(box: Box): Point | null {
    for (const point of this.ranked(box)) return point;
    return null;
  }

  /** All ways within the box, cheapest first, each once; or it gives up for want of effort. */
  ranked(box: Box, effort: Effort = { left: Infinity }): Generator<Point, 'all' | 'gave-up'> {
    return this.#walk(box, isBefore, effort);
  }

  /** A way near a cheapest one: soon, but with no proof. `null` also where the effort ran out. */
  near(box: Box, effort: Effort): Point | null {
    for (const point of this.#walk(box, isFound, effort)) return point;
    return null;
  }

  cost(point: Point): number {
    return point.reduce((sum, taken, f) => sum + taken * (this.costs?.[f] ?? 0), 0);
  }

  *#walk(
    box: Box,
    goesFirst: (a: Item, b: Item) => boolean,
    effort: Effort,
  ): Generator<Point, 'all' | 'gave-up'> {
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
    const { low, high } = box;
    if (isHopeless(this.system, box)) return [];
    if (this.#widest(box) < 0) return [{ key: this.cost(low), box, point: low }];
    if (this.#proofs.some((proof) => refutes(proof, low, high))) return [];
    const answer = this.#simplex.solve(low, high);
    if (answer === 'unresolved') return this.#split(box, key, this.#widest(box));
    const proof = proofOf(this.system, this.#simplex.multipliers, this.#parts);
    if (answer === 'infeasible') {
      if (!refutes(proof, low, high)) return this.#split(box, key, this.#widest(box));
      this.#remember(proof);
      return [];
    }
    const bound = this.#bound(proof, box, key);
    const point = low.map((_, f) => Math.round(this.#simplex.value(f)));
    if (!isWay(this.system, box, point)) return this.#split(box, bound, this.#mostBroken(box));
    if (this.cost(point) > bound) return this.#split(box, bound, this.#widest(box));
    return [{ key: bound, box, point }];
  }

  #bound(proof: Proof, { low, high }: Box, key: number): number {
    return this.costs ? Math.max(key, boundOf(proof, this.costs, low, high)) : 0;
  }

  #remember(proof: Proof): void {
    this.#proofs.unshift(proof);
    if (this.#proofs.length > remembered) this.#proofs.pop();
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
    for (let f = 0; f < box.low.length; f++) {
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
    for (let f = 0; f < low.length; f++) {
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

/** Whether a point lies in the box and meets every row. Exact: all numbers are whole. */
export function isWay({ rows, families }: System, { low, high }: Box, point: Point): boolean {
  if (point.some((taken, f) => taken < (low[f] ?? 0) || taken > (high[f] ?? 0))) return false;
  return rows.every(({ min, max }, row) => {
    const sum = families.reduce(
      (total, { weights }, f) => total + (weights[row] ?? 0) * (point[f] ?? 0),
      0,
    );
    return sum >= min && sum <= max;
  });
}

/**
 * Whether some row alone cannot be met within a box: its least and greatest sum miss the range, or
 * the range holds no number that its steps can reach (such as an odd sum of even credits).
 */
function isHopeless({ rows, families }: System, { low, high }: Box): boolean {
  return rows.some(({ min, max }, row) => {
    let [least, most, step] = [0, 0, 0];
    for (let f = 0; f < families.length; f++) {
      const weight = families[f]?.weights[row] ?? 0;
      if (weight === 0) continue;
      const [from, to] = [weight * (low[f] ?? 0), weight * (high[f] ?? 0)];
      least += Math.min(from, to);
      most += Math.max(from, to);
      if (from !== to) step = divisor(step, Math.abs(weight));
    }
    if (least > max || most < min) return true;
    if (least >= min || step <= 1) return false;
    return least + Math.ceil((min - least) / step) * step > max;
  });
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** Fixed uneven costs: with all costs equal the simplex could go round in circles. */
function uneven(families: number): Float64Array {
  return Float64Array.from({ length: families }, (_, f) => 1 + ((f * 7919) % 101) / 101);
}
