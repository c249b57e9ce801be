/**
 * completions: WHAT is still possible? Compiles a qualification's rules once, then answers exactly:
 * how many ways are left, which units still fit, the best ways to finish, and what is in conflict.
 * Knows nothing of plans, RPL, learners, time or wording. docs/decisions/look-ahead.md says how.
 */
import type { Qualification } from '../catalogue';
import { compileDiagram } from './compile';
import { Counter } from './counter';
import { problemOf, type Limits, type PlannedHours, type Problem } from './demands';
import type { Engine } from './engine';
import { Searcher } from './searcher';
import { outlookOf, type Outlook } from './outlook';
import { standingOf, type Question } from './standing';
import { suggestionsOf, type Suggestion } from './suggest';
import { systemOf } from './system';
import type { Wants } from './wants';

export type { LimitName, Limits, PlannedHours } from './demands';
export type { Path } from './engine';
export type { Fit, Outlook, Range } from './outlook';
export type { Question } from './standing';
export type { Suggestion, Totals } from './suggest';
export { wantKinds } from './wants';
export type { ScorePart, Want, WantKind, Wants } from './wants';

export interface Options {
  /** Planned hours of units whose GLH is not published. */
  readonly hours?: PlannedHours;
  /** Above this many edges a diagram is given up for the search; 0 always searches (for tests). */
  readonly edgeBudget?: number;
}

/**
 * A *way* is one set of counting units that contains every mandatory and chosen unit, no excluded
 * one, and meets every required rule, requirement and limit.
 */
export interface Completions {
  /** @throws UnknownUnitError naming the first id that the qualification does not have */
  outlook(question: Question): Outlook;
  /**
   * The `count` best ways to finish, best first, no two equal.
   * @throws UnknownUnitError as `outlook` does
   */
  suggest(question: Question, wants: Wants, count: number): readonly Suggestion[];
}

/** Compiles a qualification under the planner's limits. */
export function compile(
  qualification: Qualification,
  limits: Limits = {},
  { hours = new Map(), edgeBudget = 400_000 }: Options = {},
): Completions {
  const problem = problemOf(qualification, limits, hours);
  const engine = engineFor(problem, edgeBudget);
  return {
    outlook: (question) => outlookOf(problem, engine, standingOf(problem, question)),
    suggest: (question, wants, count) =>
      suggestionsOf(problem, engine, standingOf(problem, question), wants, count),
  };
}

function engineFor(problem: Problem, edgeBudget: number): Engine {
  const system = systemOf(problem.optional.length, problem.demands);
  const diagram = edgeBudget > 0 ? compileDiagram(system, edgeBudget) : null;
  return diagram ? new Counter(system, diagram) : new Searcher(system);
}
