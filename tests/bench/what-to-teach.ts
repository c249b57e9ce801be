/**
 * Time from a cohort to its curve, for `npx tsx tests/bench/what-to-teach.ts 15 30 60`: until the search
 * ended, and until the proofs did.
 */
import { findQualification } from '../../src/catalogue';
import { cohortProblem, planCohort } from '../../src/cohort';
import type { CohortCurve } from '../../src/cohort';
import { wishfulPlan } from './wishful-plan';

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
