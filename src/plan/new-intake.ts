import type { CalendarDate } from '../dates';
import { addDays, daysBetween, isPlausible, mondayOf } from '../dates';
import { emptyCohort } from './cohort';
import type { Delivery } from './delivery';
import type { Plan } from './plan';

type Move = (date: CalendarDate) => CalendarDate;

/**
 * The start to propose for the next intake: 52 weeks on, which is the same weekday one or two days
 * before the same date of the next year; `null` where the plan has no start.
 */
export function nextIntakeStart({ setUp: { startsOn } }: Plan): CalendarDate | null {
  return hasStart(startsOn) ? addDays(startsOn, 52 * 7) : null;
}

/**
 * By how many weeks the dates of a plan move for an intake that starts on a date, from the week of
 * the old start to the week of the new one, so that every date keeps its weekday; `null` where the
 * plan has no start to count from, or one whose year is a slip of the pen.
 */
export function weeksToIntake(
  { setUp }: Pick<Plan, 'setUp'>,
  startsOn: CalendarDate,
): number | null {
  if (!hasStart(setUp.startsOn)) return null;
  return daysBetween(mondayOf(setUp.startsOn), mondayOf(startsOn)) / 7;
}

/**
 * The plan as another intake can begin with it: everything that was decided, staffed and patterned,
 * and nothing of the old intake. Its learners go, and with them what prior learning was recognised,
 * what an employer answered and what was confirmed, since conditions are about learners too and the
 * notes on them say who checked when. Its sessions go as well: they are arranged anew from the pattern
 * of the week. All other dates move (see `weeksToIntake`); without a start they stay.
 *
 * @param startsOn the first day of the new intake
 */
export function forNewIntake(plan: Plan, startsOn: CalendarDate): Plan {
  const weeks = weeksToIntake(plan, startsOn) ?? 0;
  const move: Move = (date) => addDays(date, weeks * 7);
  const { setUp, cohort, delivery } = plan;
  return {
    ...plan,
    setUp: { ...setUp, startsOn, endsOn: moved(setUp.endsOn, move) },
    recognised: {},
    confirmed: {},
    answer: null,
    cohort: { ...emptyCohort, minGroupSize: cohort.minGroupSize },
    delivery: { ...movedDelivery(delivery, move), sessions: [] },
  };
}

function movedDelivery(delivery: Delivery, move: Move): Delivery {
  const { closedWeeks, closedDays, differentDays, pins, units } = delivery;
  return {
    ...delivery,
    closedWeeks: closedWeeks.map(move),
    closedDays: closedDays.map((span) => ({ ...span, from: move(span.from), to: move(span.to) })),
    differentDays: differentDays.map((day) => ({ ...day, on: move(day.on) })),
    pins: ofEach(pins, (pin) => ({ ...pin, from: move(pin.from) })),
    units: ofEach(units, (unit) => ({ ...unit, assessmentOn: moved(unit.assessmentOn, move) })),
  };
}

function moved(date: CalendarDate | null, move: Move): CalendarDate | null {
  return date === null ? null : move(date);
}

function ofEach<Value>(
  entries: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, change(value)]));
}

function hasStart(startsOn: CalendarDate | null): startsOn is CalendarDate {
  return startsOn !== null && isPlausible(startsOn);
}
