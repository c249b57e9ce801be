import type { CalendarDate } from '../../../dates';
import { addMonths } from '../../../dates';
import type { LearnerHere } from '../../../storage';

/** The learners whose plans all ended longer ago than the centre keeps them; `null` = no limit is set. */
export function keptLong(
  learners: readonly LearnerHere[],
  monthsKept: number | null,
  today: CalendarDate,
): readonly LearnerHere[] {
  if (monthsKept === null) return [];
  return learners.filter(({ endsOn }) => endsOn !== null && addMonths(endsOn, monthsKept) < today);
}
