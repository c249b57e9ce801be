import type { Qualification, UnitId } from '../catalogue';
import type { Completions, Question } from '../completions';
import { compile } from '../completions';
import { hoursToTeach } from './hours';
import { compiledKey } from './plan';
import type { Limits, Plan } from './plan';
import { followed } from './pathway';
import type { Combination } from './pathway';
import { placedUnits } from './selection';

interface Compiled {
  readonly key: string;
  readonly completions: Completions;
}

/** What of a plan its completions are compiled from. */
type Compiling = Pick<Plan, 'pathway' | 'limits' | 'hours' | 'recognised'>;

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
  plan: Compiling,
  onprogress?: (done: number) => void,
): Completions {
  const own = followed(qualification, plan);
  const key = compiledKey(plan);
  const last = lastCompiled.get(own);
  if (last?.key === key) return last.completions;
  const completions = compiledFor(own, plan, onprogress);
  lastCompiled.set(own, { key, completions });
  return completions;
}

/** The same, compiled anew. */
export function compiledFor(
  qualification: Qualification,
  plan: Compiling,
  onprogress?: (done: number) => void,
): Completions {
  return compile(followed(qualification, plan), ceilings(plan.limits), {
    hours: knownHours(qualification, plan),
    ...(onprogress ? { onprogress } : {}),
  });
}

/** The question that a plan asks of its completions: what is decided so far. */
export function questionOf(qualification: Qualification, plan: Combination): Question {
  return {
    chosen: placedUnits(qualification, plan, 'chosen'),
    excluded: [
      ...placedUnits(qualification, plan, 'excluded'),
      ...placedUnits(qualification, plan, 'additional'),
    ],
    recognised: Object.keys(plan.recognised),
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
