import * as v from 'valibot';

const maxTimetableEvents = 5_000;

/** A day, and a time of it where it is not the whole day; a zone where it names one. */
export interface WrittenMoment {
  readonly on: string;
  readonly time: string | null;
  /** `UTC`, a name, or `null` = by the clocks of the place. */
  readonly zone: string | null;
}

/** An event of a calendar as far as a timetable needs it. */
export interface WrittenEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly isCancelled: boolean;
  readonly repeats: boolean;
  readonly start: WrittenMoment | null;
  readonly end: WrittenMoment | null;
}

/** As jCal has it (RFC 7265): name, parameters, type, values. */
type Property = readonly unknown[];

const property = v.array(v.unknown());
const component = v.looseTuple([v.string(), v.array(property), v.array(v.unknown())]);

/**
 * The events of a calendar (RFC 5545) in their order. The reader loads with the first calendar.
 *
 * @throws where the text is no calendar, or has more events than a timetable may
 */
export async function calendarEventsIn(text: string): Promise<readonly WrittenEvent[]> {
  const { default: ICAL } = await import('ical.js');
  const parsed: unknown = ICAL.parse(text);
  const several = Array.isArray(parsed) && typeof parsed[0] !== 'string';
  const events = (several ? parsed : [parsed]).flatMap(eventsOf);
  if (events.length > maxTimetableEvents) throw new RangeError('Too many events');
  return events;
}

function eventsOf(calendar: unknown): readonly WrittenEvent[] {
  const [name, , parts] = v.parse(component, calendar);
  if (name !== 'vcalendar') throw new TypeError('No calendar');
  return parts.flatMap((part) => {
    const [kind, properties] = v.parse(component, part);
    return kind === 'vevent' ? [eventOf(properties)] : [];
  });
}

function eventOf(properties: readonly Property[]): WrittenEvent {
  const find = (name: string): Property | undefined => properties.find(([own]) => own === name);
  const text = (name: string): string | null => {
    const value = find(name)?.[3];
    return typeof value === 'string' ? value : null;
  };
  return {
    uid: text('uid') ?? '',
    summary: text('summary') ?? '',
    description: text('description'),
    location: text('location'),
    isCancelled: text('status')?.toUpperCase() === 'CANCELLED',
    repeats: find('rrule') !== undefined || find('rdate') !== undefined,
    start: momentOf(find('dtstart')),
    end: momentOf(find('dtend')),
  };
}

const moment = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}):\d{2}(Z?))?$/;

function momentOf(written: Property | undefined): WrittenMoment | null {
  const [, parameters, , value] = written ?? [];
  const found = typeof value === 'string' ? moment.exec(value) : null;
  const [, on, time = null, utc] = found ?? [];
  if (on === undefined) return null;
  const zone = utc === 'Z' ? 'UTC' : zoneIn(parameters);
  return { on, time, zone };
}

function zoneIn(parameters: unknown): string | null {
  const read = v.safeParse(v.object({ tzid: v.string() }), parameters);
  return read.success ? read.output.tzid : null;
}
