import { onPathway, type Qualification, type UnitId } from '../catalogue';
import { Answers } from './answers';
import type { Question } from './choices';
import type { Completions } from './completions';
import { asksForRecognised, problemOf, type CompletionLimits, type PlannedHours } from './demands';

export interface Options {
  /** Planned hours of units whose GLH is not published. */
  readonly hours?: PlannedHours;
  /**
   * With more edges than this a diagram is given up for the search. 0 always searches, which is how
   * the tests reach that path on small rule sets.
   */
  readonly edgeBudget?: number;
  /** Told while compiling which part is done, 0 to 1. */
  readonly onprogress?: (done: number) => void;
}

/** Some 10 ms of questions, and of 2-core laptop memory some 10 MB. */
const defaultBudget = 400_000;

/** Problems that differ in what is recognised, each with what is compiled for it; newest first. */
const maxKept = 8;

/**
 * Compiles a qualification under the planner's limits. Costs milliseconds: keep the result. Where a
 * rule adds up recognised units only, each set of them that is asked about is compiled once.
 *
 * @param qualification one pathway of it, as `onPathway` gives it
 */
export function compile(
  qualification: Qualification,
  limits: CompletionLimits = {},
  { hours = new Map(), edgeBudget = defaultBudget, onprogress }: Options = {},
): Completions {
  const flat = qualification.pathways ? onPathway(qualification, null) : qualification;
  const answersFor = (recognised: ReadonlySet<UnitId>): Answers =>
    new Answers(problemOf(flat, limits, hours, recognised), edgeBudget, onprogress);
  return asksForRecognised(flat) ? byRecognised(answersFor) : answersFor(new Set());
}

/** Answers that differ by what is recognised: each set of units has its own. */
function byRecognised(answersFor: (recognised: ReadonlySet<UnitId>) => Answers): Completions {
  const known = new Map<string, Answers>();
  const answersTo = ({ recognised = [] }: Question): Answers => {
    const units = new Set(recognised);
    const key = JSON.stringify([...units].sort());
    const answers = known.get(key) ?? answersFor(units);
    known.delete(key);
    known.set(key, answers);
    for (const old of [...known.keys()].slice(0, -maxKept)) known.delete(old);
    return answers;
  };
  // What nothing is recognised in is asked about first, and compiling is what takes time.
  answersTo({ chosen: [] });
  return {
    hasWay: (question) => answersTo(question).hasWay(question),
    outlook: (question) => answersTo(question).outlook(question),
    prospects: (question) => answersTo(question).prospects(question),
    suggest: (question, wants, count) => answersTo(question).suggest(question, wants, count),
    cheapest: (question) => answersTo(question).cheapest(question),
    pricer: (question) => answersTo(question).pricer(question),
    nearest: (question, count) => answersTo(question).nearest(question, count),
    conflict: (question) => answersTo(question).conflict(question),
    whyBlocked: (question, unit) => answersTo(question).whyBlocked(question, unit),
  };
}
