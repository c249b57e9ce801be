import type { UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import { addDays, endOfMonth, mondayOf, weekdayOf } from '../dates';
import type { Plan, Session } from '../plan';
import { inTimeOrder } from '../plan';
import type { ClosedDay } from './closed-days';
import { whyClosed } from './closed-days';
import type { Schedule } from './result';

/** What stands on one day of a plan. */
export type DayEntry =
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'assessment'; readonly unit: UnitId };

export interface DayOfPlan {
  readonly on: CalendarDate;
  /** Why there is no teaching; `null` where the day is not closed. */
  readonly closed: ClosedDay | null;
  /** Whether the plan teaches on this day of the week. */
  readonly isTeachingDay: boolean;
  readonly entries: readonly DayEntry[];
}

/** A week from Monday to Sunday, with what is known of the week but of none of its days. */
export interface WeekOfPlan {
  readonly monday: CalendarDate;
  readonly days: readonly DayOfPlan[];
  /** Hours of units that have no session in this week, in teaching order. */
  readonly taught: readonly { readonly unit: UnitId; readonly hours: number }[];
}

type Planned = Pick<Schedule, 'units'>;

/** The weeks that a month lies in, also with those of their days that belong to its neighbours. */
export function weeksOfMonth(
  plan: Plan,
  planned: Planned,
  month: CalendarDate,
): readonly WeekOfPlan[] {
  const last = endOfMonth(month);
  const weeks: WeekOfPlan[] = [];
  let monday = mondayOf(`${last.slice(0, -2)}01`);
  for (; monday <= last; monday = addDays(monday, 7)) weeks.push(weekOf(plan, planned, monday));
  return weeks;
}

/** The week that a day lies in. */
export function weekOf(plan: Plan, planned: Planned, on: CalendarDate): WeekOfPlan {
  const monday = mondayOf(on);
  const days = Array.from({ length: 7 }, (_, i) => dayOfPlan(plan, addDays(monday, i)));
  const inSessions = new Set(
    days.flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.kind === 'session' ? entry.session.unit : [])),
    ),
  );
  const taught = planned.units.flatMap(({ unit, weeks }) => {
    const own = weeks.find(({ week }) => week === monday);
    return own && !inSessions.has(unit) ? { unit, hours: own.hours } : [];
  });
  return { monday, days, taught };
}

function dayOfPlan(plan: Plan, on: CalendarDate): DayOfPlan {
  return {
    on,
    closed: whyClosed(plan.delivery, on),
    isTeachingDay: plan.delivery.weekdays.includes(weekdayOf(on)),
    entries: entriesOn(plan, on),
  };
}

function entriesOn({ setUp, delivery }: Plan, on: CalendarDate): readonly DayEntry[] {
  const sessions = inTimeOrder(delivery.sessions.filter(({ time }) => time.on === on));
  const assessed = Object.entries(delivery.units).filter(
    ([, { assessmentOn }]) => assessmentOn === on,
  );
  return [
    ...(setUp.startsOn === on ? [{ kind: 'start' } as const] : []),
    ...sessions.map((session) => ({ kind: 'session', session }) as const),
    ...assessed.map(([unit]) => ({ kind: 'assessment', unit }) as const),
    ...(setUp.endsOn === on ? [{ kind: 'end' } as const] : []),
  ];
}
