import type { UnitId } from '../../catalogue';
import type { CalendarDate, ClockSpan } from '../../dates';
import type { Plan, Session } from '../../plan';
import type { Schedule, ScheduledUnit } from '../../schedule';
import { heldSessions } from '../../schedule';

/**
 * What a unit puts into a calendar: its assessment, and each of its sessions or, where the plan has
 * none, its teaching from first to last day.
 */
export interface UnitEvent {
  readonly unit: UnitId;
  readonly kind: 'teaching' | 'assessment' | 'session';
  readonly first: CalendarDate;
  /** The last day itself, not the one after it. */
  readonly last: CalendarDate;
  /** Of a session alone. */
  readonly session?: string | undefined;
  /** When on its day; all day long where it does not say. */
  readonly time?: ClockSpan | undefined;
}

/** The events of a plan in teaching order; none for a unit without dates. */
export function unitEvents(plan: Pick<Plan, 'delivery'>, planned: Schedule): readonly UnitEvent[] {
  const sessions = heldSessions(plan.delivery).map(sessionEvent);
  const hasSessions = sessions.length > 0;
  return planned.units.flatMap((unit) => [
    ...(hasSessions ? sessions.filter((event) => event.unit === unit.unit) : teachingOf(unit)),
    ...assessmentOf(plan, unit),
  ]);
}

function sessionEvent({ id, unit, time: { on, from, to } }: Session): UnitEvent {
  return { unit, kind: 'session', first: on, last: on, session: id, time: { from, to } };
}

function teachingOf({ unit, dates }: ScheduledUnit): readonly UnitEvent[] {
  return dates ? [{ unit, kind: 'teaching', ...dates }] : [];
}

function assessmentOf(
  { delivery }: Pick<Plan, 'delivery'>,
  { unit }: ScheduledUnit,
): readonly UnitEvent[] {
  const on = delivery.units[unit]?.assessmentOn ?? null;
  return on === null ? [] : [{ unit, kind: 'assessment', first: on, last: on }];
}

/** What an event is known by within a plan: a session that another unit has now is the same event. */
export function partOf({ unit, kind, session }: UnitEvent): string {
  return kind === 'session' ? `session ${session ?? ''}` : `${kind} ${unit}`;
}
