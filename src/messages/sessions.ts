import type { Qualification } from '../catalogue';
import type { CalendarDate, Weekday } from '../dates';
import { minutesIn, weekdayOf } from '../dates';
import type { DifferentDay, Session, SessionTime, WeeklySlot } from '../plan';
import { heldSessions } from '../schedule';
import type { Arrangement, MoveReason, SessionMove } from '../schedule';
import { counted, figure, hours, listed, plural } from './amounts';
import { formatWhyClosed } from './closed-days';
import { day } from './dates';
import { unitTitle } from './places';
import { weekdayNames } from './schedule';

/** The pattern of the week, and the days that differ from it. */
export const patternWords = {
  heading: 'Sessions',
  pattern: 'The week’s pattern',
  hint: 'One row is one session. Rows at the same time run side by side.',
  none: 'No rows yet: teaching is planned in whole weeks. Add a row to plan single sessions.',
  weekday: 'Day',
  from: 'From',
  to: 'To',
  place: 'Place',
  tutor: 'Tutor',
  add: 'Add a row',
  remove: 'Remove',
  kind: 'What',
  date: 'Date',
  addDay: 'Add the day',
  spread: 'Spread the sessions',
  notATime: 'Enter a time such as 09:30.',
  endsFirst: 'The end must be after the start.',
  removed: 'Row removed.',
  ofRow: (slot: WeeklySlot): string => `: ${formatSlot(slot)}`,
  ofDay: (different: DifferentDay): string => `: ${formatDifferentDay(different)}`,
  differentSummary: (count: number): string =>
    `Half days and extra days: ${count === 0 ? 'none' : counted(count, 'day')}`,
} as const;

export const differentDayNames: Readonly<Record<DifferentDay['kind'], string>> = {
  'half-day': 'Half day: taught only within these times',
  extra: 'One more session',
};

/** "Tuesday 09:30 to 12:30". */
export function formatSlot({ weekday, time }: WeeklySlot): string {
  return `${weekdayNames[weekday]} ${formatFromTo(time)}`;
}

/** "17 June 2027: taught only within 09:30 to 12:30". */
export function formatDifferentDay({ kind, on, from, to }: DifferentDay): string {
  const what = kind === 'extra' ? 'one more session,' : 'taught only within';
  return `${day(on)}: ${what} ${from} to ${to}`;
}

/** "12 hours a week in 4 sessions". */
export function formatPattern(pattern: readonly WeeklySlot[]): string {
  const minutes = pattern.reduce((sum, { time }) => sum + minutesIn(time), 0);
  return `${hours(minutes / 60)} a week in ${counted(pattern.length, 'session')}.`;
}

export const planSessionsWords = {
  plan: 'Plan the sessions',
  done: 'The sessions teach all hours as the plan stands.',
  changes: 'What would change',
  planned: 'Sessions planned.',
} as const;

/** What planning would do: "12 new sessions, 3 move, 1 goes; the last is on 18 November 2027.". */
export function formatArrangement({ sessions, moves, unplaced }: Arrangement): string {
  const of = (kind: SessionMove['kind']) => moves.filter((move) => move.kind === kind).length;
  const [added, moved, removed] = [of('added'), of('moved'), of('removed')];
  const parts = [
    ...(added > 0 ? [counted(added, 'new session')] : []),
    ...(moved > 0 ? [`${counted(moved, 'session')} ${plural(moved, 'changes', 'change')}`] : []),
    ...(removed > 0 ? [`${counted(removed, 'session')} ${plural(removed, 'goes', 'go')}`] : []),
  ];
  const last = heldSessions({ sessions }).at(-1)?.time.on ?? null;
  const end = last === null ? '' : ` The last session is on ${day(last)}.`;
  const missing = unplaced.reduce((sum, { hours: amount }) => sum + amount, 0);
  const left = missing > 0 ? ` ${hours(missing)} find no time.` : '';
  return `${listed(parts)}.${end}${left}`;
}

