/** Cohorts with proven best offers, found by brute force and by an integer-programming solver. */
import { findQualification, onPathway, toHundredths } from '../../../src/catalogue';
import { planCohort } from '../../../src/cohort';
import type { CohortCurve, CohortLearner, CohortProblem, GroupSizes } from '../../../src/cohort';
import { compile } from '../../../src/completions';
import { mandatoryUnits } from '../../../src/rules';
import proqual from '../../fixtures/cohorts/proqual-l3-15.json';
import groups from '../../fixtures/cohorts/sfj-6-groups.json';
import sfj from '../../fixtures/cohorts/sfj-5.json';

/** Entries of a front: taught at most, unplaced, points, surplus credits. */
export interface KnownCohort {
  readonly qualification: string;
  readonly cannotStaff: readonly string[];
  readonly taught: readonly string[];
  readonly units: readonly string[];
  readonly learners: readonly {
    readonly maxCredits: number;
    /** One letter for each unit: w, t or n. */
    readonly wishes: string;
    readonly recognised: readonly string[];
    readonly never: readonly string[];
  }[];
  readonly front: readonly (readonly number[])[];
  readonly wishesFirst: readonly number[];
  readonly fewestTaughtFirst: readonly number[];
  readonly bestAlone?: readonly number[];
  /** Taught at most, points that the worst-off learner loses, points, surplus credits. */
  readonly fairest?: readonly (readonly number[])[];
}

export const knownCohorts: Readonly<Record<'sfj' | 'proqual' | 'groups', KnownCohort>> = {
  sfj,
  proqual,
  groups,
};

const worth: Readonly<Record<string, number>> = { w: 2, t: 0, n: -3 };

export function problemOf(
  known: KnownCohort,
  isFair = false,
  groupSizes: GroupSizes | null = null,
): CohortProblem {
  const qualification = onPathway(findQualification(known.qualification)!, null);
  const always = new Set(mandatoryUnits(qualification));
  const credits = new Map(
    qualification.units
      .filter(({ id }) => !always.has(id))
      .map((unit) => [unit.id, toHundredths(unit.credits ?? 0)]),
  );
  const settled = qualification.units
    .filter(({ id }) => always.has(id))
    .reduce((sum, unit) => sum + toHundredths(unit.credits ?? 0), 0);
  const learners = known.learners.map((one, i): CohortLearner => {
    const completions = compile(qualification, { maxCredits: one.maxCredits });
    const saying = (letter: string) =>
      new Set(known.units.filter((_, at) => one.wishes[at] === letter));
    return {
      id: `L${i + 1}`,
      pricer: completions.pricer({ chosen: [], excluded: one.never }),
      points: new Map(known.units.map((unit, at) => [unit, worth[one.wishes[at]!]!])),
      wanted: saying('w'),
      refused: saying('n'),
      recognised: new Set(one.recognised),
      credits,
      settledCredits: settled - toHundredths(qualification.published.credits!),
      likeness: JSON.stringify([one.maxCredits, one.never]),
      conflict: () => null,
    };
  });
  const open = known.units.filter((unit) => !known.cannotStaff.includes(unit));
  return {
    learners,
    units: open.filter((unit) => !known.taught.includes(unit)),
    taught: open.filter((unit) => known.taught.includes(unit)),
    ruledOut: [],
    locked: new Set(),
    goals: ['wishes', 'teaching', 'surplus'],
    isFair,
    measure: { kind: 'units' },
    hours: null,
    groupSizes,
  };
}

export function lastOf(problem: CohortProblem, effort?: number): CohortCurve {
  const planning = planCohort(problem, effort === undefined ? {} : { effort });
  for (;;) {
    const { done, value } = planning.next();
    if (done) return value;
  }
}
