import type { CalendarDate } from '../../../dates';
import { fileNamePart } from '../../../formats';
import type { Book, Sheet } from '../../../exchange';
import { csvFile, workbookFile } from '../../../exchange';
import type { Work } from '../../../services';
import { inSteps } from '../../../services';
import { bookFacts, bookWords, sheetNames, today } from '../../../messages';
import { calendarBlob, calendarEnding, personPart } from './calendars';
import type { DeliveryFile } from './delivery-file';
import type { SheetToMake } from './sheet-to-make';
import { matrixSheet, scheduleSheet, sessionsSheet, unitsSheet } from './sheets';
import { loadSheet, staffingSheet } from './staffing-sheets';

/** The files that a delivery plan can be kept as. */
export type ExportKind = 'calendar' | 'workbook' | 'units' | 'schedule' | 'matrix';

const endings: Readonly<Record<Exclude<ExportKind, 'calendar'>, string>> = {
  workbook: '.xlsx',
  units: '-units.csv',
  schedule: '-schedule.csv',
  matrix: '-matrix.csv',
};

/** How a file of a plan is called; one calendar after its person, several after what they are. */
export function nameOfFile(kind: ExportKind, { plan, calendars }: DeliveryFile): string {
  const start = `unitwise-${fileNamePart(plan.name)}`;
  if (kind !== 'calendar') return `${start}${endings[kind]}`;
  const [calendar] = calendars;
  if (calendars.length > 1) return `${start}-${calendar?.person?.kind ?? 'plan'}s.zip`;
  return `${start}${calendar?.person ? `-${personPart(calendar)}` : ''}${calendarEnding}`;
}

const sheets = { units: unitsSheet, schedule: scheduleSheet, matrix: matrixSheet } as const;

/**
 * Makes a file of the delivery plan. What writes it loads with the first file of its kind.
 *
 * @param at the instant now
 * @throws the reason of the signal, once that is given
 */
export async function makeFile(
  kind: ExportKind,
  file: DeliveryFile,
  { at, ...work }: Work & { readonly at: string },
): Promise<Blob> {
  const made = await madeFile(kind, file, at, work);
  work.signal.throwIfAborted();
  return made;
}

async function madeFile(
  kind: ExportKind,
  file: DeliveryFile,
  at: string,
  work: Work,
): Promise<Blob> {
  switch (kind) {
    case 'calendar':
      return calendarBlob(file, { at, ...work });
    case 'workbook': {
      const made = await madeSheets(sheetsOf(file), work);
      return workbookFile(bookOf(file, made, today(new Date(at))));
    }
    case 'units':
    case 'schedule':
    case 'matrix': {
      const lists = await madeSheets([sheets[kind](file)], work);
      const texts = await Promise.all(lists.map(csvFile));
      return new Blob([...texts], { type: 'text/csv;charset=utf-8' });
    }
  }
}

/** The sheets of a workbook: none of sessions or load where there are none. */
function sheetsOf(file: DeliveryFile): readonly SheetToMake[] {
  const { people, plan } = file;
  const load = people ? [loadSheet(file, people)] : [];
  return [
    unitsSheet(file),
    scheduleSheet(file),
    ...(plan.delivery.sessions.length > 0 ? [sessionsSheet(file)] : []),
    ...load.filter(({ rows }) => rows.length > 0),
    staffingSheet(file),
    matrixSheet(file),
  ];
}

function bookOf(
  { plan, qualification }: DeliveryFile,
  sheets: readonly Sheet[],
  madeOn: CalendarDate,
): Book {
  return {
    ...{ title: plan.name, subject: qualification.title, madeOn, sheets },
    facts: { name: sheetNames.facts, rows: bookFacts(qualification, plan, madeOn) },
    words: bookWords(madeOn),
  };
}

/** All rows of all sheets are one piece of work. */
async function madeSheets(asked: readonly SheetToMake[], work: Work): Promise<readonly Sheet[]> {
  const rows = await inSteps(
    asked.flatMap((sheet) => sheet.rows.map((row) => ({ sheet, row }))),
    ({ sheet, row }) => ({ sheet, cells: row() }),
    work,
  );
  return asked.map((sheet) => ({
    ...sheet,
    rows: rows.filter((row) => row.sheet === sheet).map(({ cells }) => cells),
  }));
}
