import type { Qualification, UnitId } from '../catalogue';
import { blockageOf, type Blockage } from './blockage';
import { compileDiagram } from './compile';
import { conflictOf, type Conflict, type EngineUnder } from './conflict';
import { Counter } from './counter';
import {
  limitNames,
  problemOf,
  type Demand,
  type Limits,
  type PlannedHours,
  type Problem,
} from './demands';
import type { Engine } from './engine';
import { outlookOf, type Outlook } from './outlook';
import { Searcher } from './searcher';
import { CHOSEN, OPEN, positionOf, choicesOf, type Question, type Choices } from './choices';
import { suggestionsOf, type Suggestion } from './suggest';
import { systemOf } from './system';
import type { Wants } from './wants';

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

export interface WhyBlocked {
  readonly blockage: Blockage;
  /** What would have to give for the unit to count; never the unit itself. */
  readonly conflict: Conflict;
}

/**
 * A *way* is one set of counting units that contains every mandatory and chosen unit, no excluded
 * one, and meets every required rule, requirement and limit. Every question throws UnknownUnitError
 * for an id that the qualification does not have.
 */
export interface Completions {
  outlook(question: Question): Outlook;
  /** The `count` best ways to finish, best first, no two equal. */
  suggest(question: Question, wants: Wants, count: number): readonly Suggestion[];
  /** What to give up where no way is left; `null` while there are ways. */
  conflict(question: Question): Conflict | null;
  /** Why no way takes a unit, and what would have to give; `null` for a unit that is not blocked. */
  whyBlocked(question: Question, unit: UnitId): WhyBlocked | null;
}

/** Some 10 ms of questions, and of 2-core laptop memory some 10 MB. */
const defaultBudget = 400_000;

/** Compiles a qualification under the planner's limits. Costs milliseconds: keep the result. */
export function compile(
  qualification: Qualification,
  limits: Limits = {},
  { hours = new Map(), edgeBudget = defaultBudget, onprogress }: Options = {},
): Completions {
  const problem = problemOf(qualification, limits, hours);
  const engineUnder = enginesOf(problem, edgeBudget, onprogress);
  const engine = engineUnder(new Set(limitNames));
  const hasWay = ({ marks, contradictory }: Choices): boolean =>
    contradictory.length === 0 && engine.survey(marks).ways > 0n;
  return {
    outlook: (question) => outlookOf(problem, engine, choicesOf(problem, question)),
    suggest: (question, wants, count) =>
      suggestionsOf(problem, engine, choicesOf(problem, question), wants, count),
    conflict(question) {
      const choices = choicesOf(problem, question);
      return hasWay(choices) ? null : conflictOf(problem, engineUnder, choices);
    },
    whyBlocked(question, unit) {
      const choices = choicesOf(problem, question);
      const at = positionOf(problem, unit);
      if (at === null || choices.marks[at] === CHOSEN) return null;
      if (choices.marks[at] === OPEN) {
        if (hasWay({ ...choices, marks: choices.marks.with(at, CHOSEN) })) return null;
      }
      return {
        blockage: blockageOf(problem, choices, at),
        // Found when asked for: a screen names the blockage of many units, and mends few.
        get conflict() {
          return conflictOf(problem, engineUnder, choices, at);
        },
      };
    },
  };
}

/** Compiles each choice of limits when it is first asked for. */
function enginesOf(
  problem: Problem,
  edgeBudget: number,
  onprogress?: (done: number) => void,
): EngineUnder {
  const engines = new Map<string, Engine>();
  let budget = edgeBudget;
  return (kept) => {
    const demands = problem.demands.filter(
      ({ cause }) => cause.kind !== 'limit' || kept.has(cause.limit),
    );
    const limits = demands.flatMap(({ cause }) => (cause.kind === 'limit' ? [cause.limit] : []));
    const known = engines.get(limits.join());
    if (known) return known;
    const engine = engineFor(problem.optional.length, demands, budget, onprogress);
    // What is too wide under the planner's limits is hardly narrower under fewer.
    if (engines.size === 0 && engine.path === 'searched') budget = 0;
    engines.set(limits.join(), engine);
    return engine;
  };
}

function engineFor(
  units: number,
  demands: readonly Demand[],
  edgeBudget: number,
  onprogress?: (done: number) => void,
): Engine {
  const system = systemOf(units, demands);
  const diagram = edgeBudget > 0 ? compileDiagram(system, edgeBudget, onprogress) : null;
  return diagram ? new Counter(system, diagram) : new Searcher(system);
}
