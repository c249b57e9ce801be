import type { LearnerStanding } from '../../../../plan';

/** Columns that A4 holds beside the units, each wide enough for a date in handwriting. */
const maxColumns = 4;

/** What the learners of a table share beside the units, in rem, whether they are four or three. */
export const learnersWidth = 28;

/** The learners of one table, with their places in the cohort. */
export interface SamplingColumns {
  /** Counted from 1. */
  readonly first: number;
  readonly last: number;
  /** An empty column (`null`) leaves the name to be written in. */
  readonly standings: readonly (LearnerStanding | null)[];
}

/**
 * A cohort in tables that are as even as can be, so that no table is left with one narrow column.
 * Without learners it is one table with empty columns.
 */
export function learnersByTable(standings: readonly LearnerStanding[]): readonly SamplingColumns[] {
  if (standings.length === 0) {
    return [{ first: 1, last: maxColumns, standings: Array<null>(maxColumns).fill(null) }];
  }
  const tables = Math.ceil(standings.length / maxColumns);
  const startOf = (table: number): number => Math.round((table * standings.length) / tables);
  return Array.from({ length: tables }, (_, i) => ({
    first: startOf(i) + 1,
    last: startOf(i + 1),
    standings: standings.slice(startOf(i), startOf(i + 1)),
  }));
}
