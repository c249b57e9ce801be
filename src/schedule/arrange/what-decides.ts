import type { ScheduleInput, Timetable } from '../input';

/**
 * All that decides how sessions are arranged, as a text that is the same where they are arranged alike:
 * what a session is called and what is noted of it decides nothing.
 */
export function whatDecides(input: ScheduleInput, timetable: Timetable): string {
  const sessions = timetable.sessions.map((session) => ({ ...session, title: '', notes: '' }));
  const { pattern, differentDays, spread } = timetable;
  return JSON.stringify([
    { ...input, timetable: null, assessments: null },
    { pattern, differentDays, spread, sessions },
  ]);
}
