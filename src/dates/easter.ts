import type { CalendarDate } from './day-number';
import { writtenAs } from './day-number';

/**
 * Easter Sunday of a year of the Gregorian calendar, by the algorithm that "Nature" printed in 1876,
 * as given in Jean Meeus, "Astronomical Algorithms" (2nd edition, 1998), chapter 8.
 */
export function easterSunday(year: number): CalendarDate {
  const lunarYear = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const lunarCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * lunarYear + century - Math.floor(century / 4) - lunarCorrection + 15) % 30;
  const daysToSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const exception = Math.floor((lunarYear + 11 * epact + 22 * daysToSunday) / 451);
  const sinceMarch = epact + daysToSunday - 7 * exception + 114;
  return writtenAs(year, Math.floor(sinceMarch / 31), (sinceMarch % 31) + 1);
}
