import { groupsOf } from './groups';
import type { Score, Scorer } from './scorer';

type Placed = Pick<Score, 'outcomes'>;

/** By place: learners who have to be taught the unit. */
export function takersOf({ classes, size }: Scorer, { outcomes }: Placed): Int32Array {
  const takers = new Int32Array(size);
  classes.forEach(({ members, place }, c) => {
    for (const at of outcomes[c]?.taken ?? []) {
      const own = place[at] ?? -1;
      if (own >= 0) takers[own] = (takers[own] ?? 0) + members.length;
    }
  });
  return takers;
}

/** Groups of no more than so many learners; a unit that is locked has one whoever takes it. */
export function groupsIn(scorer: Scorer, score: Placed, maxGroupSize: number): number {
  const takers = takersOf(scorer, score);
  return takers.reduce((sum, count, place) => {
    const own = groupsOf(count, maxGroupSize).length;
    return sum + (own === 0 && scorer.locked.includes(place) ? 1 : own);
  }, 0);
}
