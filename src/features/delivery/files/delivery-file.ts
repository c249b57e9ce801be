import type { Qualification } from '../../../catalogue';
import type { ExportedEvent, PersonCalendar } from '../../../exchange';
import type { Plan } from '../../../plan';
import type { Schedule } from '../../../schedule';
import type { PersonLoad } from '../../../staffing';

/** The delivery plan that a file is made of. */
export interface DeliveryFile {
  readonly plan: Plan;
  readonly qualification: Qualification;
  readonly planned: Schedule;
  /** The calendars to make; nothing for other kinds of files. */
  readonly calendars: readonly CalendarToMake[];
  /** Whom the plan names, with what all plans ask of them; only a workbook tells. */
  readonly people?: PeopleToWrite | undefined;
}

export interface PeopleToWrite {
  readonly people: readonly PersonLoad[];
  /** Whether every other plan on the device that names one of them could be read. */
  readonly isComplete: boolean;
}

/** A calendar to make: of one person, or of the whole plan. */
export interface CalendarToMake {
  readonly person?: PersonCalendar;
  /** What earlier files of this calendar brought. */
  readonly exported: readonly ExportedEvent[];
}
