import type { Best } from './climb';
import { bestWithin, keep } from './climb';
import { fewerGroups } from './fewer-groups';
import type { Least } from './least-teaching';
import { groupBound } from './group-bound';
import { groupsIn, takersOf } from './group-takers';
import { groupsOf } from './groups';
import type { Prices } from './relaxed';
import { countOf, isBetter } from './scorer';
import type { Score, Scorer } from './scorer';

/** The best allocations by number of groups, and what so many groups allow at best. */
export class Grouping {
  readonly best: Best = new Map();
  readonly #tried = new Set<string>();

  constructor(
    readonly view: Scorer,
    readonly maxGroupSize: number,
  ) {}

  /** Every number of groups from the fewest found to the most that help. */
  get levels(): readonly number[] {
    const placed = [...this.best].filter(([, { unplaced }]) => unplaced === 0);
    return placed.map(([groups]) => groups).sort((a, b) => a - b);
  }

  /** Keeps a set, and what can be made of it with fewer groups. */
  *take(set: Score): Generator<void> {
    const key = set.taught.join('');
    if (this.#tried.has(key)) return;
    this.#tried.add(key);
    if (!this.#mayHelp(set)) return;
    for (const score of this.#madeOf(set)) {
      if (this.#isLargeEnough(score))
        keep(this.best, groupsIn(this.view, score, this.maxGroupSize), score);
      yield;
    }
  }

  /** With fewer groups it costs no less, and it has no fewer groups than units. */
  #mayHelp(set: Score): boolean {
    const best = bestWithin(this.best, countOf(set.taught));
    return !best || isBetter(set, best);
  }

  #madeOf(set: Score): Iterable<Score> {
    return set.unplaced > 0 ? [set] : fewerGroups(this.view, set, this.maxGroupSize);
  }

  /** Whether no group is below a minimum that is held strictly. */
  #isLargeEnough(score: Score): boolean {
    const min = this.view.problem.groupSizes?.min ?? 0;
    return takersOf(this.view, score).every(
      (count, place) =>
        this.view.locked.includes(place) ||
        groupsOf(count, this.maxGroupSize).every((size) => size >= min),
    );
  }

  /** The fewest groups found, proven where no fewer units place everybody. */
  leastFrom({ amount: units, isProven }: Least): Least {
    const [amount = Infinity] = this.levels;
    return { amount, isProven: isProven && amount === units };
  }

  /** What no allocation with so many groups costs less than; good sets met on the way are kept. */
  *bound(scorer: Scorer, groups: number, from: Prices): Generator<void, number> {
    const sets: Score[] = [];
    const bounding = groupBound(scorer, {
      within: groups,
      maxGroupSize: this.maxGroupSize,
      from,
      target: () => bestWithin(this.best, groups)?.cost ?? Infinity,
      ontry: (taught) => sets.push(this.view.score(taught)),
    });
    let step = bounding.next();
    for (; !step.done; step = bounding.next()) {
      for (const set of sets.splice(0)) yield* this.take(set);
      yield;
    }
    for (const set of sets) yield* this.take(set);
    return step.value;
  }
}
