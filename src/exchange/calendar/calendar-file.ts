import { addDays } from '../../dates';
import type { CalendarDate } from '../../dates';
import type { Instant, Plan } from '../../plan';
import type { Schedule } from '../../schedule';
import { plainText } from '../text';
import { eventId } from './event-id';
import { londonName, londonTimeZone } from './london';
import type { PersonCalendar } from './people';
import type { UnitEvent } from './unit-events';
import { partOf, unitEvents } from './unit-events';

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
  /** Whose calendar it is; nobody's: that of the whole plan. */
  readonly person?: PersonCalendar | undefined;
  /** What earlier files of this calendar brought. */
  readonly exported?: readonly ExportedEvent[];
  /** The title of an event that is cancelled: some calendars keep it, and it must say so. */
  readonly formatCancelled?: (title: string) => string;
}

/**
 * The events of the file that is made now: those of the plan that its person has to do with, and those
 * that an earlier file brought and that must be taken back. What is remembered for the next file is these.
 */
export function calendarEvents({
  plan,
  planned,
  at,
  say,
  person,
  exported = [],
}: CalendarOptions): readonly CalendarEvent[] {
  const before = new Map(exported.map((event) => [partOf(event), event]));
  const confirmed = unitEvents(plan, planned)
    .filter((event) => person?.holds(event) ?? true)
    .map((event): CalendarEvent => {
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

/**
 * An iCalendar file (RFC 5545) of a plan: sessions by the clocks of the United Kingdom, all else as
 * all-day events. An event keeps its id whenever the plan is written again, so that a second import
 * moves it, or takes it back. The writer loads with the first file.
 */
export async function calendarFile(options: CalendarOptions): Promise<string> {
  const { default: ical, ICalEventTransparency, ICalEventStatus } = await import('ical-generator');
  const { plan, at, person } = options;
  const calendar = ical({
    prodId: { company: 'Unitwise', product: 'Unitwise', language: 'EN' },
    name: calendarName(person ? `${plan.name}: ${person.name}` : plan.name),
  });
  for (const event of calendarEvents(options)) {
    const { title, notes, location } = wordsOf(event, options);
    calendar.createEvent({
      id: eventId(plan.id, event, person),
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

/**
 * Minutes since 1970, which have room in 32 bits as milliseconds have not; more than the last file had,
 * also where the device's clock went back or both were made in one minute.
 */
function sequenceAfter(last: ExportedEvent | undefined, at: Instant): number {
  const minutes = Math.floor(Date.parse(at) / 60_000);
  return last ? Math.max(minutes, last.sequence + 1) : minutes;
}
