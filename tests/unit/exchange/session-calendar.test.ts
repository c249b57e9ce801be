import ICAL from 'ical.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarEvents, calendarFile } from '../../../src/exchange';
import type { CalendarOptions, ExportedEvent } from '../../../src/exchange';
import { emptyDelivery } from '../../../src/plan';
import type { Session } from '../../../src/plan';
import { schedule } from '../../../src/schedule';
import { programme } from '../schedule/cases';

const at = '2026-11-22T12:00:00.000Z';
const blank = { tutor: '', place: '', title: '', notes: '', isPinned: false } as const;

function session(id: string, on: string, more: Partial<Session> = {}): Session {
  return {
    id,
    unit: 'a',
    time: { on, from: '09:30', to: '12:30' },
    state: 'planned',
    ...blank,
    ...more,
  };
}

/** Around both changes of the clocks of 2027: on 28 March and on 31 October. */
const year = [
  session('s1', '2027-03-26'),
  session('s2', '2027-03-29'),
  session('s3', '2027-10-29'),
  session('s4', '2027-11-01'),
];

function optionsOf(
  sessions: readonly Session[],
  exported: readonly ExportedEvent[] = [],
): CalendarOptions {
  const delivery = { ...emptyDelivery, sessions };
  const input = programme({ a: 12 }, { startsOn: '2027-01-04' });
  return {
    plan: { id: 'plan', name: 'Plan', delivery },
    planned: schedule({ ...input, timetable: delivery }),
    ...{ at, exported },
    say: ({ unit }) => ({ title: unit, notes: '', location: '' }),
    formatCancelled: (title) => `Cancelled: ${title}`,
  };
}

interface ReadEvent {
  readonly uid: string;
  readonly starts: string;
  readonly ends: string;
  readonly sequence: number;
  readonly status: unknown;
}

/** Read by another program, with nothing but the time zone that the file itself states. */
async function read(options: CalendarOptions): Promise<readonly ReadEvent[]> {
  const calendar = new ICAL.Component(ICAL.parse(await calendarFile(options)) as unknown[]);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  const instant = (time: ICAL.Time): string => {
    time.zone = zone;
    return time.toJSDate().toISOString();
  };
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      ...{ uid: event.uid, sequence: event.sequence },
      starts: instant(event.startDate),
      ends: instant(event.endDate),
      status: component.getFirstPropertyValue('status'),
    };
  });
}

afterEach(() => vi.unstubAllEnvs());

describe('a calendar of sessions', () => {
  it.each(['UTC', 'Europe/London', 'America/New_York', 'Pacific/Auckland'])(
    'has each at its hour in the United Kingdom, whatever clock the device has: %s',
    async (zone) => {
      vi.stubEnv('TZ', zone);
      const events = await read(optionsOf(year));
      expect(events.map(({ starts, ends }) => [starts, ends])).toEqual([
        ['2027-03-26T09:30:00.000Z', '2027-03-26T12:30:00.000Z'],
        ['2027-03-29T08:30:00.000Z', '2027-03-29T11:30:00.000Z'],
        ['2027-10-29T08:30:00.000Z', '2027-10-29T11:30:00.000Z'],
        ['2027-11-01T09:30:00.000Z', '2027-11-01T12:30:00.000Z'],
      ]);
    },
  );

  it('keeps the id of a session that moves, and takes back one that was cancelled', async () => {
    const first = await read(optionsOf(year));
    const exported = calendarEvents(optionsOf(year));
    const [one, two, ...others] = year as [Session, Session, ...Session[]];
    const moved = session('s1', '2027-04-09', { isPinned: true });
    const after = [moved, { ...two, state: 'cancelled' as const }, ...others];
    const second = await read(optionsOf(after, exported));
    expect(new Set(second.map(({ uid }) => uid))).toEqual(new Set(first.map(({ uid }) => uid)));
    for (const event of second) {
      const before = first.find(({ uid }) => uid === event.uid)!;
      expect(event.sequence).toBeGreaterThan(before.sequence);
    }
    const find = (id: string) => second.find(({ uid }) => uid.includes(`.${id}.`));
    expect(find(one.id)).toMatchObject({ starts: '2027-04-09T08:30:00.000Z', status: 'CONFIRMED' });
    expect(find(two.id)).toMatchObject({ starts: '2027-03-29T08:30:00.000Z', status: 'CANCELLED' });
  });

  it('takes back the weeks of units that an earlier file brought', async () => {
    const weeks = calendarEvents(optionsOf([]));
    expect(weeks.map(({ kind }) => kind)).toEqual(['teaching']);
    const events = await calendarFile(optionsOf(year, weeks));
    expect(events.match(/STATUS:CANCELLED/g)).toHaveLength(1);
    expect(events.match(/STATUS:CONFIRMED/g)).toHaveLength(4);
    expect(events.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
  });
});
