import type { UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import { addDays, daysBetween, endsBeforeStart, mondayOf, weekdays } from '../dates';
import type { Link, Session } from '../plan';
import { overlaps, periodOf, weekOf } from './arrange/moments';
import { standing } from './arrange/task';
import { whyClosed } from './closed-days';
import { toHours, toMinutes } from './hours';
import type { ScheduleInput } from './input';
import { resolveLinks } from './links';
import type { PinReason, ScheduleProblem } from './result';

/** Everything in sessions, given in the order of time, that is not as asked for. */
export function sessionProblems(
  input: ScheduleInput,
  sessions: readonly Session[],
): readonly ScheduleProblem[] {
  const { startsOn } = input;
  const closed = sessions.flatMap((session) => {
    const why = whyClosed(input, session.time.on);
    return why ? [{ session, why }] : [];
  });
  const early = sessions.filter(({ time }) => startsOn !== null && time.on < startsOn);
  const first = clashes(sessions);
  return [
    ...hoursApart(input, sessions),
    ...(closed.length > 0 ? [{ kind: 'sessions-closed', sessions: closed } as const] : []),
    ...(early.length > 0 ? [{ kind: 'sessions-early', sessions: early } as const] : []),
    ...(first.length > 0 ? [{ kind: 'sessions-clash', pairs: first } as const] : []),
    ...movedPins(input, sessions),
    ...linkProblems(input, sessions),
    ...lateSessions(input, sessions),
  ];
}

/** Units with fewer hours in sessions than they have to teach, and with more. */
function hoursApart(
  { units }: ScheduleInput,
  sessions: readonly Session[],
): readonly ScheduleProblem[] {
  const differences = units.flatMap(({ unit, hours }) => {
    if (hours === null) return [];
    return [{ unit, hours: toHours(toMinutes(hours) - standing(unit, sessions)) }];
  });
  const missing = differences.filter(({ hours }) => hours > 0);
  const over = differences
    .filter(({ hours }) => hours < 0)
    .map(({ unit, hours }) => ({ unit, hours: -hours }));
  return [
    ...(missing.length > 0 ? [{ kind: 'sessions-missing', units: missing } as const] : []),
    ...(over.length > 0 ? [{ kind: 'sessions-over', units: over } as const] : []),
  ];
}

/** Pairs of sessions at one time in one place, or of one unit; given in the order of time. */
function clashes(sessions: readonly Session[]): readonly (readonly [Session, Session])[] {
  return sessions.flatMap((one, at) => {
    const pairs: (readonly [Session, Session])[] = [];
    for (const other of sessions.slice(at + 1)) {
      if (other.time.on !== one.time.on || other.time.from >= one.time.to) break;
      if (clash(one, other)) pairs.push([one, other]);
    }
    return pairs;
  });
}

function clash(one: Session, other: Session): boolean {
  const isSamePlace = one.place !== '' && one.place === other.place;
  return (
    (isSamePlace || one.unit === other.unit) && overlaps(periodOf(one.time), periodOf(other.time))
  );
}

/** Units that are pinned to another week than the one in which their sessions begin. */
function movedPins(input: ScheduleInput, sessions: readonly Session[]): readonly ScheduleProblem[] {
  return input.units.flatMap(({ unit }) => {
    const pin = input.pins[unit];
    const to = sessions.find((session) => session.unit === unit)?.time.on;
    if (!pin || to === undefined || mondayOf(to) === mondayOf(pin.from)) return [];
    const reason = whyElsewhere(input, mondayOf(pin.from));
    return [{ kind: 'pin-moved', unit, reason, from: pin.from, to } as const];
  });
}

function whyElsewhere(input: ScheduleInput, monday: CalendarDate): PinReason {
  const days = weekdays.flatMap((weekday, offset) =>
    input.weekdays.includes(weekday) ? addDays(monday, offset) : [],
  );
  const later = days.filter((day) => input.startsOn === null || day >= input.startsOn);
  if (later.length === 0) return 'before-start';
  return later.every((day) => whyClosed(input, day) !== null) ? 'closed-week' : 'no-session';
}

function linkProblems(
  { units, links: asked }: ScheduleInput,
  sessions: readonly Session[],
): readonly ScheduleProblem[] {
  const taught = units.map(({ unit }) => unit);
  const { links, contradictions } = resolveLinks(taught, asked);
  return [
    ...contradictions.map((inCircle) => ({ kind: 'links-contradict', units: inCircle }) as const),
    ...links
      .filter((link) => !isKept(link, sessions))
      .map((link) => ({ kind: 'link-broken', link }) as const),
  ];
}

function isKept({ kind, first, second }: Link, sessions: readonly Session[]): boolean {
  const periods = (unit: UnitId) =>
    sessions.filter((session) => session.unit === unit).map(({ time }) => periodOf(time));
  const [one, other] = [periods(first), periods(second)];
  const [start, otherStart] = [one[0]?.start, other[0]?.start];
  if (start === undefined || otherStart === undefined) return true;
  if (kind === 'together') return weekOf(start) === weekOf(otherStart);
  return one.every(({ end }) => end <= otherStart);
}

function lateSessions(
  input: ScheduleInput,
  sessions: readonly Session[],
): readonly ScheduleProblem[] {
  const { endsOn } = input;
  if (endsBeforeStart(input)) return [{ kind: 'ends-before-start' }];
  const last = sessions.at(-1)?.time.on;
  if (endsOn === null || last === undefined || last <= endsOn) return [];
  const weeks = Math.ceil(daysBetween(endsOn, last) / 7);
  return [{ kind: 'ends-late', endsOn, weeks, remedy: { kind: 'more-sessions' } }];
}
