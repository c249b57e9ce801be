import type { ExportedEvent, PersonCalendar } from '../exchange';
import { partOf } from '../exchange';
import { personKey } from '../staffing';
import type { Preferences, Store } from '../storage';
import { maxPlans, remembered } from './exported-events';

type PreferenceStore = Pick<Store, 'getPreference' | 'setPreference'>;
type Remembered = Preferences['exportedCalendars'][string];

/** What calendar files of one person brought. */
export interface ExportedCalendar extends Pick<PersonCalendar, 'key' | 'kind' | 'name'> {
  readonly events: readonly ExportedEvent[];
}

/**
 * The calendars of single people of this plan that were made on this device; also of people who left.
 * Nothing where the device does not answer.
 */
export async function exportedCalendars(
  store: PreferenceStore,
  plan: string,
): Promise<readonly ExportedCalendar[]> {
  const all = await store.getPreference('exportedCalendars');
  return calendarsIn(all?.[plan] ?? { events: [], calendars: [] });
}

function calendarsIn({ events, calendars }: Remembered): readonly ExportedCalendar[] {
  return calendars.map(({ kind, id, name, sequence, events: places }) => ({
    ...{ kind, name, key: id ?? personKey(name) },
    events: places.flatMap((place) => {
      const event = events[place];
      return event ? [{ ...event, sequence }] : [];
    }),
  }));
}

/** Remembers what files of these people brought, beside what is known of others of the plan. */
export async function rememberCalendars(
  store: PreferenceStore,
  plan: string,
  made: readonly ExportedCalendar[],
): Promise<void> {
  const all = (await store.getPreference('exportedCalendars')) ?? {};
  const before = calendarsIn(all[plan] ?? { events: [], calendars: [] });
  const isMade = ({ kind, key }: ExportedCalendar): boolean =>
    made.some((one) => one.kind === kind && one.key === key);
  const calendars = [...before.filter((one) => !isMade(one)), ...made];
  const others = Object.entries(all).filter(([id]) => id !== plan);
  const kept = [...others.slice(-(maxPlans - 1)), [plan, toRemember(calendars)] as const];
  await store.setPreference('exportedCalendars', Object.fromEntries(kept));
}

/** No key of a tutor is kept: it is their name in a form that erasing a name would not find. */
function toRemember(calendars: readonly ExportedCalendar[]): Remembered {
  const all = calendars.flatMap(({ events }) => events);
  const events = new Map(all.map((event) => [partOf(event), remembered(event)]));
  const places = new Map([...events.keys()].map((part, place) => [part, place]));
  return {
    events: [...events.values()],
    calendars: calendars.map(({ kind, key, name, events: own }) => ({
      ...{ kind, name, id: kind === 'learner' ? key : null },
      sequence: own.reduce((last, { sequence }) => Math.max(last, sequence), 0),
      events: own.flatMap((event) => places.get(partOf(event)) ?? []),
    })),
  };
}
