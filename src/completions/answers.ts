import type { UnitId } from '../catalogue';
import { blockageOf } from './blockage';
import { cheapestOf, type Cheapest } from './cheapest';
import {
  CHOSEN,
  choicesOf,
  isMandatory,
  OPEN,
  positionOf,
  type Choices,
  type Question,
} from './choices';
import { compileDiagram } from './compile-diagram';
import type { Completions, CostQuestion, WhyBlocked } from './completions';
import { conflictOf, type Conflict } from './conflict';
import { Counter } from './counter';
import type { Demand, CompletionProblem } from './demands';
import { limitNames } from './limits';
import type { Engine, EngineUnder } from './engine';
import { nearestOf, type NearestStep } from './nearest';
import { outlookOf, prospectsOf, type Outlook, type Prospects } from './outlook';
import { pricerOf, type Pricer } from './pricer';
import { Searcher } from './searcher';
import { suggestionsOf, type Suggestion } from './suggest';
import { systemOf } from './system';
import type { Wants } from './wants';

/** Answers every question about one problem. */
export class Answers implements Completions {
  readonly #engineUnder: EngineUnder;
  readonly #engine: Engine;

  constructor(
    readonly problem: CompletionProblem,
    edgeBudget: number,
    onprogress?: (done: number) => void,
  ) {
    this.#engineUnder = enginesOf(problem, edgeBudget, onprogress);
    this.#engine = this.#engineUnder(new Set(limitNames));
  }

  hasWay(question: Question): boolean {
    return this.#hasWay(this.#choices(question));
  }

  outlook(question: Question): Outlook {
    return outlookOf(this.problem, this.#engine, this.#choices(question));
  }

  prospects(question: Question): Prospects {
    return prospectsOf(this.problem, this.#engine, this.#choices(question));
  }

  suggest(question: Question, wants: Wants, count: number): readonly Suggestion[] {
    return suggestionsOf(this.problem, this.#engine, this.#choices(question), wants, count);
  }

  cheapest(question: CostQuestion): Cheapest | null {
    return cheapestOf(this.problem, this.#engine, this.#choices(question), question.costs);
  }

  pricer(question: Question): Pricer {
    return pricerOf(this.problem, this.#engine, this.#choices(question));
  }

  nearest(question: Question, count: number): readonly NearestStep[] {
    return nearestOf(this.problem, this.#engine, this.#choices(question), count);
  }

  conflict(question: Question): Conflict | null {
    const choices = this.#choices(question);
    if (this.#hasWay(choices)) return null;
    return conflictOf(this.problem, this.#engineUnder, choices);
  }

  whyBlocked(question: Question, unit: UnitId): WhyBlocked | null {
    const { problem } = this;
    const choices = this.#choices(question);
    const at = positionOf(problem, unit);
    if (at === null) return isMandatory(problem, unit) ? null : additional;
    if (choices.marks[at] === CHOSEN) return null;
    if (choices.marks[at] === OPEN) {
      if (this.#hasWay({ ...choices, marks: choices.marks.with(at, CHOSEN) })) return null;
    }
    const engineUnder = this.#engineUnder;
    return {
      blockage: blockageOf(problem, choices, at),
      // Found when asked for: a screen names the blockage of many units, and mends few.
      get conflict() {
        return conflictOf(problem, engineUnder, choices, at);
      },
    };
  }

  #choices(question: Question): Choices {
    return choicesOf(this.problem, question);
  }

  #hasWay({ marks, contradictory }: Choices): boolean {
    return contradictory.length === 0 && this.#engine.hasWay(marks);
  }
}

/** Nothing that could be given up makes an additional unit count. */
const additional: WhyBlocked = {
  blockage: { kind: 'additional' },
  conflict: {
    waysOut: [],
    between: { chosen: [], excluded: [], limits: [] },
    causes: [],
    proven: true,
  },
};

/** Compiles each choice of limits when it is first asked for. */
function enginesOf(
  problem: CompletionProblem,
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
  const system = systemOf(
    units,
    demands.map(({ formula }) => formula),
  );
  const diagram = edgeBudget > 0 ? compileDiagram(system, edgeBudget, onprogress) : null;
  return diagram ? new Counter(system, diagram) : new Searcher(system, edgeBudget / 2);
}
