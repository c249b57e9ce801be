import type { CalendarDate } from '../dates';
import { addDays } from '../dates';
import type { StaffMember } from './member';

/** Monday to Friday: the days over which hours a week are spread. */
const workingDays = [0, 1, 2, 3, 4] as const;

/** Whether somebody is away on a day. */
export function isAwayOn({ away }: Pick<StaffMember, 'away'>, day: CalendarDate): boolean {
  return away.some(({ from, to }) => from <= day && day <= to);
}

/**
 * The hours that somebody can be asked for in the week from a Monday: their hours a week, less a
 * fifth for every day from Monday to Friday that they are away. `null` = not said.
 */
export function hoursLimitIn(
  member: Pick<StaffMember, 'away' | 'hoursPerWeek'>,
  week: CalendarDate,
): number | null {
  if (member.hoursPerWeek === null) return null;
  const present = workingDays.filter((offset) => !isAwayOn(member, addDays(week, offset)));
  return (member.hoursPerWeek * present.length) / workingDays.length;
}
