/** Larger cohorts against an integer-programming solver, where trying every set is out of reach. */
import createHighs from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findQualification, onPathway } from '../../../src/catalogue';
import { cohortProblem } from '../../../src/cohort';
import type { CohortProblem, CurvePoint } from '../../../src/cohort';
import { programOf } from '../../bench/model';
import { highsData } from '../../bench/solvers';
import { wishfulPlan } from '../../bench/wishful-plan';
import { lastOf } from './known-cohorts';

const name = 'sfj-l2-certificate-customer-service';
const flat = onPathway(findQualification(name)!, null);
const glh = new Map(flat.units.map((unit) => [unit.id, unit.glh!]));

const { maxCredits } = wishfulPlan(name, 1).limits;
const limits = maxCredits === null ? {} : { maxCredits };

let highs: Awaited<ReturnType<typeof createHighs>>;
beforeAll(async () => {
  highs = await createHighs();
});

function problemOf(count: number, kind: 'units' | 'hours'): CohortProblem {
  const plan = wishfulPlan(name, count);
  const nothingHeld = { teach: [], leave: [], learners: [] };
  return cohortProblem(findQualification(name)!, plan, nothingHeld, {
    ...{ goals: ['wishes', 'teaching', 'surplus'], isFair: false, groupSizes: null },
    measure: { kind },
  });
}

interface Row {
  readonly entries: readonly (readonly [column: number, weight: number])[];
  readonly min: number;
  readonly max: number;
}

/**
 * The most points with so much taught: first a column for each unit that is taught, then for each
 * learner a column for each unit that counts.
 */
function mostPoints({ learners, units }: CohortProblem, amounts: readonly number[], most: number) {
  const program = programOf(flat, limits);
  const own = highsData(program);
  const width = own.numCols;
  const open = new Map(units.map((unit, i) => [unit, i]));
  const at = (l: number, column: number): number => units.length + l * width + column;
  const rows: Row[] = [
    { entries: amounts.map((amount, i) => [i, amount]), min: -Infinity, max: most },
  ];
  const cost = units.map(() => 0);
  learners.forEach(({ points }, l) => {
    for (const { weights, min, max } of program.rows)
      rows.push({ entries: weights.map((weight, i) => [at(l, i), weight]), min, max });
    flat.units.forEach(({ id }, i) => {
      const place = open.get(id);
      if (place !== undefined)
        rows.push({ entries: [[at(l, i), 1] as const, [place, -1]], min: -Infinity, max: 0 });
    });
    for (let i = 0; i < width; i++) cost.push(-(points.get(flat.units[i]?.id ?? '') ?? 0));
  });
  const dense = rows.map(({ entries }) => entries.filter(([, weight]) => weight !== 0));
  const starts = [0];
  for (const row of dense) starts.push(starts.at(-1)! + row.length);
  const model = highs.createModel({
    numCols: cost.length,
    numRows: rows.length,
    colCost: cost,
    colLower: [...units.map(() => 0), ...learners.flatMap(() => [...own.colLower])],
    colUpper: cost.map(() => 1),
    rowLower: rows.map(({ min }) => min),
    rowUpper: rows.map(({ max }) => max),
    integrality: cost.map(() => 1 as const),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: cost.length,
      starts,
      indices: dense.flat().map(([column]) => column),
      values: dense.flat().map(([, weight]) => weight),
    },
  });
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 });
  const { modelStatus } = model.run();
  const value = model.getObjectiveValue();
  model.dispose();
  return modelStatus === highs.constants.modelStatus.optimal ? -Math.round(value) : null;
}

/** The first point, and one in the middle. */
function someOf(points: readonly CurvePoint[]): readonly CurvePoint[] {
  return [points[0]!, points[Math.floor(points.length / 2)]!];
}

describe('against HiGHS, eight learners', () => {
  it.each(['units', 'hours'] as const)(
    'have as many points, counted in %s',
    (kind) => {
      const problem = problemOf(8, kind);
      const curve = lastOf(problem, 5_000);
      const amounts = problem.units.map((unit) => (kind === 'hours' ? 100 * glh.get(unit)! : 1));
      expect(curve.measure).toBe(kind);
      expect(curve.points.length).toBeGreaterThan(4);
      let proven = 0;
      for (const { amount, points, maxOff } of someOf(curve.points)) {
        const most = mostPoints(problem, amounts, amount)!;
        expect(most).toBeLessThanOrEqual(points + maxOff!);
        if (maxOff === 0) expect(points).toBe(most);
        if (maxOff === 0) proven++;
      }
      expect(proven).toBeGreaterThan(0);
      // With less than the first point has, nobody could be placed but for one.
      const step = kind === 'hours' ? 100 : 1;
      if (curve.isLeastProven)
        expect(mostPoints(problem, amounts, curve.points[0]!.amount - step)).toBeNull();
    },
    60_000,
  );
});
