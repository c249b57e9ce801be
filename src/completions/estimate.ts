import type { Counter } from './counter';
import { relaxedCounter } from './relaxed';
import { areMet, sumsOf, type Point } from './search';
import type { System } from './system';

/** So many draws at most; after so many that are ways the estimate is good enough. */
const maxDraws = 2000;
const enoughHits = 50;
/** Without a way among the first so many draws, more are not worth their time. */
const firstDraws = 400;
/** With fewer than this the estimate may be far off. */
const fewestHits = 8;
const fewWays = 2000n;

export interface Estimate {
  /** About how many ways there are; `null` where too few draws were ways to tell. */
  readonly ways: bigint | null;
  /** The ways that were drawn, some perhaps more than once. */
  readonly drawn: readonly Point[];
}

/**
 * Tells how many ways there are, roughly: counts the ways of a system that leaves some rows out,
 * draws some of those with equal chances, and sees which part of them meets the rest. Always draws
 * the same ones, so that a question has one answer.
 */
export class Estimator {
  #counter: Counter | null = null;

  /** @param budget of edges of the diagram that leaves rows out; 0: it leaves out all */
  constructor(
    readonly system: System,
    readonly budget: number,
  ) {}

  estimate(marks: Uint8Array): Estimate {
    this.#counter ??= relaxedCounter(this.system, this.budget);
    const { ways } = this.#counter.survey(marks);
    // Few enough to be listed, which is exact.
    if (ways <= fewWays) return { ways: null, drawn: [] };
    const next = sequence();
    const drawn: Point[] = [];
    let draws = 0;
    while (draws < maxDraws && drawn.length < enoughHits) {
      if (draws === firstDraws && drawn.length === 0) break;
      draws++;
      const point = this.#counter.draw(next);
      if (areMet(this.system, sumsOf(this.system, point))) drawn.push(point);
    }
    if (drawn.length < fewestHits) return { ways: null, drawn };
    return { ways: (ways * BigInt(drawn.length)) / BigInt(draws), drawn };
  }
}

/** Numbers from 0 to 1 that look random and are always the same (the generator mulberry32). */
function sequence(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
