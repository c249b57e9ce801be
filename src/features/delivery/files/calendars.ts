import type { ArchivedFile, CalendarOptions } from '../../../exchange';
import { archiveFile, calendarFile } from '../../../exchange';
import { fileNamePart } from '../../../formats';
import { formatCancelledEvent, formatEvent, learnerName } from '../../../messages';
import type { Work } from '../../../services';
import type { CalendarToMake, DeliveryFile } from './delivery-file';

/** What a calendar of a delivery plan is made of. */
export function calendarOf(
  { plan, qualification, planned }: DeliveryFile,
  { person, exported }: CalendarToMake,
  at: string,
): CalendarOptions {
  return {
    ...{ plan, planned, at, exported, formatCancelled: formatCancelledEvent },
    person: person && { ...person, name: learnerName(person) },
    say: (event) => formatEvent(qualification, plan, event),
  };
}

/** One calendar as .ics, several as an archive (.zip) of them. */
export async function calendarBlob(
  file: DeliveryFile,
  { at, signal, onstep }: Work & { readonly at: string },
): Promise<Blob> {
  const { calendars } = file;
  const made: ArchivedFile[] = [];
  for (const calendar of calendars) {
    const text = await calendarFile(calendarOf(file, calendar, at));
    made.push({ name: personPart(calendar), ending: calendarEnding, text });
    signal.throwIfAborted();
    if (calendars.length > 1) onstep(made.length, calendars.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  const [only] = made;
  if (only && made.length === 1) return new Blob([only.text], { type: calendarType });
  return archiveFile(made);
}

export const calendarEnding = '.ics';
const calendarType = 'text/calendar;charset=utf-8';

/** How a file is named after its person: "maya-lunn". */
export function personPart({ person }: CalendarToMake): string {
  return fileNamePart(person ? learnerName(person) : '');
}
