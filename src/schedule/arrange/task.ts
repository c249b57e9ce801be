import type { UnitId } from '../../catalogue';
import { dayNumber, minutesIn, mondayNumber } from '../../dates';
import type { Link, Pin, Session } from '../../plan';
import { toMinutes } from '../hours';
import type { Minutes } from '../hours';
import type { ScheduleInput, Timetable } from '../input';
import type { Bundle } from '../links';
import { predecessors, resolveLinks } from '../links';
import type { Moment } from './moments';
import { startOfDay } from './moments';
import type { Opening } from './openings';
import { evenlyAmong, openingsOf } from './openings';

/** All that decides where sessions may stand. */
export interface ArrangeTask {
  readonly input: ScheduleInput;
  readonly timetable: Timetable;
  readonly openings: readonly Opening[];
  /** Openings to be filled before others; `null` = all alike. */
  readonly preferred: ReadonlySet<Opening> | null;
  /** Minutes to teach; a unit that is not known keeps the minutes that its sessions have. */
  readonly minutes: ReadonlyMap<UnitId, Minutes>;
  readonly pins: ReadonlyMap<UnitId, Pin>;
  /** In the order in which they are placed: a unit's predecessors come directly before it. */
  readonly bundles: readonly Bundle[];
  readonly earlier: ReadonlyMap<UnitId, readonly UnitId[]>;
  readonly later: ReadonlyMap<UnitId, readonly UnitId[]>;
  readonly start: Moment;
  readonly unitLimit: Minutes;
  readonly sideBySide: number;
}

export function taskOf(input: ScheduleInput, timetable: Timetable): ArrangeTask {
  const minutes = minutesToTeach(input, timetable.sessions);
  const units = [...minutes.keys()];
  const { bundles, links } = resolveLinks(units, input.links);
  const openings = openingsOf(input, timetable);
  const { unitHoursPerWeek, sideBySide } = input;
  return {
    ...{ input, timetable, openings, minutes, sideBySide },
    preferred: preferredOpenings(input, timetable, openings, minutes),
    pins: new Map(units.flatMap((unit) => (input.pins[unit] ? [[unit, input.pins[unit]]] : []))),
    bundles: predecessorsFirst(pinnedFirst(bundles, input), links),
    earlier: predecessors(links),
    later: predecessors(links.map((link) => ({ ...link, first: link.second, second: link.first }))),
    start: input.startsOn === null ? 0 : startOfDay(dayNumber(input.startsOn)),
    unitLimit: unitHoursPerWeek === null ? Infinity : toMinutes(unitHoursPerWeek),
  };
}

/** The moment from which a unit's pin lets it be taught: the Monday of the pin's week. */
export function pinnedFrom(pin: Pin): Moment {
  return startOfDay(mondayNumber(dayNumber(pin.from)));
}

function minutesToTeach(
  { units }: ScheduleInput,
  sessions: readonly Session[],
): ReadonlyMap<UnitId, Minutes> {
  return new Map(
    units.map(({ unit, hours }) => [
      unit,
      hours === null ? standing(unit, sessions) : toMinutes(hours),
    ]),
  );
}

/** Minutes that a unit has in sessions. Where nobody knows how many it needs, these stay. */
export function standing(unit: UnitId, sessions: readonly Session[]): Minutes {
  return sessions
    .filter((session) => session.unit === unit && session.state !== 'cancelled')
    .reduce((sum, { time }) => sum + minutesIn(time), 0);
}

function preferredOpenings(
  { endsOn }: ScheduleInput,
  { spread }: Timetable,
  openings: readonly Opening[],
  minutes: ReadonlyMap<UnitId, Minutes>,
): ReadonlySet<Opening> | null {
  if (spread !== 'even' || endsOn === null) return null;
  const end = startOfDay(dayNumber(endsOn) + 1);
  const all = [...minutes.values()].reduce((sum, each) => sum + each, 0);
  return new Set(
    evenlyAmong(
      openings.filter((opening) => opening.start < end),
      all,
    ),
  );
}

/** Units with a pin have the first choice of times. */
function pinnedFirst(bundles: readonly Bundle[], { pins }: ScheduleInput): readonly Bundle[] {
  const isPinned = (bundle: Bundle): boolean => bundle.some((unit) => pins[unit] !== undefined);
  return [...bundles.filter(isPinned), ...bundles.filter((bundle) => !isPinned(bundle))];
}

/** Teaching order, but that whatever a unit waits for is pulled forward to stand before it. */
function predecessorsFirst(bundles: readonly Bundle[], links: readonly Link[]): readonly Bundle[] {
  const homes = new Map(bundles.flatMap((bundle) => bundle.map((unit) => [unit, bundle] as const)));
  const earlier = predecessors(links);
  const ordered = new Set<Bundle>();
  const visit = (bundle: Bundle): void => {
    if (ordered.has(bundle)) return;
    for (const unit of bundle) {
      for (const other of earlier.get(unit) ?? []) visit(homes.get(other) ?? []);
    }
    ordered.add(bundle);
  };
  bundles.forEach(visit);
  return [...ordered].filter((bundle) => bundle.length > 0);
}
