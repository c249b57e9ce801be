import { fromHundredths, type UnitId } from '../catalogue';
import { CHOSEN, EXCLUDED, type Choices } from './choices';
import { clashing, type ClashCause } from './clash';
import type { Demand, CompletionProblem } from './demands';
import type { LimitName } from './limits';
import type { Formula, PartPath, SumFormula } from './formula';

/** Why no way takes a unit. */
export type Blockage =
  /** Its group is additional: its units never count. */
  | { readonly kind: 'additional' }
  /** The planner ruled it out. */
  | { readonly kind: 'excluded' }
  /** These units are ruled out and chosen (or mandatory) at once, so nothing fits. */
  | { readonly kind: 'contradictory'; readonly units: readonly UnitId[] }
  /** What is chosen leaves `left` up to a rule's maximum, and the unit would add `adds`. */
  | {
      readonly kind: 'maximum';
      readonly rule: string;
      /** Where the maximum is that of a part: which. */
      readonly part?: PartPath;
      readonly left: number;
      readonly adds: number;
    }
  /** The same for one of the planner's limits. */
  | {
      readonly kind: 'limit';
      readonly limit: LimitName;
      readonly left: number;
      readonly adds: number;
    }
  /** With the unit these cannot all be met; without any one of them the others could. */
  | { readonly kind: 'together'; readonly causes: readonly ClashCause[] };

/** The plainest reason why no way takes an optional unit (by position) that does not fit. */
export function blockageOf(problem: CompletionProblem, choices: Choices, unit: number): Blockage {
  if (choices.marks[unit] === EXCLUDED) return { kind: 'excluded' };
  const { contradictory } = choices;
  if (contradictory.length > 0) return { kind: 'contradictory', units: contradictory };
  const marks = choices.marks.with(unit, CHOSEN);
  for (const demand of problem.demands) {
    for (const formula of requiredSums(demand.formula)) {
      const blockage = passed(demand, formula, marks, unit);
      if (blockage) return blockage;
    }
  }
  return { kind: 'together', causes: clashing(problem, marks) };
}

/** The sums that must lie in their ranges whatever else holds; of a rule without parts, its own. */
function requiredSums(formula: Formula): readonly SumFormula[] {
  if (formula.kind === 'sum') return [formula];
  return formula.min < formula.parts.length ? [] : formula.parts.flatMap(requiredSums);
}

/** Whether the unit alone, on top of what else is chosen, passes a maximum. */
function passed(
  { cause }: Demand,
  { weights, max, part, isShare }: SumFormula,
  marks: Uint8Array,
  unit: number,
): Blockage | null {
  if (cause.kind === 'requirement' || isShare) return null;
  const adds = weights[unit] ?? 0;
  const chosen = weights.filter((_, i) => i !== unit && marks[i] === CHOSEN);
  const left = max - chosen.reduce((sum, weight) => sum + weight, 0);
  if (adds <= 0 || adds <= left) return null;
  const figures = { left: fromHundredths(left), adds: fromHundredths(adds) };
  if (cause.kind === 'limit') return { kind: 'limit', limit: cause.limit, ...figures };
  const { rule } = cause;
  return { kind: 'maximum', rule, ...(part.length > 0 && { part }), ...figures };
}
