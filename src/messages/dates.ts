const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const instants = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A calendar date in words: "31 July 2026". It has no time zone, and none is put on it. */
export function day(date: string): string {
  return days.format(new Date(`${date}T00:00:00Z`));
}

/** An instant on the reader's clock: "22 Nov 2026, 14:05". */
export function moment(instant: string): string {
  return instants.format(new Date(instant));
}

const times = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** The time of day of an instant on the reader's clock: "14:05". */
export function clockTime(instant: string): string {
  return times.format(new Date(instant));
}

/** Today's calendar date where the reader is. */
export function today(now: Date = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
