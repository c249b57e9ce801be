import type { Qualification } from '../../../catalogue';
import type { ExportedEvent, PersonCalendar } from '../../../exchange';
import {
  calendarEvents,
  calendarOfFormer,
  learnerCalendars,
  tutorCalendars,
  unitEvents,
} from '../../../exchange';
import type { Plan } from '../../../plan';
import type { Schedule } from '../../../schedule';
import type { ExportedCalendar } from '../../../services';
import {
  exportedCalendars,
  exportedEvents,
  rememberCalendars,
  rememberEvents,
} from '../../../services';
import type { StaffMember } from '../../../staffing';
import type { Store } from '../../../storage';
import { calendarOf } from './calendars';
import type { CalendarToMake, DeliveryFile } from './delivery-file';

/** Somebody with a calendar of their own, as far as the plan has them still. */
export interface CalendarPerson extends PersonCalendar {
  readonly isFormer: boolean;
}

/** The calendars of one plan, and what earlier files of each brought. */
export class PlanCalendars {
  readonly #store: Store;
  readonly #plan: string;
  #whole = $state.raw<readonly ExportedEvent[]>([]);
  #people = $state.raw<readonly ExportedCalendar[]>([]);

  /** @param plan the id of the plan */
  constructor(store: Store, plan: string) {
    this.#store = store;
    this.#plan = plan;
  }

  /** Asks the device what was exported; until then a file takes nothing back. */
  async load(): Promise<void> {
    this.#whole = await exportedEvents(this.#store, this.#plan);
    this.#people = await exportedCalendars(this.#store, this.#plan);
  }

  get whole(): CalendarToMake {
    return { exported: this.#whole };
  }

  /** Everybody of the plan, and whoever left since a calendar of theirs was made. */
  people(
    qualification: Qualification,
    plan: Plan,
    planned: Schedule,
    staff: readonly StaffMember[],
  ): readonly CalendarPerson[] {
    const here = [
      ...tutorCalendars(plan, planned, staff),
      ...learnerCalendars(qualification, plan),
    ];
    const former = this.#people.filter((one) => !here.some((person) => isSame(person, one)));
    return [
      ...here.map((person) => ({ ...person, isFormer: false })),
      ...former.map((person) => ({ ...calendarOfFormer(person), isFormer: true })),
    ];
  }

  calendarFor(person: PersonCalendar): CalendarToMake {
    const before = this.#people.find((one) => isSame(one, person));
    return { person, exported: before?.events ?? [] };
  }

  /** Whether a file of these calendars would hold anything, if only what it takes back. */
  hasEvents({ plan, planned, calendars }: Omit<DeliveryFile, 'qualification'>): boolean {
    const events = unitEvents(plan, planned);
    return calendars.some(
      ({ person, exported }) =>
        exported.length > 0 || events.some((event) => person?.holds(event) ?? true),
    );
  }

  /** Remembers what the calendars of a file brought. */
  async remember(file: DeliveryFile, at: string): Promise<void> {
    const people: ExportedCalendar[] = [];
    for (const calendar of file.calendars) {
      const events = calendarEvents(calendarOf(file, calendar, at));
      if (calendar.person) people.push({ ...identity(calendar.person), events });
      else await rememberEvents(this.#store, this.#plan, events);
    }
    if (people.length > 0) await rememberCalendars(this.#store, this.#plan, people);
    await this.load();
  }
}

function identity({ key, kind, name }: PersonCalendar) {
  return { key, kind, name };
}

function isSame(
  one: Pick<PersonCalendar, 'key' | 'kind'>,
  other: Pick<PersonCalendar, 'key' | 'kind'>,
): boolean {
  return one.kind === other.kind && one.key === other.key;
}
