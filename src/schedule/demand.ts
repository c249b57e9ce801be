import type { UnitId } from '../catalogue';
import type { Link, Pin } from '../plan';
import type { Minutes } from './hours';
import { toMinutes } from './hours';
import type { ScheduleInput } from './input';
import type { Bundle } from './links';
import { inLinkOrder, resolveLinks } from './links';
import type { TeachingWeek } from './weeks';
import { teachingWeeks } from './weeks';

/** The input made ready to place: everything but the hours that a week holds. */
export interface TeachingDemand {
  readonly weeks: readonly TeachingWeek[];
  /** The units with something to teach, in teaching order. */
  readonly minutes: ReadonlyMap<UnitId, Minutes>;
  /** Pins of those units, in teaching order. */
  readonly pins: ReadonlyMap<UnitId, Pin>;
  /** Bundles with a pinned unit, in teaching order. */
  readonly pinned: readonly Bundle[];
  /** The others, in the order in which they are placed. */
  readonly free: readonly Bundle[];
  readonly links: readonly Link[];
  readonly contradictions: readonly (readonly UnitId[])[];
  readonly sideBySide: number;
  /** Most minutes of one unit in a week. */
  readonly unitLimit: Minutes;
}

export function demandOf(input: ScheduleInput): TeachingDemand {
  const minutes = new Map(
    input.units
      .map(({ unit, hours }) => [unit, toMinutes(hours ?? 0)] as const)
      .filter(([, amount]) => amount > 0),
  );
  const pins = pinsInOrder(input.pins, [...minutes.keys()]);
  const { bundles, links, contradictions } = resolveLinks([...minutes.keys()], input.links);
  const isPinned = (bundle: Bundle) => bundle.some((unit) => pins.has(unit));
  const free = bundles.filter((bundle) => !isPinned(bundle));
  const { sideBySide, unitHoursPerWeek } = input;
  return {
    weeks: teachingWeeks(input),
    ...{ minutes, pins, links, contradictions, sideBySide },
    pinned: bundles.filter(isPinned),
    free: inLinkOrder(free, links),
    unitLimit: unitHoursPerWeek === null ? Infinity : toMinutes(unitHoursPerWeek),
  };
}

function pinsInOrder(
  pins: ScheduleInput['pins'],
  units: readonly UnitId[],
): ReadonlyMap<UnitId, Pin> {
  const pinned = units.map((unit) => [unit, pins[unit]] as const);
  return new Map(pinned.flatMap(([unit, pin]) => (pin ? [[unit, pin]] : [])));
}
