import type { Taught } from './learner-class';
import { BARRED, filled, fitting, hasRoom, rateOf, TAUGHT } from './fill';
import type { Branch, Filling } from './fill';
import { relaxed } from './relaxed';
import type { BoundQuestion, Floors, Prices, Relaxation } from './relaxed';
import { isBetter } from './scorer';
import type { Score, Scorer } from './scorer';

/** A branch still to be looked into, with what is known of it. */
interface OpenBranch extends Branch, Relaxation {}

interface Task {
  readonly question: BoundQuestion;
  /** The most that may be taught, locked units included. */
  readonly within: number;
  /** The best set known within it. */
  readonly best: Score;
  readonly prices: Prices;
  /** Number of times that some learner's best way may be asked for. */
  readonly effort: number;
}

/** How the search for a proof ended. */
export interface Proof {
  readonly best: Score;
  /** No set within it costs less than this; equal to the cost of the best set where it is proven. */
  readonly bound: number;
  readonly prices: Prices;
}

const rounds = { first: 150, later: 24 };

/**
 * Branch and bound over which units are taught, the branch of the least bound first. What the prices of
 * a branch rule out by themselves is decided without a branch of its own; the rest branches at the unit
 * nearest to the threshold of being worth teaching.
 */
export class Prover {
  #best: Score;
  readonly #tried = new Set<string>();

  constructor(
    readonly scorer: Scorer,
    readonly task: Task,
  ) {
    this.#best = task.best;
  }

