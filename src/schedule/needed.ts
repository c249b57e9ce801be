import type { CalendarDate } from '../dates';
import { dayNumber } from '../dates';
import type { WeekAllocation } from './week-allocation';
import type { TeachingDemand } from './demand';
import type { Minutes } from './hours';
import { halfHour, toHours } from './hours';
import { placeUnits } from './place';

const hoursOfAWeek: Minutes = 168 * 60;

/**
 * The fewest weekly hours, in half hours and above those given, with which everything ends by a
 * date and no week is over-full; `null` where not even all 168 hours of a week would do.
 *
 * More hours can end later when a unit slips before a pin, so the half hours are tried upwards
 * rather than halved; those that cannot hold the sum are left out.
 */
export function hoursNeeded(
  demand: TeachingDemand,
  { endsOn, above }: { readonly endsOn: CalendarDate; readonly above: Minutes },
): number | null {
  const lastDay = dayNumber(endsOn);
  const lastWeek = demand.weeks.findLastIndex(({ days }) => (days.at(-1) ?? Infinity) <= lastDay);
  const fits = (weekly: Minutes) => fitsInto(lastWeek, placeUnits(demand, weekly));
  if (!fits(hoursOfAWeek)) return null;
  const least = Math.max(above + 1, leastMinutes(demand, lastWeek));
  for (let weekly = nextHalfHour(least); weekly <= hoursOfAWeek; weekly += halfHour) {
    if (fits(weekly)) return toHours(weekly);
  }
  return null;
}

/** Weekly minutes below which the open weeks cannot hold the sum, were they all whole. */
function leastMinutes({ weeks, minutes }: TeachingDemand, lastWeek: number): Minutes {
  const open = weeks.slice(0, lastWeek + 1).filter(({ days }) => days.length > 0).length;
  return [...minutes.values()].reduce((sum, amount) => sum + amount, 0) / open;
}

function fitsInto(lastWeek: number, allocation: WeekAllocation): boolean {
  return allocation.lastWeek <= lastWeek && !allocation.isOverFull;
}

function nextHalfHour(minutes: Minutes): Minutes {
  return Math.ceil(minutes / halfHour) * halfHour;
}
