import type { Qualification, UnitId } from '../catalogue';
import type { Completions, Question } from '../completions';
import { compile } from '../completions';
import { hoursToTeach } from './hours';
import { compiledKey } from './plan';
import type { Limits, Plan } from './plan';
import { placedUnits } from './selection';

interface Compiled {
  readonly key: string;
  readonly completions: Completions;
}

/** The last compilation of each qualification: clicks change the question, not what is compiled. */
const lastCompiled = new WeakMap<Qualification, Compiled>();

/**
 * What is still possible within the plan's own ceilings, its hours included: planned ones go before
 * published ones, those of another specification count where ours prints none, and a recognised unit
 * takes none, since it is not taught (docs/decisions/rule-meaning.md).
 *
 * @param onprogress is told which part is done, 0 to 1, where this has to compile
 */
export function completionsFor(
  qualification: Qualification,
  plan: Pick<Plan, 'limits' | 'hours' | 'recognised'>,
  onprogress?: (done: number) => void,
): Completions {
  const key = compiledKey(plan);
  const last = lastCompiled.get(qualification);
  if (last?.key === key) return last.completions;
  const completions = compiledFor(qualification, plan, onprogress);
  lastCompiled.set(qualification, { key, completions });
  return completions;
}

/** The same, compiled anew. */
export function compiledFor(
  qualification: Qualification,
  plan: Pick<Plan, 'limits' | 'hours' | 'recognised'>,
  onprogress?: (done: number) => void,
): Completions {
  return compile(qualification, ceilings(plan.limits), {
    hours: knownHours(qualification, plan),
    ...(onprogress ? { onprogress } : {}),
  });
}

/** The question that a plan asks of its completions: what is decided so far. */
export function questionOf(qualification: Qualification, plan: Pick<Plan, 'units'>): Question {
  return {
    chosen: placedUnits(qualification, plan, 'chosen'),
    excluded: [
      ...placedUnits(qualification, plan, 'excluded'),
      ...placedUnits(qualification, plan, 'additional'),
    ],
  };
}

function ceilings({ maxCredits, maxUnits, maxGlh }: Limits) {
  return {
    ...(maxCredits === null ? {} : { maxCredits }),
    ...(maxUnits === null ? {} : { maxUnits }),
    ...(maxGlh === null ? {} : { maxGlh }),
  };
}

function knownHours(
  qualification: Qualification,
  plan: Pick<Plan, 'hours' | 'recognised'>,
): ReadonlyMap<UnitId, number> {
  return new Map(
    qualification.units.flatMap((unit) => {
      const hours = hoursToTeach(qualification, plan, unit);
      return hours === null ? [] : [[unit.id, hours] as const];
    }),
  );
}
