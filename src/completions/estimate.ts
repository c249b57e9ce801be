import type { Counter } from './counter';
import { relaxedCounter, type Relaxed } from './relaxed';
import { areMet, sumsOf, type SearchPoint } from './search';
import { sequence } from './sequence';
import { Splitting } from './splitting';
import type { System } from './system';

/** With so many ways drawn, or after so many draws, an estimate is good enough. */
const enoughHits = 50;
const enoughDraws = 2000;
/** With fewer than this an estimate may be far off. */
const minHits = 8;
/** So few sets are listed, which is exact. */
const fewWays = 2000n;
/** A share of ways is told in parts of so many. */
const parts = 2n ** 52n;

export interface Estimate {
  /** About how many ways there are; `null` where too few draws were ways to tell. */
  readonly ways: bigint | null;
  /** The ways that were drawn, some perhaps more than once. */
  readonly drawn: readonly SearchPoint[];
  /** About how many ways there are where drawing alone does not tell, in a fraction of a second. */
  readonly refined: () => bigint | null;
}

/**
 * Tells how many ways there are, roughly: counts the ways of a system that leaves some demands out,
 * draws some of those with equal chances, and sees which part of them meets the rest. Where hardly any
 * does, it goes on from the nearest (splitting.ts). Always draws the same ones, so that a question has
 * one answer.
 */
export class Estimator {
  #start: Relaxed | null = null;
  #splitting: Splitting | null = null;

  /** @param budget of edges of the diagram that leaves rows out; 0: it leaves out all */
  constructor(
    readonly system: System,
    readonly budget: number,
  ) {}

  /** Compiles what the first estimate would otherwise wait for. */
  prepare(): void {
    this.#start ??= relaxedCounter(this.system, this.budget);
  }

  estimate(marks: Uint8Array): Estimate {
    const { counter, kept } = (this.#start ??= relaxedCounter(this.system, this.budget));
    const { ways } = counter.survey(marks).count;
    if (ways <= fewWays) return { ways: null, drawn: [], refined: () => null };
    const next = sequence();
    const { drawn, all } = this.#draw(counter, next);
    const refined = (): bigint | null => {
      this.#splitting ??= new Splitting(this.system, kept);
      const share = this.#splitting.share(marks, all, next);
      return share === null ? null : partOf(ways, share);
    };
    if (drawn.length < minHits) return { ways: null, drawn, refined };
    return { ways: (ways * BigInt(drawn.length)) / BigInt(all.length), drawn, refined };
  }

  #draw(
    counter: Counter,
    next: () => number,
  ): { readonly drawn: readonly SearchPoint[]; readonly all: readonly SearchPoint[] } {
    const [drawn, all]: [SearchPoint[], SearchPoint[]] = [[], []];
    while (all.length < enoughDraws && drawn.length < enoughHits) {
      const point = counter.draw(next);
      all.push(point);
      if (areMet(this.system, sumsOf(this.system, point))) drawn.push(point);
    }
    return { drawn, all };
  }
}

/** A share of many ways, of which no more figures count than a share has. */
function partOf(ways: bigint, share: number): bigint {
  let [part, of] = [share, 1n];
  for (; part < 2 ** -20; part *= 2 ** 20) of *= 2n ** 20n;
  const told = (ways * BigInt(Math.round(part * Number(parts)))) / (parts * of);
  return told === 0n ? 1n : told;
}
