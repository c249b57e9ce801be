/** Time from a cohort's wishes to its curve: until the search ended, and until the proofs did. */
import { findQualification } from '../../src/catalogue';
import { cohortProblem, planCohort } from '../../src/cohort';
import type { CohortCurve } from '../../src/cohort';
import { wishfulPlan } from './wishful-plan';

const name = 'proqual-l3-diploma-customer-service';
const nothingHeld = { teach: [], leave: [], learners: [] };
/** Enough to prove most points; the app takes more time for the others. */
const effort = 20_000;

export function benchWhatToTeach(): void {
  console.log('\n## What to teach, ProQual Level 3\n');
  console.log(
    '| learners | searched (s) | proven (s) | points | of these proven | most points off |',
  );
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const count of [5, 15, 30, 60, 120, 200]) console.log(row(count));
}

function row(count: number): string {
  const qualification = findQualification(name);
  if (!qualification) throw new Error(`${name} is gone`);
  const began = performance.now();
  const seconds = (): string => ((performance.now() - began) / 1000).toFixed(1);
  const problem = cohortProblem(qualification, wishfulPlan(name, count), nothingHeld, {
    goals: ['wishes', 'teaching', 'surplus'],
    isFair: false,
    measure: { kind: 'units' },
    groupSizes: null,
  });
  const steps = planCohort(problem, { effort });
  let [stage, searched]: [CohortCurve['stage'], string] = ['searching', ''];
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    if (stage === 'searching' && step.value.stage === 'proving') searched = seconds();
    stage = step.value.stage;
  }
  const { points } = step.value;
  const proven = points.filter(({ maxOff }) => maxOff === 0).length;
  const off = Math.max(0, ...points.map(({ maxOff }) => maxOff ?? 0));
  return `| ${count} | ${searched} | ${seconds()} | ${points.length} | ${proven} | ${off} |`;
}
