import type { UnitId } from '../catalogue';
import { daysBetween, endsBeforeStart } from '../dates';
import type { Link, Session } from '../plan';
import { overlaps, periodOf, weekOf } from './arrange/moments';
import { standing } from './arrange/task';
import { whyClosed } from './closed-days';
import { toHours, toMinutes } from './hours';
import type { ScheduleInput } from './input';
import { resolveLinks } from './links';
import type { ScheduleProblem } from './result';

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

/** Pairs of sessions at one time in one place, or of one unit. */
function clashes(sessions: readonly Session[]): readonly (readonly [Session, Session])[] {
  return sessions.flatMap((one, at) =>
    sessions
      .slice(at + 1)
      .filter((other) => other.time.on === one.time.on && clash(one, other))
      .map((other) => [one, other] as const),
  );
}

function clash(one: Session, other: Session): boolean {
  const isSamePlace = one.place !== '' && one.place === other.place;
  return (
    (isSamePlace || one.unit === other.unit) && overlaps(periodOf(one.time), periodOf(other.time))
  );
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
