/** What to teach as one integer program: every learner's units, and which units are taught at all. */
import type { Qualification, UnitId } from '../../src/catalogue';
import { programOf } from './model';

/** Terms of a sum: column and weight. */
type Terms = readonly (readonly [number, number])[];

export interface CohortProgram {
  readonly columns: number;
  /** Points to make as many of as can be. */
  readonly points: Terms;
  /** Columns that are always 1. */
  readonly always: readonly number[];
  readonly rows: readonly { readonly terms: Terms; readonly min: number; readonly max: number }[];
}

/**
 * A 0/1 column for each learner and unit, and one for each unit that may be taught: a unit is taken
 * only if it is taught, and at most `taught` are. Each learner has the rows of the rules.
 */
export function cohortProgram(
  qualification: Qualification,
  wishes: readonly ReadonlyMap<UnitId, number>[],
  taught: number,
): CohortProgram {
  const { units, mandatory, rows, switches } = programOf(qualification, {});
  const own = units.length + switches;
  const columnOf = (learner: number, unit: number): number => learner * own + unit;
  const taughtAt = (unit: number): number => wishes.length * own + unit;
  const optional = [...units.keys()].filter((at) => !mandatory.has(units[at]?.id ?? ''));
  const learners = [...wishes.keys()];
  return {
    columns: wishes.length * own + units.length,
    points: wishes.flatMap((points, learner) =>
      units.map(({ id }, at) => [columnOf(learner, at), points.get(id) ?? 0] as const),
    ),
    always: learners.flatMap((learner) =>
      [...units.keys()]
        .filter((at) => mandatory.has(units[at]?.id ?? ''))
        .map((at) => columnOf(learner, at)),
    ),
    rows: [
      ...learners.flatMap((learner) =>
        rows.map(({ weights, min, max }) => ({
          ...{ min, max },
          terms: weights.flatMap((weight, at) =>
            weight === 0 ? [] : [[columnOf(learner, at), weight] as const],
          ),
        })),
      ),
      ...learners.flatMap((learner) =>
        optional.map((at) => ({
          ...{ min: -Infinity, max: 0 },
          terms: [[columnOf(learner, at), 1] as const, [taughtAt(at), -1] as const],
        })),
      ),
      {
        ...{ min: -Infinity, max: taught },
        terms: optional.map((at) => [taughtAt(at), 1] as const),
      },
    ],
  };
}
