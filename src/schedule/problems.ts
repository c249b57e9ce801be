import type { UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import { daysBetween } from '../dates';
import type { Link, Pin } from '../plan';
import type { WeekBook } from './book';
import type { Demand } from './demand';
import { toHours, toMinutes } from './hours';
import type { ScheduleInput } from './input';
import { hoursNeeded } from './needed';
import { pinnedWeek } from './place';
import type { PinReason, Remedy, ScheduleProblem, WeekLoad } from './result';
import { horizon, mondayDate, weekIndex } from './weeks';

/** What is missing before anything can be scheduled. */
export function missingInputs(input: ScheduleInput): readonly ScheduleProblem[] {
  const problems: ScheduleProblem[] = [];
  if (input.startsOn === null) problems.push({ kind: 'no-start-date' });
  if (toMinutes(input.hoursPerWeek ?? 0) === 0) problems.push({ kind: 'no-weekly-hours' });
  if (input.weekdays.length === 0) problems.push({ kind: 'no-weekdays' });
  return problems;
}

/** The units that nobody knows the hours of. */
export function unknownHours(input: ScheduleInput): readonly ScheduleProblem[] {
  const units = input.units.filter(({ hours }) => hours === null).map(({ unit }) => unit);
  return units.length > 0 ? [{ kind: 'hours-unknown', units }] : [];
}

/** Everything in the placed schedule that is not as asked for. */
export function placementProblems(
  demand: Demand,
  book: WeekBook,
  weeks: readonly WeekLoad[],
): readonly ScheduleProblem[] {
  const over = weeks.filter(({ state }) => state === 'over');
  const crowded = weeks.filter(({ units }) => units.length > demand.sideBySide);
  const limit = demand.sideBySide;
  return [
    ...demand.contradictions.map((units) => ({ kind: 'links-contradict', units }) as const),
    ...movedPins(demand, book),
    ...demand.links
      .filter((link) => !isKept(link, book))
      .map((link) => ({ kind: 'link-broken', link }) as const),
    ...(over.length > 0 ? [{ kind: 'over-full', weeks: over } as const] : []),
    ...(crowded.length > 0 ? [{ kind: 'crowded', limit, weeks: crowded } as const] : []),
    ...beyondHorizon(demand, book),
  ];
}

/** The planned end is passed. */
export function lateEnd(
  demand: Demand,
  input: ScheduleInput,
  end: CalendarDate | null,
): readonly ScheduleProblem[] {
  const { endsOn } = input;
  if (endsOn === null || end === null || daysBetween(endsOn, end) <= 0) return [];
  const weeks = Math.ceil(daysBetween(endsOn, end) / 7);
  return [{ kind: 'ends-late', endsOn, weeks, remedy: remedyFor(demand, input, endsOn) }];
}

function remedyFor(
  demand: Demand,
  { units, hoursPerWeek }: ScheduleInput,
  endsOn: CalendarDate,
): Remedy {
  if (units.some(({ hours }) => hours === null)) {
    return { kind: 'hours-unknown', withHours: demand.minutes.size };
  }
  const hours = hoursNeeded(demand, { endsOn, above: toMinutes(hoursPerWeek ?? 0) });
  return hours === null ? { kind: 'none' } : { kind: 'weekly-hours', hours };
}

function isKept({ kind, first, second }: Link, book: WeekBook): boolean {
  const [one, other] = [book.span(first), book.span(second)];
  if (!one || !other) return true;
  return kind === 'before' ? one.last < other.first : one.first === other.first;
}

function movedPins(demand: Demand, book: WeekBook): readonly ScheduleProblem[] {
  return [...demand.pins].flatMap(([unit, pin]) => {
    const reason = whyMoved(demand, book, pin);
    const to = mondayDate(demand.weeks, pinnedWeek(demand, book, pin));
    return reason ? [{ kind: 'pin-moved', unit, reason, from: pin.from, to } as const] : [];
  });
}

function whyMoved(demand: Demand, book: WeekBook, pin: Pin): PinReason | null {
  const week = weekIndex(demand.weeks, pin.from);
  if (week < 0) return 'before-start';
  if (week >= horizon) return 'beyond-horizon';
  return book.capacity(week) === 0 ? 'closed-week' : null;
}

function beyondHorizon({ minutes }: Demand, book: WeekBook): readonly ScheduleProblem[] {
  const isBeyond = (unit: UnitId) => book.run(unit).has(horizon);
  const units = [...minutes.keys()].filter(isBeyond);
  const hours = toHours(book.taken(horizon));
  return units.length > 0 ? [{ kind: 'beyond-horizon', weeks: horizon, units, hours }] : [];
}
