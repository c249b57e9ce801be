import { climbDown, climbUp, dropAll, keep } from './climb';
import type { Best } from './climb';
import { describePoint } from './describe';
import type { DescribedPoint } from './describe';
import { floorsFor, leastLoss } from './fairest';
import { fewestUnits } from './fewest';
import type { CohortProblem } from './problem';
import { Prover } from './prove';
import { noPrices } from './relaxed';
import type { CohortCurve, CurvePoint, CurveStage } from './result';
import { mendingOf, stuckOf } from './stuck';
import { isBetter, Scorer } from './scorer';
import type { Score } from './scorer';
import { SizedScorer } from './sized';

export interface CohortOptions {
  /**
   * For each point, how often a learner's best way may be asked for before its proof is left open:
   * counted, not timed, so that a cohort has one answer on every machine.
   */
  readonly effort?: number;
}

/** A tenth of a point's effort goes to who loses most: mostly it is proven at once, or not for long. */
const lossShare = 10;

/** Some 10 seconds a point with ProQual Level 3, of which hardly any point needs all. */
const defaultEffort = 500_000;

/**
 * The curve of a cohort, better from step to step: first a search, point by point, then proofs. Each
 * step takes from milliseconds to some tenths of a second; stop asking at any time and keep the last.
 */
export function* planCohort(
  problem: CohortProblem,
  { effort = defaultEffort }: CohortOptions = {},
): Generator<CohortCurve, CohortCurve> {
  const stuck = stuckOf(problem);
  const gone = new Set(stuck.map(({ learner }) => learner));
  const learners = problem.learners.filter(({ id }) => !gone.has(id));
  const mending = stuck.length === 0 ? null : mendingOf(problem, stuck, effort);
  const planning = new Planning({ ...problem, learners }, { stuck, mending }, effort);
  if (learners.length === 0) return planning.curve('done', 1);
  yield* planning.search();
  if (problem.groupSizes) yield* planning.fit();
  yield* planning.prove();
  return planning.curve('done', 1);
}

class Planning {
  readonly #scorer: Scorer;
  readonly #best: Best = new Map();
  /** By number of taught units: no cost can be less. */
  readonly #bounds = new Map<number, number>();
  readonly #described = new Map<Score, DescribedPoint>();
  /** By number of taught units: what somebody is proven to have to lose. */
  readonly #fairest = new Map<number, number>();
  /** What is shown: the same, or what of it is left where groups have sizes. */
  readonly #view: Scorer;
  readonly #shown: Best;
  #fewest = Infinity;
  #isFewestProven = false;

  constructor(
    readonly problem: CohortProblem,
    readonly left: Pick<CohortCurve, 'stuck' | 'mending'>,
    readonly effort: number,
  ) {
    this.#scorer = new Scorer(problem);
    this.#view = problem.groupSizes ? new SizedScorer(problem) : this.#scorer;
    this.#shown = problem.groupSizes ? new Map<number, Score>() : this.#best;
  }

