import type { Best } from './climb';
import { dropAll, keep } from './climb';
import { leastTeaching } from './least-teaching';
import type { CohortLearner, CohortProblem } from './problem';
import type { Mending, Stuck } from './result';
import { Scorer } from './scorer';

/** Learners whom not even everything that could be taught lets qualify. */
export function stuckOf({ learners, units, taught }: CohortProblem): readonly Stuck[] {
  const all = new Set([...units, ...taught]);
  const open = learners.filter((learner) => !canQualify(learner, all));
  return open.map((learner) => {
    const conflict = learner.conflict(all);
    return {
      learner: learner.id,
      causes: conflict?.causes ?? [],
      waysOut: conflict?.waysOut ?? [],
    };
  });
}

function canQualify({ pricer, recognised }: CohortLearner, taught: ReadonlySet<string>): boolean {
  const closed = Uint8Array.from(pricer.units, (unit) =>
    taught.has(unit) || recognised.has(unit) ? 0 : 1,
  );
  return pricer.best(new Float64Array(closed.length), closed) !== null;
}

/**
 * The fewest of the units that are not to be taught which would let those qualify who are stuck
 * without them; `null` where nobody is helped by any.
 */
export function mendingOf(
  problem: CohortProblem,
  stuck: readonly Stuck[],
  effort: number,
): Mending | null {
  const { units, taught, ruledOut } = problem;
  const ids = new Set(stuck.map(({ learner }) => learner));
  const all = new Set([...units, ...taught, ...ruledOut]);
  const learners = problem.learners.filter((one) => ids.has(one.id) && canQualify(one, all));
  if (learners.length === 0) return null;
  const asked = {
    ...{ ...problem, learners, units: ruledOut, taught: [...units, ...taught] },
    ...{ locked: new Set<string>(), isFair: false, groupSizes: null, hours: null },
  };
  const scorer = new Scorer({ ...asked, measure: { kind: 'units' } });
  const best: Best = new Map();
  const start = scorer.score(scorer.all);
  keep(best, scorer.amountOf(start.taught), start);
  toEnd(dropAll(scorer, start, best));
  const { amount, isProven } = toEnd(leastTeaching(scorer, best, effort));
  const found = best.get(amount);
  return {
    units: ruledOut.filter((_, at) => found?.taught[at] === 1),
    learners: learners.map(({ id }) => id),
    isProven,
  };
}

function toEnd<End>(steps: Generator<void, End>): End {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
