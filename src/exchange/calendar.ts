import type { UnitId } from '../catalogue';
import type { CalendarDate, ClockSpan } from '../dates';
import { addDays } from '../dates';
import type { Instant, Plan, Session } from '../plan';
import type { Schedule, ScheduledUnit } from '../schedule';
import { heldSessions } from '../schedule';
import { londonName, londonTimeZone } from './london';
import { plainText } from './text';

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

/** An event as it went out with the last file that held it. */
export interface ExportedEvent extends UnitEvent {
  readonly title: string;
  readonly sequence: number;
}

/** An event of the file that is made now. */
export interface CalendarEvent extends ExportedEvent {
  /** `cancelled`: an earlier file brought it, and the plan has it no longer. */
  readonly status: 'confirmed' | 'cancelled';
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
  /** What earlier files of this plan brought. */
  readonly exported?: readonly ExportedEvent[];
  /** The title of an event that is cancelled: some calendars keep it, and it must say so. */
  readonly formatCancelled?: (title: string) => string;
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

/**
 * The events of the file that is made now: those of the plan, and those that an earlier file brought
 * and that must be taken back. What is remembered for the next file is these.
 */
export function calendarEvents({
  plan,
  planned,
  at,
  say,
  exported = [],
}: CalendarOptions): readonly CalendarEvent[] {
  const before = new Map(exported.map((event) => [partOf(event), event]));
  const confirmed = unitEvents(plan, planned).map((event): CalendarEvent => {
    const sequence = sequenceAfter(before.get(partOf(event)), at);
    return { ...event, title: say(event).title, sequence, status: 'confirmed' };
  });
  const kept = new Set(confirmed.map(partOf));
  const cancelled = [...before.values()]
    .filter((event) => !kept.has(partOf(event)))
    .map((event): CalendarEvent => ({
      ...event,
      sequence: sequenceAfter(event, at),
      status: 'cancelled',
    }));
  return [...confirmed, ...cancelled];
}

/** A session that another unit has now is the same event. */
function partOf({ unit, kind, session }: UnitEvent): string {
  return kind === 'session' ? `session ${session ?? ''}` : `${kind} ${unit}`;
}

/**
 * An iCalendar file (RFC 5545) of a plan: sessions by the clocks of the United Kingdom, all else as
 * all-day events. An event keeps its id whenever the plan is written again, so that a second import
 * moves it, or takes it back. The writer loads with the first file.
 */
export async function calendarFile(options: CalendarOptions): Promise<string> {
  const { default: ical, ICalEventTransparency, ICalEventStatus } = await import('ical-generator');
  const { plan, at } = options;
  const calendar = ical({
    prodId: { company: 'Unitwise', product: 'Unitwise', language: 'EN' },
    name: calendarName(plan.name),
  });
  for (const event of calendarEvents(options)) {
    const { title, notes, location } = wordsOf(event, options);
    calendar.createEvent({
      id: eventId(plan.id, event),
      ...{ sequence: event.sequence, stamp: at, lastModified: at },
      ...timesOf(event),
      ...{ summary: eventText(title), description: eventText(notes) },
      ...(location === '' ? {} : { location: eventText(location) }),
      // A unit of many weeks must not block its tutor's days.
      transparency: event.time ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      status: event.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return `${withTimeZone(calendar.toString())}\r\n`;
}

function timesOf({ first, last, time }: UnitEvent) {
  if (!time) return { allDay: true, start: utc(first), end: utc(addDays(last, 1)) };
  const [start, end] = [onTheClock(first, time.from), onTheClock(first, time.to)];
  return { timezone: londonName, start, end };
}

/** The library writes what a clock shows where the browser is, under the name of the time zone. */
function onTheClock(on: CalendarDate, time: string): Date {
  return new Date(`${on}T${time}:00`);
}

/** The rules of the zone; given to the library, they would turn all-day events into local days. */
function withTimeZone(text: string): string {
  if (!text.includes(`TZID=${londonName}`)) return text;
  return text.replace(/^BEGIN:VEVENT(?=\r)/m, (event) => `${londonTimeZone}\r\n${event}`);
}

/** What is cancelled may be a unit that the plan does not know any more: only its title is left. */
function wordsOf(event: CalendarEvent, { say, formatCancelled }: CalendarOptions): EventWords {
  if (event.status === 'confirmed') return say(event);
  return { title: formatCancelled?.(event.title) ?? event.title, notes: '', location: '' };
}

/** Text without any control sign: the library escapes the line ends that are left. */
function eventText(text: string): string {
  return plainText(text.replace(/[\u0085\u2028\u2029]/gu, '\n')).replaceAll('\t', ' ');
}

/** The library writes a name as it is given, in a line of its own. */
function calendarName(name: string): string {
  return eventText(name)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\;,]/gu, '\\$&');
}

/** The library writes the date that an instant has in UTC, wherever the browser is. */
function utc(date: CalendarDate): Instant {
  return `${date}T00:00:00Z`;
}

/** Ids are written unescaped, so that nothing but letters, digits and hyphens may stand in them. */
function eventId(plan: string, { unit, kind, session }: UnitEvent): string {
  if (kind === 'session') return `${idPart(plan)}.${idPart(session ?? '')}.session@unitwise`;
  return `${idPart(plan)}.${idPart(unit)}.${kind}@unitwise`;
}

function idPart(text: string): string {
  return text.replace(/[^A-Za-z0-9-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);
}

/**
 * Minutes since 1970, which have room in 32 bits as milliseconds have not; more than the last file had,
 * also where the device's clock went back or both were made in one minute.
 */
function sequenceAfter(last: ExportedEvent | undefined, at: Instant): number {
  const minutes = Math.floor(Date.parse(at) / 60_000);
  return last ? Math.max(minutes, last.sequence + 1) : minutes;
}