  /** Finds good sets of every size, and the fewest units that let everybody qualify. */
  *search(): Generator<CohortCurve> {
    const { size } = this.#scorer;
    const all = this.#scorer.score(this.#scorer.all);
    keep(this.#best, all);
    this.#bounds.set(size, all.cost);
    yield* this.#during(dropAll(this.#scorer, all, this.#best), 'searching', 0);
    const finding = fewestUnits(this.#scorer, this.#best, this.effort);
    const { size: fewest, isProven } = yield* this.#during(finding, 'searching', 0);
    this.#fewest = fewest;
    this.#isFewestProven = isProven;
    yield* this.#climb(this.#scorer, this.#best, 'searching');
  }

  /** Keeps of the sets found those whose groups are large enough, and repairs the others. */
  *fit(): Generator<CohortCurve> {
    for (const { taught } of this.#best.values()) {
      keep(this.#shown, this.#view.score(taught));
      yield this.#brief('fitting', 0);
    }
    yield* this.#climb(this.#view, this.#shown, 'fitting');
  }

  *#climb(scorer: Scorer, best: Best, stage: CurveStage): Generator<CohortCurve> {
    const [from, to] = [this.#fewest, this.#scorer.size];
    let steps = 0;
    for (const pass of [climbUp, climbDown]) {
      const climbing = pass(scorer, from, best);
      while (!climbing.next().done) yield this.curve(stage, ++steps / (2 * (to - from + 1)));
    }
  }

  /** Proves the points one by one, from the fewest units on; a better set found helps the next ones. */
  *prove(): Generator<CohortCurve> {
    const { size } = this.#scorer;
    let prices = noPrices(this.#scorer);
    for (let taught = this.#fewest; taught < size; taught++) {
      const done = (taught - this.#fewest) / (size - this.#fewest);
      const start = yield* this.#fairStart(taught, done);
      if (!start) continue;
      const floors = floorsFor(this.#scorer, start.maxLoss);
      const proving = new Prover(this.#scorer, {
        question: { kind: 'best', step: this.#scorer.weights.step, floors },
        size: taught,
        best: start,
        prices,
        effort: start.cost === this.#bounds.get(size) ? 0 : this.effort,
      }).run();
      const proof = yield* this.#during(proving, 'proving', done);
      prices = proof.prices;
      this.#best.set(taught, proof.best);
      if (this.problem.groupSizes) keep(this.#shown, this.#view.score(proof.best.taught));
      this.#bounds.set(taught, Math.max(proof.bound, this.#bounds.get(size) ?? -Infinity));
      yield this.curve('proving', done);
    }
  }

  /** The set from which a proof starts; nobody has to lose less than in it, as far as is known. */
  *#fairStart(taught: number, done: number): Generator<CohortCurve, Score | undefined> {
    const start = this.#start(taught);
    if (!start || !this.problem.isFair) return start;
    const finding = leastLoss(this.#scorer, taught, start, this.effort / lossShare);
    const { best, isProven } = yield* this.#during(finding, 'proving', done);
    if (isProven) this.#fairest.set(taught, best.maxLoss);
    return best;
  }

  /** The best set of so many units, or of fewer where that is no worse. */
  #start(taught: number): Score | undefined {
    const [own, fewer] = [this.#best.get(taught), this.#best.get(taught - 1)];
    return fewer?.unplaced === 0 && (!own || !isBetter(own, fewer)) ? fewer : own;
  }

  /** Goes through steps that bring nothing to show until they end; a curve at each all the same. */
  *#during<End>(
    steps: Generator<void, End>,
    stage: CurveStage,
    done: number,
  ): Generator<CohortCurve, End> {
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield this.#brief(stage, done);
    return step.value;
  }

  /** Between two points nothing new is to be seen: the curve stays as it is. */
  #last: CohortCurve | null = null;
  #brief(stage: CurveStage, done: number): CohortCurve {
    return this.#last ? { ...this.#last, stage, done } : this.curve(stage, done);
  }

  curve(stage: CurveStage, done: number): CohortCurve {
    const sizes = [...this.#shown.keys()]
      .filter((size) => size >= this.#fewest)
      .sort((a, b) => a - b);
    const points: CurvePoint[] = [];
    let last: Score | null = null;
    for (const size of sizes) {
      const score = this.#shown.get(size);
      if (!score || score.unplaced > 0 || (last && !isBetter(score, last))) continue;
      last = score;
      points.push(this.#point(size, score));
    }
    const wanted = this.problem.learners.reduce((sum, one) => sum + one.wanted.size, 0);
    const isFewestProven = this.#isFewestProven && points[0]?.taught === this.#fewest;
    const leftOut = points.length > 0 ? [] : this.#leftOut();
    this.#last = { stage, done, ...this.left, leftOut, isFewestProven, points, wanted };
    return this.#last;
  }

  /** Of the set that places most. */
  #leftOut(): readonly string[] {
    const [first, ...others] = this.#shown.values();
    if (!first) return [];
    const best = others.reduce((found, one) => (isBetter(one, found) ? one : found), first);
    return this.#view.classes.flatMap(({ members }, c) => (best.outcomes[c] ? [] : members));
  }

  #point(size: number, score: Score): CurvePoint {
    const known = this.#described.get(score) ?? describePoint(this.#view, score);
    this.#described.set(score, known);
    return { ...known, ...this.#proofOf(size, score, known.points) };
  }

  /** How far a point can be off, from what no set of its size can cost less than. */
  #proofOf(
    size: number,
    { cost, maxLoss, outcomes }: Score,
    points: number,
  ): Pick<CurvePoint, 'maxOff' | 'isProven'> {
    const bound = this.#bounds.get(size);
    const isExact = outcomes.every((outcome) => outcome?.isProven !== false);
    const isLossOpen = maxLoss > 0 && this.#fairest.get(size) !== maxLoss;
    if (bound === undefined || !isExact || isLossOpen) return { maxOff: null, isProven: false };
    const { step, point, isPointsFirst } = this.#scorer.weights;
    const isProven = bound > cost - step;
    if (isProven) return { maxOff: 0, isProven };
    if (!isPointsFirst) return { maxOff: null, isProven };
    const maxPoints = Math.floor((this.#scorer.maxCreditCost - bound) / point);
    return { maxOff: Math.max(0, maxPoints - points), isProven };
  }
}
