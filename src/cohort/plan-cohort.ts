import { levelsOf, measuredBy } from './amounts';
import { bestWithin, climbDown, climbUp, dropAll, keep } from './climb';
import type { Best } from './climb';
import { describePoint } from './describe';
import type { DescribedPoint } from './describe';
import { floorsFor, leastLoss } from './fairest';
import { leastTeaching } from './least-teaching';
import type { Least } from './least-teaching';
import { groupsIn } from './group-takers';
import { Grouping } from './grouping';
import type { CohortProblem } from './problem';
import { Prover } from './prove';
import type { Proof } from './prove';
import { noPrices } from './relaxed';
import type { Prices } from './relaxed';
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
  if (problem.measure.kind === 'groups') yield* planning.group(problem.measure);
  yield* planning.prove();
  return planning.curve('done', 1);
}

class Planning {
  readonly #scorer: Scorer;
  readonly #best: Best = new Map();
  /** By level: no cost can be less. */
  readonly #bounds = new Map<number, number>();
  readonly #described = new Map<Score, DescribedPoint>();
  /** By level: what somebody is proven to have to lose. */
  readonly #fairest = new Map<number, number>();
  /** What is shown: the same, or what of it is left where groups have sizes. */
  readonly #view: Scorer;
  #shown: Best;
  /** The amounts at which the curve is worked out; none before the least is known. */
  #levels: readonly number[] = [];
  #least: Least = { amount: Infinity, isProven: false };
  #last: CohortCurve | null = null;
  /** Where groups are counted. */
  #grouping: Grouping | null = null;

  constructor(
    readonly problem: CohortProblem,
    readonly left: Pick<CohortCurve, 'stuck' | 'mending'>,
    readonly effort: number,
  ) {
    this.#scorer = new Scorer(problem);
    this.#view = problem.groupSizes ? new SizedScorer(problem) : this.#scorer;
    this.#shown = problem.groupSizes ? new Map<number, Score>() : this.#best;
  }

