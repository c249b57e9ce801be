import type { Best } from './climb';
import { Prover } from './prove';
import { noPrices } from './relaxed';
import { countOf } from './scorer';
import type { Score, Scorer } from './scorer';

/** Cost of a learner left out: prices are whole parts of it. */
export const unplacedStep = 4096;

export interface Fewest {
  /** Number of taught units. */
  readonly size: number;
  readonly isProven: boolean;
}

/**
 * The fewest units that let everybody qualify. No cohort needs fewer than each of its learners alone;
 * between that and what the search found, the relaxation decides.
 *
 * @param best sets of every size, of which some place everybody
 */
export function* fewestUnits(scorer: Scorer, best: Best, effort: number): Generator<void, Fewest> {
  const least = Math.max(scorer.locked.length, fewestAlone(scorer));
  let size = Math.min(...[...best.values()].flatMap((one) => placed(one)));
  while (size > least) {
    const start = best.get(size - 1);
    if (!start) break;
    const question = { kind: 'placing', step: unplacedStep, floors: null } as const;
    const task = { question, size: size - 1, best: start, prices: noPrices(scorer), effort };
    const proof = yield* new Prover(scorer, task).run();
    if (proof.best.unplaced > 0) return { size, isProven: proof.bound > 0 };
    size -= 1;
    best.set(size, proof.best);
  }
  return { size, isProven: true };
}

function placed({ unplaced, taught }: Score): readonly number[] {
  return unplaced > 0 ? [] : [countOf(taught)];
}

/** The most units that one learner alone needs taught. */
function fewestAlone({ classes, all }: Scorer): number {
  return classes.reduce((most, one) => {
    const costs = Float64Array.from(one.place, (place) => (place >= 0 ? 1 : 0));
    const way = one.learner.pricer.best(costs, one.closedBut(all));
    return Math.max(most, way?.proven ? way.cost : 0);
  }, 0);
}
