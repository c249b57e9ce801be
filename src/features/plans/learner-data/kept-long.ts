import type { CalendarDate } from '../../../dates';
import { addMonths } from '../../../dates';
import type { LearnerHere } from '../../../storage';

/** The learners whose plans all ended longer ago than the centre keeps them. */
export function keptLong(
  learners: readonly LearnerHere[],
  monthsKept: number,
  today: CalendarDate,
): readonly LearnerHere[] {
  return learners.filter(({ endsOn }) => endsOn !== null && addMonths(endsOn, monthsKept) < today);
}