  *run(): Generator<void, Proof> {
    const { scorer, task } = this;
    const end = scorer.asked + task.effort;
    const root = this.#bounded(this.#root(), task.prices, rounds.first);
    const open: OpenBranch[] = root ? [root] : [];
    const prices = root?.prices ?? task.prices;
    for (let branch = open.shift(); branch; branch = open.shift()) {
      if (this.#isSettled(branch.bound)) break;
      if (scorer.asked > end) return { best: this.#best, bound: branch.bound, prices };
      for (const child of this.#children(branch)) insert(open, child);
      yield;
    }
    return { best: this.#best, bound: this.#target(), prices };
  }

  #root(): Branch {
    const states = new Uint8Array(this.scorer.size);
    for (const place of this.scorer.locked) states[place] = TAUGHT;
    return { states, spare: this.task.within - this.scorer.amountOf(states) };
  }

  /** What the best set known costs under the question; of those left out, whether there is any. */
  #target(): number {
    const { question } = this.task;
    const short = leftOut(this.scorer, this.#best, question.floors);
    if (question.kind === 'best') return short > 0 ? Infinity : this.#best.cost;
    return short > 0 ? question.step : 0;
  }

  /** Totals are whole steps: less than a step below the best set known there is no better one. */
  #isSettled(bound: number): boolean {
    return bound > this.#target() - this.task.question.step;
  }

  #try(taught: Taught): void {
    const key = taught.join('');
    if (this.#tried.has(key)) return;
    this.#tried.add(key);
    const score = this.scorer.score(taught);
    if (this.#isBetter(score)) this.#best = score;
  }

  #isBetter(score: Score): boolean {
    const { floors } = this.task.question;
    const fewer = leftOut(this.scorer, score, floors) - leftOut(this.scorer, this.#best, floors);
    return fewer < 0 || (fewer === 0 && isBetter(score, this.#best));
  }

  /** `null` where no set of the branch can be better than the best one known. */
  #bounded(whole: Branch, from: Prices, count: number): OpenBranch | null {
    const branch = fitting(this.scorer, whole);
    if (hasRoom(this.scorer, branch)) {
      this.#tryWhole(branch);
      return null;
    }
    if (this.#isShort(branch)) return null;
    const relaxation = relaxed(this.scorer, this.task.question, branch, from, {
      rounds: count,
      target: () => this.#hoped(),
      ontry: (taught) => this.#try(taught),
    });
    return this.#isSettled(relaxation.bound) ? null : { ...branch, ...relaxation };
  }

  /** Whether somebody is below their floor even with everything taught that still may be. */
  #isShort({ states }: Branch): boolean {
    const { floors } = this.task.question;
    if (floors === null) return false;
    const open = Uint8Array.from(states, (state) => (state === BARRED ? 0 : 1));
    return leftOut(this.scorer, this.scorer.score(open), floors) > 0;
  }

  /** With nobody unplaced yet there is nothing to aim at but a step above the bound. */
  #hoped(): number {
    const target = this.#target();
    return target === Infinity ? this.#best.cost : target;
  }

  /** The one best set of a branch in which all free units may be taught. */
  #tryWhole({ states }: Branch): void {
    this.#try(Uint8Array.from(states, (state) => (state === BARRED ? 0 : 1)));
  }

  #children(branch: OpenBranch): readonly OpenBranch[] {
    const decided = { ...branch, ...fitting(this.scorer, this.#decided(branch)) };
    if (hasRoom(this.scorer, decided)) {
      this.#tryWhole(decided);
      return [];
    }
    const { amounts } = this.scorer;
    const { spare, worth, states } = decided;
    const place = nearest(amounts, filled(this.scorer, decided, worth), worth);
    return [TAUGHT, BARRED].flatMap((state) => {
      const child = {
        states: states.with(place, state),
        spare: spare - (state === TAUGHT ? (amounts[place] ?? 0) : 0),
      };
      return this.#bounded(child, branch.prices, rounds.later) ?? [];
    });
  }

  /** The branch with everything decided that its prices decide. */
  #decided(branch: OpenBranch): OpenBranch {
    const { worth, bound } = branch;
    const { amounts } = this.scorer;
    const filling = filled(this.scorer, branch, worth);
    const [lastIn, firstOut] = thresholds(amounts, filling, worth);
    const states = branch.states.slice();
    let { spare } = branch;
    filling.order.forEach((place, rank) => {
      const [own, amount] = [worth[place] ?? 0, amounts[place] ?? 0];
      if (rank < filling.whole && this.#isSettled(Math.floor(bound + own - firstOut * amount))) {
        states[place] = TAUGHT;
        spare -= amount;
      }
      if (rank >= filling.whole && this.#isSettled(Math.floor(bound + lastIn * amount - own)))
        states[place] = BARRED;
    });
    return { ...branch, states, spare };
  }
}

/** The rates between which room is worth its price: of the last unit in, and of the first out. */
function thresholds(
  amounts: readonly number[],
  { order, whole, left }: Filling,
  worth: Float64Array,
): readonly [lastIn: number, firstOut: number] {
  const rate = (rank: number): number => {
    const place = order[rank];
    return place === undefined ? 0 : rateOf(amounts, worth, place);
  };
  return [rate(left > 0 ? whole : whole - 1), rate(whole)];
}

/** Learners who have no way, or fewer points than their floor. */
export function leftOut({ classes }: Scorer, { outcomes }: Score, floors: Floors): number {
  return classes.reduce((sum, { members }, c) => {
    const outcome = outcomes[c];
    const isIn = outcome && (floors === null || outcome.points >= (floors[c] ?? 0));
    return sum + (isIn ? 0 : members.length);
  }, 0);
}

/** The free unit nearest to the threshold between those worth teaching and the others. */
function nearest(amounts: readonly number[], filling: Filling, worth: Float64Array): number {
  const [lastIn, firstOut] = thresholds(amounts, filling, worth);
  const threshold = (lastIn + firstOut) / 2;
  const distance = (place: number): number =>
    Math.abs((worth[place] ?? 0) - threshold * (amounts[place] ?? 0));
  const [first = 0] = filling.order.toSorted((a, b) => distance(a) - distance(b));
  return first;
}

/** Keeps the least bound first. */
function insert(open: OpenBranch[], branch: OpenBranch): void {
  let [low, high] = [0, open.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((open[middle]?.bound ?? 0) <= branch.bound) low = middle + 1;
    else high = middle;
  }
  open.splice(low, 0, branch);
}
