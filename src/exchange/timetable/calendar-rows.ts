import type { SessionTime } from '../../plan';
import type { Plan } from '../../plan';
import { isCalendarDate, isClockTime } from '../../dates';
import type { TimetableRow } from '../../schedule';
import type { EventOrigin } from '../calendar/event-id';
import { originOfEvent } from '../calendar/event-id';
import { londonTime, londonZones } from '../calendar/london';
import type { WrittenEvent, WrittenMoment } from './calendar-events';
import { calendarEventsIn } from './calendar-events';
import type { RowFault, RowReading, TimetableWords } from './reading';
import { asInFile, faultOf, unitNamed } from './row-parts';

interface CalendarRows {
  readonly rows: readonly RowReading[];
  /** Whether some event is of the calendar of the whole plan, and not of one person's. */
  readonly isWhole: boolean;
}

/**
 * The sessions of a calendar. Of our own events those of units and assessments are left out: they are no
 * sessions.
 *
 * @throws where the text is no calendar
 */
export async function calendarRows(
  text: string,
  { delivery }: Pick<Plan, 'delivery'>,
  words: TimetableWords,
): Promise<CalendarRows> {
  const events = await calendarEventsIn(text);
  const units = new Map(delivery.sessions.map(({ id, unit }) => [id, unit]));
  const found = events
    .map((event, i) => ({ event, line: i + 1, origin: originOfEvent(event.uid, words.plan) }))
    .filter(({ origin }) => origin.kind !== 'no-session');
  return {
    rows: found.map((one) => readEvent(one, words, units)),
    isWhole: found.some(({ origin }) => origin.kind === 'session' && origin.isOfPlan),
  };
}

interface FoundEvent {
  readonly event: WrittenEvent;
  readonly line: number;
  readonly origin: EventOrigin;
}

function readEvent(
  { event, line, origin }: FoundEvent,
  words: TimetableWords,
  units: ReadonlyMap<string, string>,
): RowReading {
  const id = origin.kind === 'session' ? origin.session : '';
  const now = units.get(id) ?? null;
  const session = now === null ? null : id;
  const summary = asInFile(event.summary);
  const unread = (fault: RowFault): RowReading => ({
    ...{ ok: false, line, fault, session },
    words: summary || event.uid,
  });
  if (origin.kind === 'other-plan') return unread('other-plan');
  if (event.repeats) return unread('repeats');
  const time = timeOf(event);
  if (typeof time === 'string') return unread(time);
  // What is cancelled says so in its title.
  const title = event.isCancelled && now !== null ? '' : summary;
  const texts = textsOf(event, words);
  const named = unitNamed(words.units, { title, reference: '' }, now);
  // A title of its own, where a session had its unit's.
  const unit = named ?? now;
  if (unit === null) return unread('unknown-unit');
  const state = stateOf(event);
  const read: TimetableRow = {
    ...{ line, session, unit, time, state },
    texts: named === null ? { ...texts, title: summary } : texts,
  };
  const fault = faultOf(read);
  return fault ? unread(fault) : { ok: true, row: read };
}

/** A calendar tells no more than what is cancelled. */
function stateOf({ isCancelled }: WrittenEvent): TimetableRow['state'] {
  return isCancelled ? 'cancelled' : null;
}

function timeOf({ start, end }: WrittenEvent): SessionTime | RowFault {
  if (!start || !isCalendarDate(start.on)) return 'no-date';
  if (!end) return 'no-time';
  const [from, to] = [inLondon(start), inLondon(end)];
  if (start.time === null || end.time === null) return 'no-time';
  if (from === null || to === null) return 'other-zone';
  if (!isClockTime(from.time) || !isClockTime(to.time)) return 'no-time';
  if (from.on !== to.on) return 'no-length';
  return { on: from.on, from: from.time, to: to.time };
}

function inLondon({ on, time, zone }: WrittenMoment): { on: string; time: string } | null {
  if (time === null) return null;
  if (zone === 'UTC') return isClockTime(time) ? londonTime(on, time) : null;
  return zone === null || londonZones.has(zone) ? { on, time } : null;
}

/** What the lines of our notes say; nothing where the notes are not ours. */
function textsOf(
  { description, location }: WrittenEvent,
  { lines }: TimetableWords,
): TimetableRow['texts'] {
  const place = location === null ? '' : asInFile(location);
  const written = asInFile(description ?? '').split('\n');
  if (!written.some((line) => line.startsWith(`${lines.plan}: `))) return { place };
  const lineOf = (name: string, among: readonly string[]): string =>
    among.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  const notes = written.findIndex((line) => line.startsWith(`${lines.notes}: `));
  const head = notes < 0 ? written : written.slice(0, notes);
  return {
    ...{ place, tutor: lineOf(lines.tutor, head), title: lineOf(lines.title, head) },
    notes:
      notes < 0
        ? ''
        : written
            .slice(notes)
            .join('\n')
            .slice(lines.notes.length + 2),
  };
}
