import { groupsIn, takersOf } from './group-takers';
import type { Outcome, Taught } from './learner-class';
import type { Score, Scorer } from './scorer';

/** Learners who take something else, so that there is a group less. */
interface Saving {
  readonly outcomes: readonly (Outcome | null)[];
  readonly cost: number;
}

/**
 * From the best of a set of units, allocations with fewer and fewer groups: each time the learners who
 * are too many for one group less of a unit move to units whose groups have room, those to whom it
 * costs least. Every allocation is allowed; none need be the best of its number of groups.
 */
export function* fewerGroups(scorer: Scorer, from: Score, maxGroupSize: number): Generator<Score> {
  for (let score: Score | null = from; score; score = withLess(scorer, score, maxGroupSize))
    yield score;
}

function withLess(scorer: Scorer, score: Score, maxGroupSize: number): Score | null {
  const takers = takersOf(scorer, score);
  const before = groupsIn(scorer, score, maxGroupSize);
  let best: Saving | null = null;
  for (const place of takers.keys()) {
    const saving = savingAt(scorer, score, { place, takers, maxGroupSize });
    if (!saving || (best && saving.cost >= best.cost)) continue;
    if (groupsIn(scorer, saving, maxGroupSize) < before) best = saving;
  }
  return best && settled(scorer, scorer.ofOutcomes(best.outcomes), maxGroupSize);
}

/** A group less of one unit; `null` where its takers have nowhere to go. */
function savingAt(
  scorer: Scorer,
  { outcomes }: Score,
  at: { readonly place: number; readonly takers: Int32Array; readonly maxGroupSize: number },
): Saving | null {
  const { place, takers, maxGroupSize } = at;
  const count = takers[place] ?? 0;
  if (count === 0 || (scorer.locked.includes(place) && count <= maxGroupSize)) return null;
  const moving = count % maxGroupSize || maxGroupSize;
  const moves = scorer.classes.flatMap((one, c) => {
    const before = outcomes[c];
    if (!before || !one.takes(before, place)) return [];
    const open = roomFor(scorer, before, c, at);
    open[place] = 0;
    const outcome = one.outcome(open);
    return outcome ? [{ c, outcome, cost: outcome.cost - before.cost }] : [];
  });
  if (moves.length < moving) return null;
  const least = moves.sort((a, b) => a.cost - b.cost).slice(0, moving);
  const after = [...outcomes];
  for (const { c, outcome } of least) after[c] = outcome;
  return { outcomes: after, cost: least.reduce((sum, { cost }) => sum + cost, 0) };
}

/** Units that a learner takes, and those whose groups have room for one more. */
function roomFor(
  { classes }: Scorer,
  own: Outcome,
  c: number,
  { takers, maxGroupSize }: { readonly takers: Int32Array; readonly maxGroupSize: number },
): Taught {
  return Uint8Array.from(takers, (count, place) =>
    count % maxGroupSize !== 0 || classes[c]?.takes(own, place) ? 1 : 0,
  );
}

/** One learner after the other takes something better where groups have room, until nobody gains. */
function settled(scorer: Scorer, from: Score, maxGroupSize: number): Score {
  let score = from;
  let takers = takersOf(scorer, score);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const [c, one] of scorer.classes.entries()) {
      const before = score.outcomes[c];
      if (!before) continue;
      const outcome = one.outcome(roomFor(scorer, before, c, { takers, maxGroupSize }));
      if (!outcome || outcome.cost >= before.cost) continue;
      score = scorer.ofOutcomes(score.outcomes.with(c, outcome));
      takers = takersOf(scorer, score);
      isBetter = true;
    }
  }
  return score;
}
