import type { Qualification } from '../catalogue';
import type { CalendarDate } from '../dates';
import { monthOf, weekdayOf } from '../dates';
import type { DayEntry, DayOfPlan, WeekOfPlan } from '../schedule';
import { capital, hours } from './amounts';
import { day, formatMonthName } from './dates';
import { unitTitle } from './places';
import { weekdayNames } from './schedule';
import { formatWhyClosed } from './closed-days';

const timeZone = 'UTC';
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' });
const shortDays = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});

const atMidnight = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

/** What the calendar shows at once. */
export const calendarScopes = ['month', 'week'] as const;
export type CalendarScope = (typeof calendarScopes)[number];

export const calendarScopeNames: Readonly<Record<CalendarScope, string>> = {
  month: 'Month',
  week: 'Week',
};

/** The calendar by month and week. */
export const calendarViewWords = {
  scope: 'Show',
  form: 'Dates, hours and closed days',
  today: 'Today',
  earlier: { month: 'The month before', week: 'The week before' },
  later: { month: 'The month after', week: 'The week after' },
} as const;

/** What is shown: "March 2027" or "Week of 22 March 2027". */
export function formatCalendarScope(scope: CalendarScope, on: CalendarDate): string {
  return scope === 'month' ? formatMonthName(monthOf(on)) : `Week of ${day(on)}`;
}

/** A day of the calendar for those who see it as a grid, as a list, and for those who hear it. */
export function formatCalendarDay(
  on: CalendarDate,
): Readonly<Record<'grid' | 'list' | 'heard', string>> {
  const isFirst = on.endsWith('-01');
  return {
    grid: isFirst ? dayAndMonth.format(atMidnight(on)) : String(Number(on.slice(-2))),
    list: shortDays.format(atMidnight(on)),
    heard: `${weekdayNames[weekdayOf(on)]} ${day(on)}`,
  };
}

/** "Good Friday", "Half term" or "Closed". */
export function formatClosedDay({ closed }: DayOfPlan): string {
  return closed ? capital(formatWhyClosed(closed)) : '';
}

/** "12 hours". */
export function formatWeekHours({ hours: taught }: WeekOfPlan['taught'][number]): string {
  return hours(taught);
}

/** An entry of a day: what is before its title, and its title. */
export function formatDayEntry(
  qualification: Qualification,
  entry: DayEntry,
): { readonly lead: string; readonly title: string } {
  switch (entry.kind) {
    case 'start':
      return { lead: '', title: 'Start' };
    case 'end':
      return { lead: '', title: 'End' };
    case 'assessment':
      return { lead: 'Assessment', title: unitTitle(qualification, entry.unit) };
    case 'session': {
      const { time, unit, state } = entry.session;
      const said = { planned: '', taught: ', taught', cancelled: ', cancelled' }[state];
      return { lead: `${time.from}–${time.to}${said}`, title: unitTitle(qualification, unit) };
    }
  }
}
