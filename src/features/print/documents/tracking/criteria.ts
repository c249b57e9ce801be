import type { Unit } from '../../../../catalogue';

interface CriterionRow {
  /** The place of the row, from 0. */
  readonly row: number;
  /** "2.1"; empty where the unit's criteria are not published, to be written in by hand. */
  readonly number: string;
}

/** As many as leave room on one page for the rest of the sheet. */
const rowsByHand = 15;

/** A row for each of a unit's assessment criteria, outcome by outcome: 1.1, 1.2, … 2.1. */
export function criterionRows({ criteria }: Pick<Unit, 'criteria'>): readonly CriterionRow[] {
  const numbers = criteria.flatMap((count, outcome) =>
    Array.from({ length: count }, (_, i) => `${outcome + 1}.${i + 1}`),
  );
  const all = numbers.length === 0 ? Array.from({ length: rowsByHand }, () => '') : numbers;
  return all.map((number, row) => ({ row, number }));
}
