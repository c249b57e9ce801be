import type { UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import { addDays } from '../dates';
import type { Instant, Plan } from '../plan';
import type { Schedule, ScheduledUnit } from '../schedule';
import { plainText } from './text';

/** What a unit puts into a calendar: its teaching from first to last day, and its assessment. */
export interface UnitEvent {
  readonly unit: UnitId;
  readonly kind: 'teaching' | 'assessment';
  readonly first: CalendarDate;
  /** The last day itself, not the one after it. */
  readonly last: CalendarDate;
}

export interface EventWords {
  readonly title: string;
  readonly notes: string;
  readonly location: string;
}

export interface CalendarOptions {
  readonly plan: Pick<Plan, 'id' | 'name' | 'delivery'>;
  readonly planned: Schedule;
  /** When the file is made: of two imports the later one holds. */
  readonly at: Instant;
  readonly say: (event: UnitEvent) => EventWords;
}

/** The events of a plan in teaching order; none for a unit without dates. */
export function unitEvents(plan: Pick<Plan, 'delivery'>, planned: Schedule): readonly UnitEvent[] {
  return planned.units.flatMap((unit) => [...teachingOf(unit), ...assessmentOf(plan, unit)]);
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

/**
 * An iCalendar file (RFC 5545) of a plan with all-day events. An event keeps its id whenever the
 * plan is written again, so that a second import moves it. The writer loads with the first file.
 */
export async function calendarFile({ plan, planned, at, say }: CalendarOptions): Promise<string> {
  const { default: ical, ICalEventTransparency } = await import('ical-generator');
  const calendar = ical({
    prodId: { company: 'Unitwise', product: 'Unitwise', language: 'EN' },
    // As `name` it would be written unescaped, and its line breaks would be lines of the file.
    x: { 'X-WR-CALNAME': plainText(plan.name) },
  });
  for (const event of unitEvents(plan, planned)) {
    const { title, notes, location } = say(event);
    calendar.createEvent({
      id: eventId(plan.id, event),
      ...{ sequence: sequenceAt(at), stamp: at, lastModified: at },
      ...{ allDay: true, start: utc(event.first), end: utc(addDays(event.last, 1)) },
      ...{ summary: plainText(title), description: plainText(notes) },
      ...(location === '' ? {} : { location: plainText(location) }),
      // A unit of many weeks must not block its tutor's days.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** The library writes the date that an instant has in UTC, wherever the browser is. */
function utc(date: CalendarDate): Instant {
  return `${date}T00:00:00Z`;
}

/** Ids are written unescaped, so that nothing but letters, digits and hyphens may stand in them. */
function eventId(plan: string, { unit, kind }: UnitEvent): string {
  return `${idPart(plan)}.${idPart(unit)}.${kind}@unitwise`;
}

function idPart(text: string): string {
  return text.replace(/[^A-Za-z0-9-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);
}

/** Minutes since 1970: grows from file to file, and has room in 32 bits as milliseconds have not. */
function sequenceAt(at: Instant): number {
  return Math.floor(Date.parse(at) / 60_000);
}
