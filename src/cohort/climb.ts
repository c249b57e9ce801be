import type { Score, Scorer } from './scorer';
import { isBetter } from './scorer';

/** Best sets found so far, by what they come to. */
export type Best = Map<number, Score>;

/** Keeps a score as the best of its amount where it is. */
export function keep(best: Best, amount: number, score: Score): void {
  const before = best.get(amount);
  if (!before || isBetter(score, before)) best.set(amount, score);
}

/** The best set of at most an amount, and of those that are as good the least. */
export function bestWithin(best: Best, most: number): Score | undefined {
  let [found, least]: [Score | undefined, number] = [undefined, Infinity];
  for (const [amount, score] of best) {
    if (amount > most || (found && isBetter(found, score))) continue;
    if (found && amount > least && !isBetter(score, found)) continue;
    [found, least] = [score, amount];
  }
  return found;
}

/** Takes units away one by one, each time the one that is missed least; every set is kept. */
export function* dropAll(scorer: Scorer, from: Score, best: Best): Generator<void> {
  for (let score: Score | null = from; score; score = bestDrop(scorer, score)) {
    keep(best, scorer.amountOf(score.taught), score);
    yield;
  }
}

/** Upwards through the levels: more units while there is room, then exchanges; every set is kept. */
export function* climbUp(scorer: Scorer, levels: readonly number[], best: Best): Generator<void> {
  for (const [i, level] of levels.entries()) {
    const below = bestWithin(best, levels[i - 1] ?? level - scorer.amountStep);
    if (below) addWithin(scorer, level, below, best);
    exchangeWithin(scorer, level, best);
    yield;
  }
}

/** Adds units while there is room; where groups have sizes, one that is added may close another. */
function addWithin(scorer: Scorer, level: number, from: Score, best: Best): void {
  for (let score = from; ;) {
    const more = bestAdd(scorer, score, level);
    if (!more) return;
    keep(best, scorer.amountOf(more.taught), more);
    if (scorer.amountOf(more.taught) <= scorer.amountOf(score.taught)) return;
    score = more;
  }
}

/** The same downwards: less until it is within the level, then exchanges. */
export function* climbDown(scorer: Scorer, levels: readonly number[], best: Best): Generator<void> {
  for (const [i, level] of [...levels.entries()].reverse()) {
    const above = bestWithin(best, levels[i + 1] ?? level);
    const fewer = above && droppedTo(scorer, level, above);
    const before = bestWithin(best, level);
    if (fewer && (!before || isBetter(fewer, before))) {
      keep(best, scorer.amountOf(fewer.taught), fewer);
      exchangeWithin(scorer, level, best);
    }
    yield;
  }
}

function droppedTo(scorer: Scorer, level: number, from: Score): Score | null {
  let score: Score | null = from;
  while (score && scorer.amountOf(score.taught) > level) score = bestDrop(scorer, score);
  return score;
}

/** Exchanges one unit for another while that makes the best set of a level better. */
function exchangeWithin(scorer: Scorer, level: number, best: Best): void {
  for (let score = bestWithin(best, level); score;) {
    const next = bestExchange(scorer, score, level);
    if (!next || !isBetter(next, score)) return;
    keep(best, scorer.amountOf(next.taught), next);
    score = next;
  }
}

/** @param level what may be taught at most */
export function bestAdd(scorer: Scorer, score: Score, level: number): Score | null {
  const room = level - scorer.amountOf(score.taught);
  const open = places(scorer, score, 0).filter((place) => amountAt(scorer, place) <= room);
  return bestOf(open.map((place) => scorer.with(score, place)));
}

/** The unit that is missed least, for what it comes to. */
function bestDrop(scorer: Scorer, score: Score): Score | null {
  const found = droppable(scorer, score).map((place) => {
    const fewer = scorer.without(score, place);
    return { fewer, loss: (fewer.cost - score.cost) / Math.max(1, amountAt(scorer, place)) };
  });
  const [first, ...others] = found;
  return (
    others.reduce<typeof first>((least, one) => {
      const { unplaced, maxLoss } = one.fewer;
      const [most, lost] = [least?.fewer.unplaced ?? 0, least?.fewer.maxLoss ?? 0];
      return (unplaced - most || maxLoss - lost || one.loss - (least?.loss ?? 0)) < 0 ? one : least;
    }, first)?.fewer ?? null
  );
}

function bestExchange(scorer: Scorer, score: Score, level: number): Score | null {
  const closed = places(scorer, score, 0);
  const room = level - scorer.amountOf(score.taught);
  const found = droppable(scorer, score).flatMap((place) => {
    const fewer = scorer.without(score, place);
    const open = closed.filter(
      (other) => amountAt(scorer, other) <= room + amountAt(scorer, place),
    );
    return bestOf(open.map((other) => scorer.with(fewer, other))) ?? [];
  });
  return bestOf(found);
}

function amountAt({ amounts }: Scorer, place: number): number {
  return amounts[place] ?? 0;
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