  /** Finds good sets of every level, and the least teaching that lets everybody qualify. */
  *search(): Generator<CohortCurve> {
    const scorer = this.#scorer;
    const all = scorer.score(scorer.all);
    const used = { ...all, taught: scorer.inUse(all) };
    const most = scorer.amountOf(used.taught);
    keep(this.#best, most, used);
    yield* this.#during(dropAll(scorer, used, this.#best), 'searching', 0);
    const finding = leastTeaching(scorer, this.#best, this.effort);
    this.#least = yield* this.#during(finding, 'searching', 0);
    this.#levels = this.#levelsTo(most);
    yield* this.#climb(scorer, this.#best, 'searching');
  }

  #levelsTo(most: number): readonly number[] {
    const { locked, lockedAmount, amounts } = this.#scorer;
    const free = amounts.filter((_, place) => !locked.includes(place));
    return levelsOf({ least: this.#least.amount, most }, lockedAmount, free);
  }

  /** Keeps of the sets found those whose groups are large enough, and repairs the others. */
  *fit(): Generator<CohortCurve> {
    for (const { taught } of this.#best.values()) {
      this.#show(this.#view.score(taught));
      yield this.#brief('fitting', 0);
    }
    yield* this.#climb(this.#view, this.#shown, 'fitting');
  }

  #show(score: Score): void {
    keep(this.#shown, this.#view.amountOf(score.taught), score);
  }

  *#climb(scorer: Scorer, best: Best, stage: CurveStage): Generator<CohortCurve> {
    let steps = 0;
    for (const pass of [climbUp, climbDown]) {
      const climbing = pass(scorer, this.#levels, best);
      while (!climbing.next().done) yield this.curve(stage, ++steps / (2 * this.#levels.length));
    }
  }

  /** Makes of the sets found allocations with fewer groups. */
  *group({ maxGroupSize }: { readonly maxGroupSize: number }): Generator<CohortCurve> {
    const sets = [...this.#shown.values()];
    const grouping = new Grouping(this.#view, maxGroupSize);
    for (const [i, set] of sets.entries())
      yield* this.#during(grouping.take(set), 'fitting', i / sets.length);
    this.#grouping = grouping;
    this.#shown = grouping.best;
    this.#least = grouping.leastFrom(this.#least);
    this.#levels = grouping.levels;
  }

  /** Proves the levels one by one, from the least on; a better set found helps the next ones. */
  *prove(): Generator<CohortCurve> {
    const { cost } = this.#scorer.score(this.#scorer.all);
    let prices = noPrices(this.#scorer);
    for (const [i, level] of this.#levels.entries()) {
      const done = i / this.#levels.length;
      const start = yield* this.#fairStart(level, done);
      if (!start) continue;
      const known = { best: start, bound: cost, prices };
      // What is as good as everything taught is proven by that.
      const proof =
        start.cost === cost ? known : yield* this.#proving(start, { level, prices, done });
      prices = proof.prices;
      this.#bounds.set(level, Math.max(proof.bound, cost));
      yield* this.#adopt(proof, level, done);
      yield this.curve('proving', done);
    }
  }

  #proving(
    best: Score,
    {
      level,
      prices,
      done,
    }: { readonly level: number; readonly prices: Prices; readonly done: number },
  ): Generator<CohortCurve, Proof> {
    const floors = floorsFor(this.#scorer, best.maxLoss);
    const question = { kind: 'best', step: this.#scorer.weights.step, floors } as const;
    const task = { question, within: level, best, prices, effort: this.effort };
    return this.#during(new Prover(this.#scorer, task).run(), 'proving', done);
  }

  /** Takes the set of a proof among those that are shown, or what sizes of groups leave of it. */
  *#adopt({ best, prices }: Proof, level: number, done: number): Generator<CohortCurve> {
    keep(this.#best, this.#scorer.amountOf(best.taught), best);
    const own = this.problem.groupSizes ? this.#view.score(best.taught) : best;
    const grouping = this.#grouping;
    if (!grouping) {
      this.#show(own);
      return;
    }
    yield* this.#during(grouping.take(own), 'proving', done);
    const bounding = grouping.bound(this.#scorer, level, prices);
    const bound = yield* this.#during(bounding, 'proving', done);
    this.#bounds.set(level, Math.max(bound, this.#bounds.get(level) ?? -Infinity));
  }

  /** The set from which a proof starts; nobody has to lose less than in it, as far as is known. */
  *#fairStart(level: number, done: number): Generator<CohortCurve, Score | undefined> {
    const start = bestWithin(this.#best, level);
    if (!start || start.unplaced > 0 || !this.problem.isFair) return start;
    const finding = leastLoss(this.#scorer, level, start, this.effort / lossShare);
    const { best, isProven } = yield* this.#during(finding, 'proving', done);
    if (isProven) this.#fairest.set(level, best.maxLoss);
    return best;
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
  #brief(stage: CurveStage, done: number): CohortCurve {
    return this.#last ? { ...this.#last, stage, done } : this.curve(stage, done);
  }

  curve(stage: CurveStage, done: number): CohortCurve {
    let points: readonly CurvePoint[] = [];
    let last: Score | null = null;
    for (const level of this.#levels) {
      const score = bestWithin(this.#shown, level);
      if (!score || score.unplaced > 0 || (last && !isBetter(score, last))) continue;
      last = score;
      const point = this.#point(level, score);
      // It may teach less than its level: what is worse and teaches as much is no point then.
      points = [...points.filter(({ amount }) => amount < point.amount), point];
    }
    const wanted = this.problem.learners.reduce((sum, one) => sum + one.wanted.size, 0);
    const { amount, isProven } = this.#least;
    const isLeastProven = isProven && points[0]?.amount === amount;
    const leftOut = points.length > 0 ? [] : this.#leftOut();
    const measure = measuredBy(this.problem);
    const found = { measure, leftOut, isLeastProven, points, wanted };
    this.#last = { stage, done, ...this.left, ...found };
    return this.#last;
  }

  /** Of the set that places most. */
  #leftOut(): readonly string[] {
    const best = bestWithin(this.#shown, Infinity);
    if (!best) return [];
    return this.#view.classes.flatMap(({ members }, c) => (best.outcomes[c] ? [] : members));
  }

  #point(level: number, score: Score): CurvePoint {
    const known = this.#described.get(score) ?? describePoint(this.#view, score);
    this.#described.set(score, known);
    return {
      ...known,
      amount: this.#amountOf(score),
      ...this.#proofOf(level, score, known.points),
    };
  }

  /** What is taught of a set: units that nobody takes are not. */
  #amountOf(score: Score): number {
    const { measure } = this.problem;
    if (measure.kind === 'groups') return groupsIn(this.#view, score, measure.maxGroupSize);
    return this.#view.amountOf(this.#view.inUse(score));
  }

  /** How far a point can be off, from what no set of its level can cost less than. */
  #proofOf(
    level: number,
    { cost, maxLoss, outcomes }: Score,
    points: number,
  ): Pick<CurvePoint, 'maxOff' | 'isProven'> {
    const bound = this.#bounds.get(level);
    const isExact = outcomes.every((outcome) => outcome?.isProven !== false);
    const isLossOpen = maxLoss > 0 && this.#fairest.get(level) !== maxLoss;
    if (bound === undefined || !isExact || isLossOpen) return { maxOff: null, isProven: false };
    const { step, point, isPointsFirst } = this.#scorer.weights;
    const isProven = bound > cost - step;
    if (isProven) return { maxOff: 0, isProven };
    if (!isPointsFirst) return { maxOff: null, isProven };
    const maxPoints = Math.floor((this.#scorer.maxCreditCost - bound) / point);
    return { maxOff: Math.max(0, maxPoints - points), isProven };
  }
}
