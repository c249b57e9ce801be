import type { Unit } from '../../../../catalogue';

/** The numbers of a unit's assessment criteria, outcome by outcome: 1.1, 1.2, … 2.1. */
export function criterionNumbers({ criteria }: Pick<Unit, 'criteria'>): readonly string[] {
  return criteria.flatMap((count, outcome) =>
    Array.from({ length: count }, (_, i) => `${outcome + 1}.${i + 1}`),
  );
}
