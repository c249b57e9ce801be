import type { Qualification, Unit } from '../../../catalogue';
import type { Schedule } from '../../../schedule';

/** The units of a schedule, in teaching order. */
export function unitsInOrder(qualification: Qualification, { units }: Schedule): readonly Unit[] {
  return units.flatMap(
    (scheduled) => qualification.units.find(({ id }) => id === scheduled.unit) ?? [],
  );
}
