import { countOf, isBetter } from './scorer';
import type { Score, Scorer } from './scorer';

/** Best sets found so far, by number of taught units. */
export type Best = Map<number, Score>;

/** Keeps a score as the best of its size where it is. */
export function keep(best: Best, score: Score): boolean {
  const size = countOf(score.taught);
  const before = best.get(size);
  if (before && !isBetter(score, before)) return false;
  best.set(size, score);
  return true;
}

/** Takes units away one by one, each time the one that is missed least; every set is kept. */
export function* dropAll(scorer: Scorer, from: Score, best: Best): Generator<void> {
  for (let score: Score | null = from; score; score = bestDrop(scorer, score)) {
    keep(best, score);
    yield;
  }
}

/** From a set up to all units: one more unit, then exchanges while they help; every set is kept. */
export function* climbUp(scorer: Scorer, from: number, best: Best): Generator<void> {
  for (let size = from; size <= scorer.size; size++) {
    const below = best.get(size - 1);
    const added = below && bestAdd(scorer, below);
    if (added) keep(best, added);
    exchangeAt(scorer, size, best);
    yield;
  }
}

/** The same downwards: one unit less, then exchanges. */
export function* climbDown(scorer: Scorer, to: number, best: Best): Generator<void> {
  for (let size = scorer.size - 1; size >= to; size--) {
    const above = best.get(size + 1);
    const dropped = above && bestDrop(scorer, above);
    if (dropped && keep(best, dropped)) exchangeAt(scorer, size, best);
    yield;
  }
}

/** Exchanges one unit for another while that makes the best set of a size better. */
function exchangeAt(scorer: Scorer, size: number, best: Best): void {
  for (let score = best.get(size); score;) {
    const next = bestExchange(scorer, score);
    if (!next || !keep(best, next)) return;
    score = next;
  }
}

export function bestAdd(scorer: Scorer, score: Score): Score | null {
  return bestOf(places(scorer, score, 0).map((place) => scorer.with(score, place)));
}

function bestDrop(scorer: Scorer, score: Score): Score | null {
  return bestOf(droppable(scorer, score).map((place) => scorer.without(score, place)));
}

function bestExchange(scorer: Scorer, score: Score): Score | null {
  const closed = places(scorer, score, 0);
  const found = droppable(scorer, score).flatMap((place) => {
    const fewer = scorer.without(score, place);
    return bestOf(closed.map((other) => scorer.with(fewer, other))) ?? [];
  });
  return bestOf(found);
}

function droppable(scorer: Scorer, score: Score): readonly number[] {
  return places(scorer, score, 1).filter((place) => !scorer.locked.includes(place));
}

function places({ size }: Scorer, { taught }: Score, state: 0 | 1): readonly number[] {
  return Array.from({ length: size }, (_, place) => place).filter(
    (place) => taught[place] === state,
  );
}

function bestOf(scores: readonly Score[]): Score | null {
  return scores.reduce<Score | null>(
    (best, score) => (best && !isBetter(score, best) ? best : score),
    null,
  );
}
