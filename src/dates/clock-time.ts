/** A time of day as HH:MM on the 24-hour clock, by the clocks of the place where it is. */
export type ClockTime = string;

/** Part of one day; `from` lies before `to`. */
export interface ClockSpan {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

const form = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** "9", "9:30", "9.30", "0930", "9 am", "1.15pm". */
const writtenForm = /^(\d{1,2}?)(?:[:.h]?([0-5]\d))?\s*([ap])?\.?(?:m\.?)?$/i;

/** Whether a text is a time of day as it is kept. */
export function isClockTime(text: string): boolean {
  return form.test(text);
}

/** Reads a time of day as people write it; `null` where it is none. */
export function readClockTime(text: string): ClockTime | null {
  const found = writtenForm.exec(text.trim());
  if (!found) return null;
  const [, hour = '', minute = '00', half] = found;
  const hours = inHalfOfDay(Number(hour), half?.toLowerCase());
  return hours === null ? null : clockTimeAt(hours * 60 + Number(minute));
}

function inHalfOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** Minutes since midnight. */
export function minutesOf(time: ClockTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The time of day so many minutes after midnight, 0 to 1,439. */
export function clockTimeAt(minutes: number): ClockTime {
  const padded = (value: number): string => String(value).padStart(2, '0');
  return `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`;
}

/** Minutes from the first to the second time of one day. */
export function minutesIn({ from, to }: ClockSpan): number {
  return minutesOf(to) - minutesOf(from);
}
