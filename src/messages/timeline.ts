import type { CalendarDate } from '../dates';
import type { ClosedStretch } from '../schedule';
import { capital } from './amounts';
import { formatWhyClosed } from './closed-days';

const timeZone = 'UTC';
const months = new Intl.DateTimeFormat('en-GB', { timeZone, month: 'short' });
const days = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' });

const atMidnight = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

export const timelineWords = {
  today: (on: CalendarDate): string => `Today, ${days.format(atMidnight(on))}`,
} as const;

/** The head of a month: "Feb", and its letter. */
export function formatTimelineMonth(on: CalendarDate): {
  readonly label: string;
  readonly short: string;
} {
  const label = months.format(atMidnight(on));
  return { label, short: label.slice(0, 1) };
}

/** Why days are closed, where they are a holiday that somebody named: "Half term"; else nothing. */
export function formatClosedStretch({ why }: ClosedStretch): string {
  return why.kind === 'closed-days' && why.name !== '' ? capital(formatWhyClosed(why)) : '';
}
