import type { Qualification, Unit } from '../../../catalogue';
import type { Plan } from '../../../plan';
import { teachingHours } from '../../../plan';
import type { Schedule } from '../../../schedule';
import { schedule, scheduleInputOf } from '../../../schedule';

/** The plan in time, for the whole cohort. */
export function plannedTeaching(qualification: Qualification, plan: Plan): Schedule {
  return schedule(scheduleInputOf(plan, qualification, teachingHours(qualification, plan)));
}

/** The units of a schedule, in teaching order. */
export function unitsInOrder(qualification: Qualification, { units }: Schedule): readonly Unit[] {
  return units.flatMap(
    (scheduled) => qualification.units.find(({ id }) => id === scheduled.unit) ?? [],
  );
}
