import { readDate } from '../dates';

/** A day of registration as specifications print it; `null` where it is none. */
export function readDay(text: string): string | null {
  const month = /^(?:from )?([A-Z][a-z]{2,8} (?:19|20)\d\d)$/u.exec(text.trim())?.[1];
  const reading = readDate(month === undefined ? text : `1 ${month}`);
  return reading.ok ? reading.date : null;
}
