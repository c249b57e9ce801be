import type { UnitId } from '../catalogue';
import type { CohortLearner } from './problem';
import type { Weights } from './weights';

/** By position among the units that could be taught: 1 = taught. */
export type Taught = Uint8Array;

/** The best way of one learner with some units taught. */
export interface Outcome {
  /** By the weights of the goals; the lower, the better. */
  readonly cost: number;
  readonly points: number;
  /** In hundredths of credits. */
  readonly surplus: number;
  /** Positions in the learner's own optional units. */
  readonly taken: readonly number[];
  readonly isProven: boolean;
}

/** A learner's optional unit is always open or never, or it is one that could be taught. */
const ALWAYS = -1;
const NEVER = -2;

/** Answers are kept up to this number, for each class. */
const maxKept = 40_000;

/** Learners who are alike: each of them gets the same. */
export class LearnerClass {
  readonly members: readonly string[];
  readonly learner: CohortLearner;
  /** By own position: the position among the units that could be taught, `ALWAYS` or `NEVER`. */
  readonly place: Int32Array;
  /** Own positions of the units that could be taught. */
  readonly teachable: readonly number[];
  /** Cost by own position. */
  readonly costs: Float64Array;
  /** Points by own position. */
  readonly points: Float64Array;
  /** Number of times that a best way was asked for. */
  asked = 0;
  readonly #closed: Uint8Array;
  readonly #known = new Map<string, Outcome | null>();

  constructor(
    members: readonly CohortLearner[],
    learner: CohortLearner,
    { units, taught }: { readonly units: readonly UnitId[]; readonly taught: readonly UnitId[] },
    weights: Weights,
  ) {
    this.members = members.map(({ id }) => id);
    this.learner = learner;
    const own = learner.pricer.units;
    const places = new Map(units.map((unit, i) => [unit, i]));
    const anyway = new Set(taught);
    this.place = Int32Array.from(own, (unit) =>
      learner.recognised.has(unit) || anyway.has(unit) ? ALWAYS : (places.get(unit) ?? NEVER),
    );
    this.teachable = [...own.keys()].filter((at) => (this.place[at] ?? NEVER) >= 0);
    this.costs = Float64Array.from(own, (unit) => this.#costOf(unit, weights));
    this.points = Float64Array.from(own, (unit) => learner.points.get(unit) ?? 0);
    this.#closed = new Uint8Array(own.length);
  }

  /** `null` where no way is left. */
  outcome(taught: Taught): Outcome | null {
    const key = this.#keyOf(taught);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= maxKept) this.#known.clear();
    const outcome = this.#ask(this.closedBut(taught));
    this.#known.set(key, outcome);
    return outcome;
  }

  /** The best outcome that takes these units; `null` where none does. */
  outcomeWith(taught: Taught, pinned: readonly number[]): Outcome | null {
    if (pinned.length === 0) return this.outcome(taught);
    const must = new Set(pinned);
    const bonus = 1 + 2 * this.costs.reduce((sum, cost) => sum + Math.abs(cost), 0);
    const costs = this.costs.map((cost, at) =>
      must.has(this.place[at] ?? NEVER) ? cost - bonus : cost,
    );
    const outcome = this.#ask(this.closedBut(taught), costs);
    const holds = outcome !== null && pinned.every((place) => this.takes(outcome, place));
    return holds ? outcome : null;
  }

  /** By own position: 1 where a unit is not open. Written over by the next call. */
  closedBut(taught: Taught): Uint8Array {
    this.place.forEach((place, at) => {
      this.#closed[at] = place === ALWAYS || (place >= 0 && taught[place] === 1) ? 0 : 1;
    });
    return this.#closed;
  }

  /** Whether an outcome needs a unit to be taught. */
  takes({ taken }: Outcome, place: number): boolean {
    return taken.some((at) => this.place[at] === place);
  }

  #costOf(unit: UnitId, { point, credit }: Weights): number {
    const { points, credits } = this.learner;
    return (credits.get(unit) ?? 0) * credit - (points.get(unit) ?? 0) * point;
  }

  /** Sixteen units to a character. */
  #keyOf(taught: Taught): string {
    let [key, bits, count] = ['', 0, 0];
    for (const at of this.teachable) {
      bits = bits * 2 + (taught[this.place[at] ?? 0] ?? 0);
      if (++count % 16 === 0) {
        key += String.fromCharCode(bits);
        bits = 0;
      }
    }
    return key + String.fromCharCode(bits);
  }

  #ask(closed: Uint8Array, costs = this.costs): Outcome | null {
    this.asked++;
    const { pricer, points, credits, settledCredits } = this.learner;
    const way = pricer.best(costs, closed);
    if (!way) return null;
    const sum = (figures: ReadonlyMap<UnitId, number>): number =>
      way.taken.reduce((total, at) => total + (figures.get(pricer.units[at] ?? '') ?? 0), 0);
    return {
      cost: way.taken.reduce((total, at) => total + (this.costs[at] ?? 0), 0),
      points: sum(points),
      surplus: sum(credits) + settledCredits,
      taken: way.taken,
      isProven: way.proven,
    };
  }
}
