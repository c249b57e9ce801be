import { OPEN } from './choices';
import type { Counter } from './counter';
import { relaxedCounter } from './relaxed';
import { areMet, sumsOf, type SearchPoint } from './search';
import { sequence } from './sequence';
import type { System } from './system';

/** With so many ways drawn, or after so many draws, an estimate is good enough. */
const enoughHits = 50;
const enoughDraws = 2000;
/** With fewer than this an estimate may be far off, and more draws are worth their time. */
const minHits = 8;
const maxDraws = 6000;
/** So few sets are listed, which is exact. */
const fewWays = 2000n;

export interface Estimate {
  /** About how many ways there are; `null` where too few draws were ways to tell. */
  readonly ways: bigint | null;
  /** The ways that were drawn, some perhaps more than once. */
  readonly drawn: readonly SearchPoint[];
}

interface Start {
  readonly counter: Counter;
  readonly isOfUse: boolean;
}

/**
 * Tells how many ways there are, roughly: counts the ways of a system that leaves some rows out,
 * draws some of those with equal chances, and sees which part of them meets the rest. Always draws
 * the same ones, so that a question has one answer.
 */
export class Estimator {
  #start: Start | null = null;

  /** @param budget of edges of the diagram that leaves rows out; 0: it leaves out all */
  constructor(
    readonly system: System,
    readonly budget: number,
  ) {}

  /** Compiles what the first estimate would otherwise wait for. */
  prepare(): void {
    this.#start ??= this.#begin();
  }

  estimate(marks: Uint8Array): Estimate {
    const { counter, isOfUse } = (this.#start ??= this.#begin());
    return isOfUse ? this.#draw(counter, marks) : { ways: null, drawn: [] };
  }

  /** Where nothing is decided yet and no draw is a way, drawing is left for good. */
  #begin(): Start {
    const counter = relaxedCounter(this.system, this.budget);
    const units = this.system.families.reduce((sum, { members }) => sum + members.length, 0);
    const open = new Uint8Array(units).fill(OPEN);
    return { counter, isOfUse: this.#draw(counter, open).drawn.length > 0 };
  }

  #draw(counter: Counter, marks: Uint8Array): Estimate {
    const { ways } = counter.survey(marks);
    if (ways <= fewWays) return { ways: null, drawn: [] };
    const next = sequence();
    const drawn: SearchPoint[] = [];
    let draws = 0;
    while (draws < (drawn.length < minHits ? maxDraws : enoughDraws)) {
      if (drawn.length === enoughHits) break;
      draws++;
      const point = counter.draw(next);
      if (areMet(this.system, sumsOf(this.system, point))) drawn.push(point);
    }
    if (drawn.length < minHits) return { ways: null, drawn };
    return { ways: (ways * BigInt(drawn.length)) / BigInt(draws), drawn };
  }
}
