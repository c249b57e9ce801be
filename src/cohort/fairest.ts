import { unplacedStep } from './least-teaching';
import { leftOut, Prover } from './prove';
import { noPrices } from './relaxed';
import type { Floors } from './relaxed';
import type { Score, Scorer } from './scorer';

interface Fairest {
  readonly best: Score;
  /** Whether it is proven that somebody has to lose as much. */
  readonly isProven: boolean;
}

/**
 * The set of a level whose worst-off learner loses least: as long as a set with a point less to lose is
 * found, the next one is asked for.
 *
 * @param start a set within the level that places everybody
 */
export function* leastLoss(
  scorer: Scorer,
  within: number,
  start: Score,
  effort: number,
): Generator<void, Fairest> {
  let best = start;
  while (best.maxLoss > 0) {
    const floors = floorsFor(scorer, best.maxLoss - 1);
    const question = { kind: 'placing', step: unplacedStep, floors } as const;
    const task = { question, within, best, prices: noPrices(scorer), effort };
    const proof = yield* new Prover(scorer, task).run();
    if (leftOut(scorer, proof.best, floors) > 0) return { best, isProven: proof.bound > 0 };
    best = proof.best;
  }
  return { best, isProven: true };
}

/** Points that each class must have so that nobody loses more; `null` where that is no aim. */
export function floorsFor({ problem, pointsAlone }: Scorer, maxLoss: number): Floors {
  return problem.isFair ? pointsAlone.map((points) => points - maxLoss) : null;
}
