import { amountIn, amountsOf, stepOfAmounts } from './amounts';
import { LearnerClass } from './learner-class';
import type { Outcome, Taught } from './learner-class';
import type { CohortLearner, CohortProblem } from './problem';
import { weightsOf } from './weights';
import type { Weights } from './weights';

/** What a set of taught units comes to. */
export interface Score {
  readonly taught: Taught;
  /** Learners who cannot qualify with it. */
  readonly unplaced: number;
  /** Over those who can. */
  readonly cost: number;
  /** Most points that one of them loses against everything taught; 0 where that is no aim. */
  readonly maxLoss: number;
  /** By class. */
  readonly outcomes: readonly (Outcome | null)[];
}

export function isBetter(a: Score, b: Score): boolean {
  return (a.unplaced - b.unplaced || a.maxLoss - b.maxLoss || a.cost - b.cost) < 0;
}

/** Scores sets of taught units: each learner's best way within a set is one question. */
export class Scorer {
  readonly classes: readonly LearnerClass[];
  readonly weights: Weights;
  /** Positions of the units that are locked. */
  readonly locked: readonly number[];
  readonly size: number;
  /** By place: what the unit adds to what is taught; all are multiples of `amountStep`. */
  readonly amounts: readonly number[];
  readonly amountStep: number;
  /** What the locked units come to. */
  readonly lockedAmount: number;
  /** Everything that could be taught. */
  readonly all: Taught;
  #maxCreditCost: number | null = null;
  #pointsAlone: readonly number[] | null = null;

  constructor(readonly problem: CohortProblem) {
    this.weights = weightsOf(problem);
    this.classes = classesOf(problem, this.weights);
    this.size = problem.units.length;
    this.amounts = amountsOf(problem);
    this.amountStep = stepOfAmounts(this.amounts);
    this.all = new Uint8Array(this.size).fill(1);
    this.locked = problem.units.flatMap((unit, i) => (problem.locked.has(unit) ? [i] : []));
    this.lockedAmount = this.locked.reduce((sum, place) => sum + (this.amounts[place] ?? 0), 0);
  }

  /** What everybody's credits cost at most, by the weights: the part of a total that is no wish. */
  get maxCreditCost(): number {
    return (this.#maxCreditCost ??= this.classes.reduce((sum, one) => {
      const { pricer, credits } = one.learner;
      const costs = Float64Array.from(pricer.units, (unit) => -(credits.get(unit) ?? 0));
      const way = pricer.best(costs, one.closedBut(this.all));
      return sum - one.members.length * (way?.cost ?? 0) * this.weights.credit;
    }, 0));
  }

  /** By class: the points with everything taught that can be. */
  get pointsAlone(): readonly number[] {
    return (this.#pointsAlone ??= this.classes.map((one) => one.outcome(this.all)?.points ?? 0));
  }

  /** Number of times that some learner's best way was asked for. */
  get asked(): number {
    return this.classes.reduce((sum, { asked }) => sum + asked, 0);
  }

  score(taught: Taught): Score {
    return this.total(
      taught,
      this.classes.map((one) => one.outcome(taught)),
    );
  }

  /** The score with a unit less: only those who take it are asked. */
  without({ taught, outcomes }: Score, place: number): Score {
    const fewer = taught.slice();
    fewer[place] = 0;
    const after = this.classes.map((one, c) => {
      const outcome = outcomes[c] ?? null;
      return outcome && !one.takes(outcome, place) ? outcome : one.outcome(fewer);
    });
    return this.total(fewer, after);
  }

  with({ taught }: Score, place: number): Score {
    const more = taught.slice();
    more[place] = 1;
    return this.score(more);
  }

  /** How much a set of units comes to, in what is counted. */
  amountOf(taught: Taught): number {
    return amountIn(taught, this.amounts);
  }

  /** The units that are taught; those that nobody takes are not, unless they are locked. */
  inUse({ taught, outcomes }: Score): Taught {
    const used = new Uint8Array(taught.length);
    for (const place of this.locked) used[place] = 1;
    this.classes.forEach(({ place }, c) => {
      for (const at of outcomes[c]?.taken ?? [])
        if ((place[at] ?? -1) >= 0) used[place[at] ?? 0] = 1;
    });
    return used;
  }

  /** The score of outcomes that were found elsewhere. */
  ofOutcomes(outcomes: readonly (Outcome | null)[]): Score {
    const score = this.total(this.all, outcomes);
    return { ...score, taught: this.inUse(score) };
  }

  protected total(taught: Taught, outcomes: readonly (Outcome | null)[]): Score {
    let [unplaced, cost] = [0, 0];
    this.classes.forEach(({ members }, c) => {
      const outcome = outcomes[c];
      if (outcome) cost += members.length * outcome.cost;
      else unplaced += members.length;
    });
    return { taught, unplaced, cost, maxLoss: this.#maxLossOf(outcomes), outcomes };
  }

  #maxLossOf(outcomes: readonly (Outcome | null)[]): number {
    if (!this.problem.isFair) return 0;
    const losses = outcomes.map((outcome, c) =>
      outcome ? (this.pointsAlone[c] ?? 0) - outcome.points : 0,
    );
    return Math.max(0, ...losses);
  }
}

export function countOf(taught: Taught): number {
  return taught.reduce((sum, one) => sum + one, 0);
}

function classesOf(problem: CohortProblem, weights: Weights): readonly LearnerClass[] {
  const alike = new Map<string, CohortLearner[]>();
  for (const learner of problem.learners) {
    const { id, likeness, points, recognised } = learner;
    // Where groups have sizes, learners who are alike may have to take other units.
    const own = problem.groupSizes || problem.measure.kind === 'groups' ? id : '';
    const key = JSON.stringify([own, likeness, [...points].sort(), [...recognised].sort()]);
    alike.set(key, [...(alike.get(key) ?? []), learner]);
  }
  return [...alike.values()].flatMap((members) =>
    members[0] ? [new LearnerClass(members, members[0], problem, weights)] : [],
  );
}
