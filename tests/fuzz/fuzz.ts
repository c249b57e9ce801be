import { makeCorpus } from './corpus';
import { Dice } from './dice';
import { doors } from './doors';

export interface Fuzzed {
  readonly cases: number;
  /** By door, how many cases came to which outcome. */
  readonly outcomes: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Milliseconds that the slowest case took, and where. */
  readonly slowest: { readonly door: string; readonly ms: number };
}

/**
 * Knocks at every door with mutated input. The same seed gives the same cases.
 *
 * @throws naming the door and case where a promise is broken
 */
export async function fuzz(cases: number, seed: number): Promise<Fuzzed> {
  const corpus = await makeCorpus(seed);
  const outcomes = new Map<string, ReadonlyMap<string, number>>();
  let slowest = { door: '', ms: 0 };
  let done = 0;
  for (const { name, share, knock } of doors) {
    const counts = new Map<string, number>();
    outcomes.set(name, counts);
    for (let each = 0; each < Math.ceil((cases * share) / 100); each += 1) {
      const began = performance.now();
      const outcome = await unharmed(`${name}, case ${each} of seed ${seed}`, () =>
        knock(corpus, new Dice(seed + each)),
      );
      const ms = performance.now() - began;
      if (ms > slowest.ms) slowest = { door: `${name}: ${outcome}`, ms };
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      done += 1;
    }
  }
  return { cases: done, outcomes, slowest };
}

const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
const names = prototypes.map((each) => Reflect.ownKeys(each).length);

/** The outcome, once it is sure that nothing crashed and no prototype was changed. */
async function unharmed(name: string, knock: () => Promise<string>): Promise<string> {
  try {
    const outcome = await knock();
    const isPolluted = prototypes.some((each, at) => Reflect.ownKeys(each).length !== names[at]);
    if (isPolluted) throw new Error('A prototype was changed');
    return outcome;
  } catch (error) {
    throw new Error(`${name}: ${String(error)}`, { cause: error });
  }
}