/** One change of an arrangement, with its reason: "Negotiate: from … to …, because …". */
export function formatSessionMove(qualification: Qualification, move: SessionMove): string {
  const title = unitTitle(qualification, move.session.unit);
  switch (move.kind) {
    case 'added':
      return `${title}: new on ${formatSessionTime(move.session.time)}`;
    case 'removed':
      return `${title}: ${formatSessionTime(move.session.time)} goes, because ${formatReason(qualification, move.why)}`;
    case 'moved':
      return `${title}: from ${formatSessionTime(move.before.time)} to ${formatSessionTime(move.session.time)}, because ${formatReason(qualification, move.why)}`;
  }
}

function formatReason(qualification: Qualification, why: MoveReason): string {
  switch (why.kind) {
    case 'closed':
      return `the day is closed (${formatWhyClosed(why.why)})`;
    case 'before-start':
      return 'it lies before the start';
    case 'outside-pattern':
      return 'the week’s pattern has no such time';
    case 'taken':
      return 'another session has its time';
    case 'week-full':
      return 'its week would hold too much';
    case 'after':
      return `it comes after ${unitTitle(qualification, why.unit)}`;
    case 'before':
      return `it comes before ${unitTitle(qualification, why.unit)}`;
    case 'together':
      return `it begins together with ${unitTitle(qualification, why.unit)}`;
    case 'unit-pinned':
      return 'the unit is pinned to another week';
    case 'made-room':
      return `it makes room for ${unitTitle(qualification, why.for)}`;
    case 'fewer-hours':
      return 'the unit has fewer hours to teach';
    case 'more-hours':
      return 'the unit has more hours to teach';
    case 'not-in-plan':
      return 'the unit is not in the plan any more';
  }
}

export const sessionWords = {
  list: 'Sessions by date',
  month: 'Month',
  earlier: 'Earlier month',
  later: 'Later month',
  unit: 'Unit',
  date: 'Date',
  tutor: 'Tutor',
  place: 'Place',
  title: 'Title',
  notes: 'Notes: methods and resources',
  state: 'State',
  pin: 'Pin',
  pinHint: 'Stays where it is when sessions are planned again.',
  split: 'Split in two',
  join: 'Join with the next',
  remove: 'Remove',
  add: 'Add a session',
  close: 'Done',
  taught: 'What was taught stays as it was.',
  splitDone: 'Session split.',
  joinDone: 'Sessions joined.',
  removed: 'Session removed.',
  closedOn: (why: string): string => `This day is without teaching (${why}).`,
} as const;

/** Marks beside a session, in words. */
export function sessionMarks({ state, isPinned }: Session): string {
  return [
    ...(state === 'taught' ? ['taught'] : []),
    ...(state === 'cancelled' ? ['cancelled'] : []),
    ...(isPinned ? ['pinned'] : []),
  ].join(', ');
}

const shortWeekdays: Readonly<Record<Weekday, string>> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
};

/** "Tue 2 February 2027, 09:30 to 12:30". */
export function formatSessionTime(time: SessionTime): string {
  return `${shortWeekdays[weekdayOf(time.on)]} ${day(time.on)}, ${formatFromTo(time)}`;
}

/** "09:30 to 12:30". */
export function formatFromTo({ from, to }: Pick<SessionTime, 'from' | 'to'>): string {
  return `${from} to ${to}`;
}

/** "Tue 2". */
export function formatDayInMonth(on: CalendarDate): string {
  return `${shortWeekdays[weekdayOf(on)]} ${Number(on.slice(-2))}`;
}

/**
 * "3 of 5, 3 hours", with whatever the plan says of tutor and place.
 *
 * @param part which of its unit's sessions it is; one that is cancelled is none of them
 */
export function formatSessionPart(
  part: { readonly place: number; readonly of: number } | undefined,
  { time, tutor, place: where, title }: Session,
): string {
  const which = part ? `${figure(part.place)} of ${figure(part.of)}` : '';
  return [which, hours(minutesIn(time) / 60), tutor, where, title].filter(Boolean).join(', ');
}
