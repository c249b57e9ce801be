/**
 * exchange: plans in and out: files, links, spreadsheets, calendars. Everything that comes in is
 * hostile until parsed; what is wrong comes back as data. Knows no screen and no wording.
 */
export { readLearners } from './learners';
export type { LearnerRow, RowProblem } from './learners';
export { readDates } from './dates';
export { calendarFile, unitEvents } from './calendar';
export type { EventWords, UnitEvent } from './calendar';
export { csvFile, workbookFile } from './spreadsheet';
export type { Cell, Sheet } from './spreadsheet';
