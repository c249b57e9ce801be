import { CHOSEN, OPEN } from './choices';
import { areMet, sumsOf, type SearchPoint } from './search';
import { shortfallOf, type Shortfall } from './shortfall';
import type { System } from './system';

/** How many sets are followed from level to level. */
const followed = 350;
/** Which part of them goes on to the next level. */
const keptShare = 0.25;
/** How many exchanges are tried with each set between two levels. */
const movesPerLevel = 300;
/** How often one unit is put in or taken out instead of two at once. */
const singleShare = 0.3;
/** After so many levels the share is below one in 10^30. */
const maxLevels = 50;

/** What one unit adds, to those rows to which it adds something. */
interface Contribution {
  readonly rows: Int32Array;
  readonly weights: Float64Array;
}

/** A set of optional units on its walk. */
interface Walker {
  readonly taken: Uint8Array;
  readonly sums: Float64Array;
  shortfall: number;
}

/**
 * Which part of the sets that meet some of a system's demands meets all of them, where hardly any drawn
 * set does. Multilevel splitting (Kahn and Harris 1951; as subset simulation, Au and Beck 2001): the
 * quarter of the sets that is nearest to being a way stands for all that are as near; from these, random
 * exchanges make as many sets again, of which the nearest quarter goes on, until a quarter are ways.
 */
export class Splitting {
  readonly #shortfall: Shortfall;
  readonly #units: readonly Contribution[];

  /** @param kept the same system with only some demands: drawn sets meet these */
  constructor(
    readonly system: System,
    readonly kept: System,
  ) {
    this.#shortfall = shortfallOf(system);
    this.#units = contributionsOf(system);
  }

  /**
   * @param drawn sets drawn with equal chances from those that meet what was kept
   * @param next numbers from 0 to 1
   * @returns the part of these that are ways, above 0; `null` where it could not be told
   */
  share(marks: Uint8Array, drawn: readonly SearchPoint[], next: () => number): number | null {
    const open = Int32Array.from([...marks.keys()].filter((unit) => marks[unit] === OPEN));
    let walkers = drawn.map((point) => this.#walkerAt(point, marks));
    let share = 1;
    let bound = Infinity;
    for (let level = 0; level < maxLevels; level++) {
      bound = boundBelow(walkers, bound);
      const nearest = walkers.filter(({ shortfall }) => shortfall <= bound);
      if (nearest.length === 0) return null;
      share *= nearest.length / walkers.length;
      if (bound === 0) return share;
      walkers = Array.from({ length: followed }, (_, i) => copyOf(nearest, i));
      for (const walker of walkers) this.#walk(walker, open, bound, next);
    }
    return null;
  }

  /** Tries exchanges that leave the shortfall within a bound: each such set is as likely in the end. */
  #walk(walker: Walker, open: Int32Array, bound: number, next: () => number): void {
    const pick = (): number => open[Math.floor(next() * open.length)] ?? -1;
    for (let move = 0; move < movesPerLevel; move++) {
      const first = pick();
      const second = next() < singleShare ? -1 : pick();
      if (first === second) continue;
      this.#toggle(walker, first);
      this.#toggle(walker, second);
      const shortfall = areMet(this.kept, walker.sums) ? this.#shortfall(walker.sums) : Infinity;
      if (shortfall <= bound) {
        walker.shortfall = shortfall;
        continue;
      }
      this.#toggle(walker, first);
      this.#toggle(walker, second);
    }
  }

  /** Puts a unit in, or takes it out; −1 is none. */
  #toggle({ taken, sums }: Walker, unit: number): void {
    const contribution = this.#units[unit];
    if (!contribution) return;
    const { rows, weights } = contribution;
    const sign = taken[unit] === 1 ? -1 : 1;
    taken[unit] = sign === 1 ? 1 : 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      sums[row] = (sums[row] ?? 0) + sign * (weights[i] ?? 0);
    }
  }

  /** Which of a family's open units are taken does not matter: they weigh the same. */
  #walkerAt(point: SearchPoint, marks: Uint8Array): Walker {
    const taken = new Uint8Array(marks.length);
    this.system.families.forEach(({ members }, f) => {
      const chosen = members.filter((unit) => marks[unit] === CHOSEN);
      const free = members.filter((unit) => marks[unit] === OPEN);
      for (const unit of [...chosen, ...free].slice(0, point[f])) taken[unit] = 1;
    });
    const sums = sumsOf(this.system, point);
    return { taken, sums, shortfall: this.#shortfall(sums) };
  }
}

function contributionsOf({ families }: System): readonly Contribution[] {
  const units: Contribution[] = [];
  for (const { members, weights } of families) {
    const rows = Int32Array.from([...weights.keys()].filter((row) => weights[row] !== 0));
    const own = { rows, weights: Float64Array.from(rows, (row) => weights[row] ?? 0) };
    for (const unit of members) units[unit] = own;
  }
  return units;
}

function copyOf(walkers: readonly Walker[], i: number): Walker {
  const { taken, sums, shortfall } = walkers[i % walkers.length] ?? none;
  return { taken: taken.slice(), sums: sums.slice(), shortfall };
}

const none: Walker = { taken: new Uint8Array(), sums: new Float64Array(), shortfall: Infinity };

/** The shortfall up to which the nearest go on: below the last bound, and 0 once enough are ways. */
function boundBelow(walkers: readonly Walker[], last: number): number {
  const sorted = Float64Array.from(walkers, ({ shortfall }) => shortfall).sort();
  const bound = sorted[Math.floor(keptShare * sorted.length)] ?? 0;
  return bound < last ? bound : (sorted.filter((shortfall) => shortfall < last).at(-1) ?? 0);
}
