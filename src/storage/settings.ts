import * as v from 'valibot';
import type { CalendarDate, ClockSpan } from '../dates';
import { isClockTime } from '../dates';
import type { Instant } from '../plan';
import type { Result, StorageFailure } from './failure';
import type { StoreContext } from './context';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What a person prefers on this device. Every preference has a value before anybody chose one. */
export interface Preferences {
  readonly theme: Theme;
  /** When the reminder of a backup was put off last; `null` = never. */
  readonly backupPutOffAt: Instant | null;
  /** The newer edition in whose face a plan was kept on its own, by the plan's id. */
  readonly declinedEditions: Readonly<Record<string, string>>;
  /** The events that calendar files of each plan brought, by the plan's id: to take them back. */
  readonly exportedEvents: Readonly<Record<string, readonly RememberedEvent[]>>;
  /** The same of calendars of single people, by the plan's id. */
  readonly exportedCalendars: Readonly<Record<string, RememberedCalendars>>;
  /** Who published a qualification here last: what the next one is offered. */
  readonly maker: Readonly<{ name: string; centre: string }>;
  /** Months after the end of their plans for which the centre keeps learners; `null` = not set. */
  readonly monthsKept: number | null;
}

/** What it takes to cancel an event that somebody may have imported. */
interface RememberedEvent {
  readonly unit: string;
  readonly kind: 'teaching' | 'assessment' | 'session';
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly title: string;
  readonly sequence: number;
  /** Of a session alone. */
  readonly session?: string | undefined;
  readonly time?: ClockSpan | undefined;
}

/** Calendars of one plan's people: hundreds of learners share their events, which are kept once. */
interface RememberedCalendars {
  readonly events: readonly RememberedEvent[];
  readonly calendars: readonly RememberedCalendar[];
}

interface RememberedCalendar {
  readonly kind: 'tutor' | 'learner';
  /** Of a learner in the plan; a tutor is known by name. */
  readonly id: string | null;
  readonly name: string;
  readonly sequence: number;
  /** Places in the list of events. */
  readonly events: readonly number[];
}

const calendarDate = v.pipe(v.string(), v.isoDate());

const clockTime = v.pipe(v.string(), v.check(isClockTime));

const rememberedEvent: v.GenericSchema<unknown, RememberedEvent> = v.object({
  unit: v.string(),
  kind: v.picklist(['teaching', 'assessment', 'session']),
  first: calendarDate,
  last: calendarDate,
  title: v.string(),
  sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  session: v.optional(v.string()),
  time: v.optional(v.object({ from: clockTime, to: clockTime })),
});

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const rememberedCalendars: v.GenericSchema<unknown, RememberedCalendars> = v.object({
  events: v.array(rememberedEvent),
  calendars: v.array(
    v.object({
      kind: v.picklist(['tutor', 'learner']),
      id: v.nullable(v.string()),
      name: v.string(),
      sequence: whole,
      events: v.array(whole),
    }),
  ),
});
const noCalendars: RememberedCalendars = { events: [], calendars: [] };

const instantOrNull = v.fallback(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null);
const schemas: Readonly<{
  [Key in keyof Preferences]: v.GenericSchema<unknown, Preferences[Key]>;
}> = {
  theme: v.fallback(v.picklist(themes), 'system'),
  backupPutOffAt: instantOrNull,
  declinedEditions: v.fallback(v.record(v.string(), v.string()), {}),
  exportedEvents: v.fallback(v.record(v.string(), v.fallback(v.array(rememberedEvent), [])), {}),
  exportedCalendars: v.fallback(
    v.record(v.string(), v.fallback(rememberedCalendars, noCalendars)),
    {},
  ),
  monthsKept: v.fallback(v.nullable(v.number()), null),
  maker: v.fallback(v.object({ name: v.string(), centre: v.string() }), { name: '', centre: '' }),
};

/** The default where nothing was stored; `null` where the device does not answer. */
export async function getPreference<Key extends keyof Preferences>(
  { connection }: StoreContext,
  key: Key,
): Promise<Preferences[Key] | null> {
  const stored = await connection.run(({ settings }) => settings.get(key));
  return stored.ok ? read(schemas[key], stored.value) : null;
}

function read<Value>(schema: v.GenericSchema<unknown, Value>, value: unknown): Value {
  return v.parse(schema, value);
}

export async function setPreference<Key extends keyof Preferences>(
  { connection }: StoreContext,
  key: Key,
  value: Preferences[Key],
): Promise<Result<null>> {
  return connection.run(async ({ settings }) => {
    await settings.put(value, key);
    return null;
  });
}

/** When the last backup was saved; `null` = never. */
export type LastBackup =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly at: Instant | null }
  | { readonly state: 'failed'; readonly failure: StorageFailure };

const lastBackupKey = 'lastBackupAt';

/** Records that a backup was saved: when what it holds was read. */
export async function noteBackup({ connection }: StoreContext, at: Instant): Promise<Result<null>> {
  return connection.run(async ({ settings }) => {
    await settings.put(at, lastBackupKey);
    return null;
  });
}

export function watchLastBackup(
  { connection }: StoreContext,
  listener: (lastBackup: LastBackup) => void,
): () => void {
  listener({ state: 'loading' });
  return connection.watch(
    ({ settings }) => settings.get(lastBackupKey),
    (result) => {
      if (result.ok) listener({ state: 'ready', at: v.parse(instantOrNull, result.value) });
      else listener({ state: 'failed', failure: result.failure });
    },
  );
}
