import type { UnitId } from '../catalogue';
import type { CalendarDate, DayNumber } from '../dates';
import { dateOf, dayNumber, monthOf } from '../dates';
import type { WeekAllocation } from './week-allocation';
import type { TeachingDemand } from './demand';
import type { Minutes } from './hours';
import { toHours } from './hours';
import type { LoadState, MonthLoad, WeekLoad } from './result';
import type { TeachingWeek } from './weeks';
import { mondayDate } from './weeks';

/** The load of the first `count` weeks. */
export function weekLoads(
  demand: TeachingDemand,
  allocation: WeekAllocation,
  count: number,
): readonly WeekLoad[] {
  const taught = Array.from({ length: count }, (): UnitId[] => []);
  for (const unit of demand.minutes.keys()) {
    for (const week of allocation.run(unit).keys()) taught[week]?.push(unit);
  }
  return taught.map((units, week) => ({
    week: mondayDate(demand.weeks, week),
    hours: toHours(allocation.taken(week)),
    capacity: toHours(allocation.capacity(week)),
    state: loadState(allocation.taken(week), allocation.capacity(week)),
    units,
  }));
}

/** How full a week is. */
export function loadState(taken: Minutes, capacity: Minutes): LoadState {
  if (taken > capacity) return 'over';
  if (capacity === 0) return 'closed';
  if (taken === 0) return 'idle';
  return taken === capacity ? 'full' : 'part';
}

/** The load of the months from the start to a day, `null` for no months. */
export function monthLoads(
  demand: TeachingDemand,
  allocation: WeekAllocation,
  until: CalendarDate | null,
): readonly MonthLoad[] {
  const months = new Map<string, { taken: Minutes; capacity: Minutes }>();
  const lastDay = until === null ? -Infinity : dayNumber(until);
  demand.weeks.forEach((week, index) => {
    for (const { day, of } of partsOf(week)) {
      if (day > lastDay) continue;
      const month = monthOf(dateOf(day));
      const before = months.get(month) ?? { taken: 0, capacity: 0 };
      months.set(month, {
        taken: before.taken + of(allocation.taken(index)),
        capacity: before.capacity + of(allocation.capacity(index)),
      });
    }
  });
  return [...months].map(([month, { taken, capacity }]) => ({
    month,
    hours: toHours(taken),
    capacity: toHours(capacity),
  }));
}

interface DayPart {
  readonly day: DayNumber;
  /** The day's part of an amount for the week; the parts of all days sum to the whole. */
  readonly of: (whole: Minutes) => Minutes;
}

/** A week's teaching days with equal parts; a closed week has a part of nothing on its Monday. */
function partsOf({ days, monday }: TeachingWeek): readonly DayPart[] {
  if (days.length === 0) return [{ day: monday, of: () => 0 }];
  return days.map((day, index) => ({
    day,
    of: (whole) =>
      Math.round((whole * (index + 1)) / days.length) - Math.round((whole * index) / days.length),
  }));
}
