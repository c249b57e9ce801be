/**
 * Time from a cohort's wishes to its curve: until the first point without refused units was within a
 * hundredth of its best, until the search ended, and until the proofs did; beside the packages, which are
 * asked for that point alone.
 */
import { findQualification, qualifications } from '../../src/catalogue';
import type { Qualification } from '../../src/catalogue';
import { cohortProblem, firstUnforced, planCohort } from '../../src/cohort';
import type { CohortCurve, CohortProblem, CurvePoint } from '../../src/cohort';
import { optionalUnits } from '../../src/rules';
import { cohortProgram } from './cohort-program';
import { cohortSolvers } from './cohort-solvers';
import type { CohortSolver } from './cohort-solvers';
import { wishfulPlan } from './wishful-plan';

const nothingHeld = { teach: [], leave: [], learners: [] };
/** Enough to prove most points; the app takes more time for the others. */
const effort = 20_000;
/** Numbers of learners. */
const counts = [5, 30, 200];
/** What each package may spend on one point of the curve. */
const patience = 10;

export async function benchWhatToTeach(): Promise<void> {
  const solvers = await cohortSolvers();
  const names = solvers.map(({ name }) => name);
  console.log('\n## What to teach: the whole curve, and one point of it by the packages\n');
  console.log(
    `| qualification | learners | first good (s) | searched (s) | proven (s) | points | of these proven | most points off | first without refused units | ${names.join(' | ')} |`,
  );
  console.log(`|${' --- |'.repeat(9 + names.length)}`);
  for (const { id } of qualifications) {
    const qualification = findQualification(id);
    if (!qualification || optionalUnits(qualification).length === 0) continue;
    for (const count of counts) console.log(row(qualification, count, solvers));
  }
}

function row(
  qualification: Qualification,
  count: number,
  solvers: readonly CohortSolver[],
): string {
  const plan = wishfulPlan(qualification.id, count);
  const problem = cohortProblem(qualification, plan, nothingHeld, {
    goals: ['wishes', 'teaching', 'surplus'],
    isFair: false,
    measure: { kind: 'units' },
    groupSizes: null,
  });
  const { curve, firstGood, searched, proven } = followed(problem);
  const { points } = curve;
  const unforced = firstUnforced(curve);
  const off = Math.max(0, ...points.map(({ maxOff }) => maxOff ?? 0));
  const name = qualification.id.split('-').slice(0, 2).join(' ');
  const cells = [
    ...[name, count, firstGood, searched, proven, points.length],
    ...[points.filter(({ maxOff }) => maxOff === 0).length, off],
    unforced ? `${unforced.taught} units: ${unforced.points}` : '–',
    ...solvers.map((solver) =>
      unforced ? byPackage(solver, qualification, problem, unforced) : '–',
    ),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Follows a cohort's curve to its end; seconds until it stood so far. */
function followed(problem: CohortProblem): {
  readonly curve: CohortCurve;
  readonly firstGood: string;
  readonly searched: string;
  readonly proven: string;
} {
  const began = performance.now();
  const seconds = (): string => ((performance.now() - began) / 1000).toFixed(1);
  const steps = planCohort(problem, { effort });
  const seen: (readonly [string, CohortCurve])[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) seen.push([seconds(), step.value]);
  const curve = step.value;
  const proven = seconds();
  const unforced = firstUnforced(curve);
  const isGood = ({ points }: CohortCurve): boolean =>
    points.some(
      (one) => unforced && one.taught <= unforced.taught && one.points >= 0.99 * unforced.points,
    );
  const isSearched = ({ stage }: CohortCurve): boolean => stage === 'proving' || stage === 'done';
  const when = (test: (curve: CohortCurve) => boolean): string =>
    seen.find(([, one]) => test(one))?.[0] ?? proven;
  return { curve, firstGood: when(isGood), searched: when(isSearched), proven };
}

function byPackage(
  { name, solve }: CohortSolver,
  qualification: Qualification,
  { learners }: CohortProblem,
  unforced: CurvePoint,
): string {
  const wishes = learners.map(({ points }) => points);
  const program = cohortProgram(qualification, wishes, unforced.taught);
  const began = performance.now();
  const { points, isProven } = solve(program, patience);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (points === null) return `nothing in ${seconds} s`;
  const most = unforced.points + (unforced.maxOff ?? Infinity);
  if (points > most || (isProven && points < unforced.points))
    throw new Error(
      `${qualification.id}: ${name} has ${points} points, Unitwise ${unforced.points}`,
    );
  return `${points}${isProven ? ', proven' : ''} in ${seconds} s`;
}
