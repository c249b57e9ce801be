import type { UnitId } from '../catalogue';
import { boxOf } from './box';
import type { Cause, Demand, LimitName, Problem } from './demands';
import { Search } from './search';
import { CHOSEN, EXCLUDED, type Choices } from './choices';
import { systemOf } from './system';

/** Why no way takes a unit. */
export type Blockage =
  /** The planner ruled it out. */
  | { readonly kind: 'excluded' }
  /** These units are ruled out and chosen (or mandatory) at once, so nothing fits. */
  | { readonly kind: 'contradictory'; readonly units: readonly UnitId[] }
  /** What is chosen leaves `left` up to a rule's maximum, and the unit would add `adds`. */
  | {
      readonly kind: 'maximum';
      readonly rule: string;
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
  | { readonly kind: 'together'; readonly causes: readonly Cause[] };

/** The plainest reason why no way takes a unit (by position) that is neither chosen nor fits. */
export function blockageOf(problem: Problem, choices: Choices, unit: number): Blockage {
  if (choices.marks[unit] === EXCLUDED) return { kind: 'excluded' };
  if (choices.contradictory.length > 0)
    return { kind: 'contradictory', units: choices.contradictory };
  const marks = choices.marks.with(unit, CHOSEN);
  for (const demand of problem.demands) {
    const blockage = passed(demand, marks, unit);
    if (blockage) return blockage;
  }
  return { kind: 'together', causes: clashing(problem, marks).map((demand) => demand.cause) };
}

/** Whether the unit alone, on top of what else is chosen, passes a maximum. */
function passed(
  { cause, weights, max, per }: Demand,
  marks: Uint8Array,
  unit: number,
): Blockage | null {
  if (cause.kind === 'requirement') return null;
  const adds = weights[unit] ?? 0;
  const chosen = weights.filter((_, i) => i !== unit && marks[i] === CHOSEN);
  const left = max - chosen.reduce((sum, weight) => sum + weight, 0);
  if (adds === 0 || adds <= left) return null;
  if (cause.kind === 'limit') {
    return { kind: 'limit', limit: cause.limit, left: left / per, adds: adds / per };
  }
  return { kind: 'maximum', rule: cause.rule, left, adds };
}

/** A minimal set of demands without a common way: drop each in turn and keep it only if it matters. */
function clashing({ demands, optional }: Problem, marks: Uint8Array): readonly Demand[] {
  const hasWay = (some: readonly Demand[]): boolean => {
    const system = systemOf(optional.length, some);
    return new Search(system).find(boxOf(system, marks)) !== null;
  };
  return demands.reduce<readonly Demand[]>((kept, demand) => {
    const others = kept.filter((one) => one !== demand);
    return hasWay(others) ? kept : others;
  }, demands);
}
