import type { Qualification, Unit, UnitId } from '../catalogue';
import type { Report } from '../rules';
import type { Learner } from './cohort';
import { emptyCohort } from './cohort';
import { hoursToTeach, unitHours } from './hours';
import { followed } from './pathway';
import type { Plan } from './plan';
import { isRecognised } from './recognition';
import { planReport } from './report';
import { selectedUnits } from './selection';
import type { UnitSum } from './sum';
import { sumOf } from './sum';

/**
 * The plan as one learner takes it: the plan's units are the common core, and the learner's own
 * decisions and recognised units go before it. Everything that reads a plan reads this one too.
 */
export function learnerPlan(plan: Plan, { pathway, differs, recognised }: Learner): Plan {
  const decided = Object.entries({ ...plan.units, ...differs });
  const units = decided.flatMap(([unit, as]) => (as === 'undecided' ? [] : [[unit, as] as const]));
  return {
    ...plan,
    pathway: pathway ?? plan.pathway,
    units: Object.fromEntries(units),
    recognised: { ...plan.recognised, ...recognised },
  };
}

/** The same without any cohort: a plan for this learner alone. */
export function learnerAlone(plan: Plan, learner: Learner): Plan {
  return { ...learnerPlan(plan, learner), cohort: emptyCohort };
}

/** How a learner stands to a unit of the cohort. */
export type Part =
  | 'counts'
  | 'recognised'
  | 'additional'
  /** Neither taught nor counted: recognition makes no additional unit count. */
  | 'recognised-additional'
  | 'not-taken';

/** One learner's combination, held against the same rules as the plan's. */
export interface LearnerStanding {
  readonly learner: Learner;
  /** As the learner follows it. */
  readonly qualification: Qualification;
  readonly report: Report;
  readonly parts: ReadonlyMap<UnitId, Part>;
  /** Guided learning hours to teach this learner: recognised units are not taught. */
  readonly taught: UnitSum;
}

/** One unit's line of the matrix. */
export interface UnitDemand {
  readonly unit: Unit;
  /** Learners who take the unit, recognised ones included. */
  readonly takers: number;
  /** Learners to teach: the takers without recognition. */
  readonly toTeach: number;
  /** Fewer learners to teach than the centre's minimum group size, though there are some. */
  readonly isBelowMinimum: boolean;
}

export interface CohortView {
  readonly standings: readonly LearnerStanding[];
  /** Units that the plan or some learner takes, in the qualification's order. */
  readonly units: readonly UnitDemand[];
  /** Guided learning hours of every unit that somebody has to be taught, each taught once. */
  readonly taught: UnitSum;
}

/** Schedule, matrix and print ask for the same view of the same plan. */
const views = new WeakMap<Plan, CohortView>();

/** The cohort as a matrix of units × learners, with what each misses and what has to be taught. */
export function cohortView(qualification: Qualification, plan: Plan): CohortView {
  const seen = views.get(plan);
  if (seen) return seen;
  const view = viewOf(qualification, plan);
  views.set(plan, view);
  return view;
}

function viewOf(qualification: Qualification, plan: Plan): CohortView {
  const standings = plan.cohort.learners.map((learner) =>
    standingFor(qualification, plan, learner),
  );
  const inPlan = new Set(selectedUnits(qualification, plan));
  const counts = countsOf(standings);
  const units = qualification.units
    .map((unit) => demandFor(unit, counts.get(unit.id) ?? nobody, plan.cohort.minGroupSize))
    .filter(({ unit, takers }) => takers > 0 || inPlan.has(unit));
  const toTeach = units.filter((one) => one.toTeach > 0).map(({ unit }) => unit);
  const taught = sumOf(toTeach, (unit) => unitHours(qualification, plan, unit).hours);
  return { standings, units, taught };
}

/** Standings that are still good, as long as nothing that they were made from has changed. */
const known = new WeakMap<Learner, { readonly plan: Plan; readonly standing: LearnerStanding }>();

/** With 500 learners a change to one must not evaluate the other 499 again. */
function standingFor(qualification: Qualification, plan: Plan, learner: Learner): LearnerStanding {
  const last = known.get(learner);
  if (last && isSameCore(last.plan, plan)) return last.standing;
  const own = learnerPlan(plan, learner);
  const selected = selectedUnits(qualification, own);
  const standing = {
    learner,
    qualification: followed(qualification, own),
    report: planReport(qualification, own),
    parts: new Map(selected.map((unit) => [unit.id, partOf(own, unit.id)])),
    taught: sumOf(selected, (unit) => hoursToTeach(qualification, own, unit)),
  };
  known.set(learner, { plan, standing });
  return standing;
}

function isSameCore(a: Plan, b: Plan): boolean {
  return (
    a.qualification === b.qualification &&
    a.pathway === b.pathway &&
    a.units === b.units &&
    a.recognised === b.recognised &&
    a.hours === b.hours
  );
}

function partOf(own: Plan, unit: UnitId): Part {
  const isAdditional = own.units[unit] === 'additional';
  if (isRecognised(own, unit)) return isAdditional ? 'recognised-additional' : 'recognised';
  return isAdditional ? 'additional' : 'counts';
}

type DemandCounts = Pick<UnitDemand, 'takers' | 'toTeach'>;

const nobody: DemandCounts = { takers: 0, toTeach: 0 };

/** Counted learner by learner: most units of a qualification are taken by nobody. */
function countsOf(standings: readonly LearnerStanding[]): ReadonlyMap<UnitId, DemandCounts> {
  const counts = new Map<UnitId, DemandCounts>();
  for (const { parts } of standings) {
    for (const [unit, part] of parts) {
      const { takers, toTeach } = counts.get(unit) ?? nobody;
      const taught = part === 'recognised' || part === 'recognised-additional' ? 0 : 1;
      counts.set(unit, { takers: takers + 1, toTeach: toTeach + taught });
    }
  }
  return counts;
}

function demandFor(
  unit: Unit,
  { takers, toTeach }: DemandCounts,
  minGroupSize: number | null,
): UnitDemand {
  return {
    unit,
    takers,
    toTeach,
    isBelowMinimum: minGroupSize !== null && toTeach > 0 && toTeach < minGroupSize,
  };
}

/**
 * Units of this qualification that a learner who holds another one has already achieved: the same
 * Ofqual reference is the same unit (docs/decisions/rule-meaning.md).
 */
export function unitsAchievedIn(
  qualification: Qualification,
  other: Qualification,
): readonly Unit[] {
  const held = new Set(other.units.flatMap(({ ref }) => ref ?? []));
  return qualification.units.filter(({ ref }) => ref !== null && held.has(ref));
}
