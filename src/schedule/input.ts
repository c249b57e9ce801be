import type { Qualification, UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import type { Delivery, Plan, SetUp } from '../plan';

/** A unit to teach; `hours` are teaching hours, 0 where it is recognised, `null` where unknown. */
export interface UnitToTeach {
  readonly unit: UnitId;
  readonly hours: number | null;
}

/** The sessions of a plan and what they are arranged by. */
export type Timetable = Pick<Delivery, 'pattern' | 'differentDays' | 'spread' | 'sessions'>;

/** All that decides a schedule. Hours are taken to the minute. */
export interface ScheduleInput
  extends
    Pick<SetUp, 'startsOn' | 'endsOn' | 'hoursPerWeek'>,
    Pick<
      Delivery,
      | 'weekdays'
      | 'closedWeeks'
      | 'closedDays'
      | 'bankHolidays'
      | 'links'
      | 'pins'
      | 'sideBySide'
      | 'unitHoursPerWeek'
    > {
  /** In teaching order, each unit once. */
  readonly units: readonly UnitToTeach[];
  /** On which day a unit is assessed; none where it is not known, and without it for all. */
  readonly assessments?: ReadonlyMap<UnitId, CalendarDate>;
  /** Without sessions in it, units are taught in whole weeks. */
  readonly timetable?: Timetable;
}

/**
 * The schedule's input for a plan.
 *
 * @param hours the units in scope, each with its teaching hours net of RPL; `null` = unknown
 */
export function scheduleInputOf(
  plan: Pick<Plan, 'setUp' | 'delivery'>,
  qualification: Qualification,
  hours: ReadonlyMap<UnitId, number | null>,
): ScheduleInput {
  const { startsOn, endsOn, hoursPerWeek } = plan.setUp;
  const { weekdays, closedWeeks, closedDays, bankHolidays } = plan.delivery;
  const { pattern, differentDays, spread, sessions } = plan.delivery;
  const { links, pins, sideBySide, unitHoursPerWeek } = plan.delivery;
  const ordered = new Set([...plan.delivery.order, ...unitsInGroupOrder(qualification)]);
  const units = [...ordered].flatMap((unit) => {
    const planned = hours.get(unit);
    return planned === undefined ? [] : [{ unit, hours: planned }];
  });
  return {
    ...{ units, startsOn, endsOn, hoursPerWeek },
    ...{ weekdays, closedWeeks, closedDays, bankHolidays },
    ...{ links, pins, sideBySide, unitHoursPerWeek },
    timetable: { pattern, differentDays, spread, sessions },
    assessments: assessmentDays(
      units.map(({ unit }) => unit),
      plan.delivery.units,
    ),
  };
}

function unitsInGroupOrder(qualification: Qualification): readonly UnitId[] {
  return qualification.groups.flatMap((group) => group.units);
}

/** The days of assessment of the units in scope, in teaching order. */
function assessmentDays(
  units: readonly UnitId[],
  delivery: Readonly<Record<UnitId, { readonly assessmentOn: CalendarDate | null }>>,
): ReadonlyMap<UnitId, CalendarDate> {
  const days = units.map((unit) => [unit, delivery[unit]?.assessmentOn ?? null] as const);
  return new Map(days.filter((day): day is readonly [UnitId, CalendarDate] => day[1] !== null));
}
