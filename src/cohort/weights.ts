import type { CohortLearner, CohortProblem } from './problem';

/**
 * The goals as one whole cost for each unit of each learner: a step of a goal outweighs everything
 * that the goals after it can add up to over the whole cohort.
 */
export interface Weights {
  /** Cost of a point less, and of a hundredth of a credit more. */
  readonly point: number;
  readonly credit: number;
  /** Whether a point outweighs all credits, instead of the other way round. */
  readonly isPointsFirst: boolean;
  /** All totals are multiples of this. */
  readonly step: number;
}

/** Multipliers are whole parts of a step, so a step has to be fine enough for them. */
const minStep = 4096;

export function weightsOf({ learners, goals, isFair }: CohortProblem): Weights {
  const divisor = learners.reduce(
    (all, { credits }) => [...credits.values()].reduce(greatestDivisor, all),
    0,
  );
  const creditStep = Math.max(1, divisor);
  const creditSteps = sumOver(learners, ({ credits }) => sizes(credits)) / creditStep;
  const pointSteps = sumOver(learners, ({ points }) => sizes(points));
  const isPointsFirst = isFair || goals.indexOf('wishes') < goals.indexOf('surplus');
  const minor = Math.max(1, Math.ceil(minStep / ((isPointsFirst ? creditSteps : pointSteps) + 1)));
  const major = minor * ((isPointsFirst ? creditSteps : pointSteps) + 1);
  return {
    point: isPointsFirst ? major : minor,
    credit: (isPointsFirst ? minor : major) / creditStep,
    isPointsFirst,
    step: minor,
  };
}

function sizes(figures: ReadonlyMap<string, number>): number {
  return [...figures.values()].reduce((sum, figure) => sum + Math.abs(figure), 0);
}

function sumOver(
  learners: readonly CohortLearner[],
  figure: (learner: CohortLearner) => number,
): number {
  return learners.reduce((sum, learner) => sum + figure(learner), 0);
}

export function greatestDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestDivisor(b, a % b);
}
