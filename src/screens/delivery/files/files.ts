import { calendarFile, csvFile, workbookFile } from '../../../exchange';
import { sayEvent } from '../../words';
import type { DeliveryFile } from './sheets';
import { matrixSheet, scheduleSheet, unitsSheet } from './sheets';

/** The files that a delivery plan can be kept as. */
export type FileKind = 'calendar' | 'workbook' | 'units' | 'schedule' | 'matrix';

export const fileEndings: Readonly<Record<FileKind, string>> = {
  calendar: '.ics',
  workbook: '.xlsx',
  units: '-units.csv',
  schedule: '-schedule.csv',
  matrix: '-matrix.csv',
};

const sheets = { units: unitsSheet, schedule: scheduleSheet, matrix: matrixSheet } as const;

/**
 * Makes a file of the delivery plan. What writes it loads with the first file of its kind.
 *
 * @param at the instant now
 */
export async function makeFile(kind: FileKind, file: DeliveryFile, at: string): Promise<Blob> {
  switch (kind) {
    case 'calendar':
      return new Blob([await calendarText(file, at)], { type: 'text/calendar;charset=utf-8' });
    case 'workbook':
      return workbookFile([unitsSheet(file), scheduleSheet(file), matrixSheet(file)]);
    case 'units':
    case 'schedule':
    case 'matrix':
      return new Blob([await csvFile(sheets[kind](file))], { type: 'text/csv;charset=utf-8' });
  }
}

function calendarText({ plan, qualification, planned }: DeliveryFile, at: string): Promise<string> {
  return calendarFile({ plan, planned, at, say: (event) => sayEvent(qualification, plan, event) });
}
