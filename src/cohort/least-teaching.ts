import type { Best } from './climb';
import { bestWithin, keep } from './climb';
import { Prover } from './prove';
import { noPrices } from './relaxed';
import type { Score, Scorer } from './scorer';

/** Cost of a learner left out: prices are whole parts of it. */
export const unplacedStep = 4096;

export interface Least {
  /** What has to be taught, in what is counted. */
  readonly amount: number;
  readonly isProven: boolean;
}

/**
 * The least teaching that lets everybody qualify. No cohort needs less than each of its learners alone;
 * between that and what the search found, the relaxation decides.
 *
 * @param best sets of every size, of which some place everybody
 */
export function* leastTeaching(scorer: Scorer, best: Best, effort: number): Generator<void, Least> {
  const least = Math.max(scorer.lockedAmount, fewestAlone(scorer));
  let amount = Math.min(...[...best].flatMap(([own, one]) => (one.unplaced > 0 ? [] : [own])));
  while (amount > least) {
    const within = amount - scorer.amountStep;
    const start = bestWithin(best, within);
    if (!start) break;
    const question = { kind: 'placing', step: unplacedStep, floors: null } as const;
    const task = { question, within, best: start, prices: noPrices(scorer), effort };
    const proof = yield* new Prover(scorer, task).run();
    if (proof.best.unplaced > 0) return { amount, isProven: proof.bound > 0 };
    amount = placedIn(scorer, best, proof.best);
  }
  return { amount, isProven: true };
}

function placedIn(scorer: Scorer, best: Best, score: Score): number {
  const amount = scorer.amountOf(score.taught);
  keep(best, amount, score);
  return amount;
}

/** The most that one learner alone needs taught. */
function fewestAlone({ classes, all, amounts }: Scorer): number {
  return classes.reduce((most, one) => {
    const costs = Float64Array.from(one.place, (place) => (place >= 0 ? (amounts[place] ?? 0) : 0));
    const way = one.learner.pricer.best(costs, one.closedBut(all));
    return Math.max(most, way?.proven ? way.cost : 0);
  }, 0);
}
