/**
 * schedule: a plan in time. Units to weeks, load per week and month, closed days, pins and links,
 * and what stands in the way as typed problems. Dates are calendar dates without a time zone. Knows
 * nothing of the clock, of wording, of screens, or of how a unit's hours were decided.
 */
export { weekOf, weeksOfMonth } from './calendar';
export type { DayEntry, DayOfPlan, WeekOfPlan } from './calendar';
export { bankHolidaysIn, whyClosed, withSpans } from './closed-days';
export type { ClosedDay, Closures } from './closed-days';
export { arrange } from './arrange/arrange';
export { whatDecides } from './arrange/what-decides';
export type { Arrangement } from './arrange/arrange';
export type { MoveReason, SessionMove } from './arrange/moves';
export { heldSessions } from './by-sessions';
export { scheduleInputOf } from './input';
export type { ScheduleInput, Timetable, UnitToTeach } from './input';
export { lateStarts, lostHours } from './late-starts';
export type { LateStart, LostTeaching } from './late-starts';
export { endAfterWeeks, weeksUntil } from './programme';
export { moveUnit, pinAt, resizeUnit, whyMovedTo } from './moves';
export type {
  AssessmentFault,
  LoadState,
  MonthLoad,
  PinReason,
  Schedule,
  ScheduledUnit,
  ScheduleProblem,
  UnitWeek,
  WeekLoad,
} from './result';
export { schedule } from './schedule';
export { closedStretches, stretchesOf } from './stretches';
export type { ClosedStretch, Stretch } from './stretches';
export { overrunOf, plannedTeaching } from './planned-teaching';
export { rowTexts } from './timetable/row';
export type { RowText, TimetableRow } from './timetable/row';
export { timetableChanges, withTimetable } from './timetable/changes';
export type { ReadTimetable, TimetableChange, TimetableField } from './timetable/changes';
