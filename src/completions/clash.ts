import { boxOf } from './box';
import type { Cause, Demand, CompletionProblem } from './demands';
import { notHolding, type CountFormula, type Formula, type PartPath } from './formula';
import { Search } from './search';
import { systemOf } from './system';
import { tightened } from './tighten';

/** A part of a rule that is settled by the other causes of a clash. */
export interface SettledPart {
  readonly part: PartPath;
  /** Whether it holds in every way that meets the other causes, or in none. */
  readonly holds: boolean;
}

/** One of several demands that cannot all be met; of a composite rule, also which parts settle it. */
export type ClashCause = Cause & { readonly parts?: readonly SettledPart[] };

/**
 * A minimal set of demands without a common way from some marks: each demand is dropped in turn and
 * kept only if it matters.
 */
export function clashing(problem: CompletionProblem, marks: Uint8Array): readonly ClashCause[] {
  const { demands } = problem;
  const minimal = demands.reduce<readonly Demand[]>((kept, demand) => {
    const others = kept.filter((one) => one !== demand);
    return hasWay(problem, formulasOf(others), marks) ? kept : others;
  }, demands);
  return minimal.map(({ cause, formula }) => {
    if (formula.kind === 'sum' || formula.isShare) return cause;
    const others = formulasOf(minimal.filter((one) => one.formula !== formula));
    return { ...cause, parts: settledParts(problem, others, formula, marks) };
  });
}

function formulasOf(demands: readonly Demand[]): readonly Formula[] {
  return demands.map(({ formula }) => formula);
}

function hasWay(
  { optional }: CompletionProblem,
  formulas: readonly Formula[],
  marks: Uint8Array,
): boolean {
  const system = tightened(systemOf(optional.length, formulas));
  return new Search(system).find(boxOf(system, marks)) !== null;
}

/** The parts of a composite, outer ones first, that always hold or never do beside other formulas. */
function settledParts(
  problem: CompletionProblem,
  others: readonly Formula[],
  { parts }: CountFormula,
  marks: Uint8Array,
): readonly SettledPart[] {
  return parts.flatMap((part) => {
    const inner =
      part.kind === 'sum' || part.isShare ? [] : settledParts(problem, others, part, marks);
    if (!hasWay(problem, [...others, part], marks)) {
      return [{ part: part.part, holds: false }, ...inner];
    }
    if (!hasWay(problem, [...others, notHolding(part)], marks)) {
      return [{ part: part.part, holds: true }, ...inner];
    }
    return inner;
  });
}
