import { takersOf } from './group-takers';
import { groupsOf } from './groups';
import type { LearnerClass, Outcome, Taught } from './learner-class';
import type { GroupSizes } from './problem';
import { Scorer } from './scorer';
import type { Score } from './scorer';

/** How far a repair is: which units run, who takes what, and who was made to take which units. */
interface Allocation {
  readonly taught: Taught;
  readonly outcomes: (Outcome | null)[];
  /** By class: places that it has to take. */
  readonly pinned: (readonly number[])[];
}

/** One change of an allocation: its outcomes by class, what it costs, and how many it leaves out. */
interface Repair {
  readonly changed: readonly { readonly c: number; readonly outcome: Outcome | null }[];
  readonly cost: number;
  readonly unplaced: number;
}

/** For each unit, so many times some unit may be filled with learners before the others close. */
const fillings = 3;

/**
 * Scores sets of taught units where no group may be too small: everybody takes their best, and then
 * unit by unit either runs no more or gets the learners to whom it costs least. Every score is
 * allowed; it need not be the best that the set allows.
 */
export class SizedScorer extends Scorer {
  override score(taught: Taught): Score {
    const outcomes = this.classes.map((one) => one.outcome(taught));
    const start = { taught: taught.slice(), outcomes, pinned: this.classes.map(() => []) };
    return this.#fitted(start);
  }

  override without({ taught }: Score, place: number): Score {
    return this.score(taught.with(place, 0));
  }

  #fitted(now: Allocation): Score {
    let rounds = 0;
    for (let place = this.#tooSmall(now); place !== null; place = this.#tooSmall(now)) {
      // Units are filled only so often, and closed once: it comes to an end.
      const filling = ++rounds < fillings * this.size ? this.#filling(now, place) : null;
      const closing = this.#closing(now, place);
      if (filling && isBetterRepair(filling, closing)) {
        for (const { c } of filling.changed) now.pinned[c] = [...(now.pinned[c] ?? []), place];
        adopt(now, filling);
      } else {
        now.taught[place] = 0;
        now.pinned.forEach((own, c) => (now.pinned[c] = own.filter((one) => one !== place)));
        adopt(now, closing);
      }
    }
    return this.total(now.taught, now.outcomes);
  }

  /** The first unit whose groups are too small; those that are locked run whatever their size. */
  #tooSmall({ taught, outcomes }: Allocation): number | null {
    for (const [place, takers] of takersOf(this, { outcomes }).entries()) {
      if (taught[place] !== 1 || this.locked.includes(place)) continue;
      if (this.#missing(takers) > 0) return place;
    }
    return null;
  }

  #missing(takers: number): number {
    return missingIn(takers, this.problem.groupSizes);
  }

  #takers(outcomes: readonly (Outcome | null)[], place: number): readonly number[] {
    return this.classes.flatMap((one, c) => {
      const outcome = outcomes[c];
      return outcome && one.takes(outcome, place) ? [c] : [];
    });
  }

  /** Those to whom the unit costs least take it too; `null` where too few can. */
  #filling({ taught, outcomes, pinned }: Allocation, place: number): Repair | null {
    const takers = this.#takers(outcomes, place);
    const need = this.#missing(takers.length);
    const willing = this.classes.flatMap((one, c) => {
      const before = outcomes[c];
      if (takers.includes(c) || !before) return [];
      const outcome = one.outcomeWith(taught, [...(pinned[c] ?? []), place]);
      return outcome ? [{ c, outcome, cost: outcome.cost - before.cost }] : [];
    });
    if (willing.length < need) return null;
    const changed = willing.sort((a, b) => a.cost - b.cost).slice(0, need);
    return { changed, cost: changed.reduce((sum, { cost }) => sum + cost, 0), unplaced: 0 };
  }

  /** The unit does not run: its takers take something else. */
  #closing({ taught, outcomes, pinned }: Allocation, place: number): Repair {
    const fewer = taught.with(place, 0);
    const changed = this.#takers(outcomes, place).map((c) => {
      const others = (pinned[c] ?? []).filter((one) => one !== place);
      return { c, outcome: this.#outcomeOf(c, fewer, others) };
    });
    const cost = changed.reduce(
      (sum, { c, outcome }) => sum + (outcome ? outcome.cost - (outcomes[c]?.cost ?? 0) : 0),
      0,
    );
    return { changed, cost, unplaced: changed.filter(({ outcome }) => !outcome).length };
  }

  #outcomeOf(c: number, taught: Taught, pinned: readonly number[]): Outcome | null {
    const one: LearnerClass | undefined = this.classes[c];
    if (!one) return null;
    return one.outcomeWith(taught, pinned) ?? one.outcome(taught);
  }
}

/** Learners that so many takers lack so that all their groups are large enough. */
function missingIn(takers: number, sizes: GroupSizes | null): number {
  if (!sizes || takers === 0) return 0;
  const { min, max } = sizes;
  const groups = groupsOf(takers, max).length;
  return Math.max(0, groups * (max === null ? min : Math.min(min, max)) - takers);
}

function isBetterRepair(a: Repair, b: Repair): boolean {
  return a.unplaced < b.unplaced || (a.unplaced === b.unplaced && a.cost <= b.cost);
}

function adopt(now: Allocation, { changed }: Repair): void {
  for (const { c, outcome } of changed) now.outcomes[c] = outcome;
}
