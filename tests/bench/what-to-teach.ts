/**
 * Time from a cohort to its curve, for `npx tsx tests/bench/what-to-teach.ts 15 30 60`: until the search
 * ended, and until the proofs did. Wishes are synthetic: employers share theirs, each learner strays.
 */
import { findQualification } from '../../src/catalogue';
import { cohortProblem, planCohort } from '../../src/cohort';
import type { CohortCurve } from '../../src/cohort';
import { newPlan } from '../../src/plan';
import type { Learner, Plan, Wish } from '../../src/plan';
import { optionalUnits } from '../../src/rules';

const at = '2026-11-20T10:00:00.000Z';

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

export function wishfulPlan(id: string, count: number, seed = 1): Plan {
  const qualification = findQualification(id);
  if (!qualification) throw new Error(`${id} is gone`);
  const next = random(seed);
  const units = optionalUnits(qualification);
  const employers = Array.from({ length: Math.ceil(count / 2) }, () =>
    units.map(() => wishAt(next())),
  );
  const learners = Array.from({ length: count }, (_, i): Learner => {
    const shared = employers[Math.floor(next() * employers.length)] ?? [];
    const own = units.map((unit, u) => [unit, next() < 0.2 ? wishAt(next()) : shared[u]] as const);
    return {
      ...{ id: `l${i}`, name: `Learner ${i}`, employer: '', reference: '', startsOn: null },
      ...{ pathway: null, differs: {}, recognised: {} },
      wishes: Object.fromEntries(own.flatMap(([unit, wish]) => (wish ? [[unit, wish]] : []))),
    };
  });
  const plan = newPlan(qualification, { id: 'p', at });
  return { ...plan, cohort: { learners, minGroupSize: null } };
}

function wishAt(chance: number): Wish {
  if (chance < 0.25) return 'wanted';
  return chance < 0.6 ? 'take' : 'not';
}

const name = 'proqual-l3-diploma-customer-service';
for (const count of process.argv.slice(2).map(Number)) {
  const qualification = findQualification(name);
  if (!qualification) throw new Error(`${name} is gone`);
  const plan = wishfulPlan(name, count);
  const nothing = { teach: [], leave: [], learners: [] };
  const began = performance.now();
  const seconds = (): string => ((performance.now() - began) / 1000).toFixed(1);
  const problem = cohortProblem(qualification, plan, nothing, ['wishes', 'surplus']);
  const steps = planCohort(problem);
  let [stage, searched]: [CohortCurve['stage'], string] = ['searching', ''];
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    if (stage === 'searching' && step.value.stage === 'proving') searched = seconds();
    stage = step.value.stage;
  }
  const { points } = step.value;
  console.log(`${count} learners: search ${searched} s, proofs ${seconds()} s`);
  console.log(
    `open: ${
      points
        .filter(({ maxOff }) => maxOff !== 0)
        .map(({ taught, maxOff }) => `${taught}±${maxOff}`)
        .join(' ') || 'none'
    }; surplus open: ${points.filter(({ isProven }) => !isProven).length}`,
  );
  console.log(
    points.map(({ taught, points: p, refused }) => `${taught}:${p}(${refused})`).join(' '),
  );
}
