/**
 * exchange: plans in and out: files, links, spreadsheets, calendars. Everything that comes in is
 * hostile until parsed; what is wrong comes back as data. Knows no screen and no wording.
 */
export { roles } from './learners/roles';
export type { Role } from './learners/roles';
export {
  dateOrderOf,
  hasOpenDates,
  parseTable,
  proposedMapping,
  withRole,
} from './learners/pasted-table';
export type { Mapping, PastedTable } from './learners/pasted-table';
export { lineMeanings } from './learners/people-in-line';
export type { LineMeaning } from './learners/people-in-line';
export { readLearners } from './learners/read';
export type { LearnerList, LearnerRow, Remark, RowProblem } from './learners/findings';
export { calendarEvents, calendarFile } from './calendar/calendar-file';
export { partOf, unitEvents } from './calendar/unit-events';
export { calendarOfFormer, learnerCalendars, tutorCalendars } from './calendar/people';
export type { PersonCalendar } from './calendar/people';
export type { CalendarOptions, EventWords, ExportedEvent } from './calendar/calendar-file';
export type { UnitEvent } from './calendar/unit-events';
export { readStaffList } from './staff-list';
export type { StaffLine, StaffListReading } from './staff-list';
export { readTimetable } from './timetable/read-timetable';
export { sameInFile } from './timetable/row-parts';
export type {
  RowFault,
  TimetableReading,
  TimetableRefusal,
  TimetableWords,
  UnreadRow,
} from './timetable/reading';
export { archiveFile } from './archive-file';
export type { ArchivedFile } from './archive-file';
export { clipboardText, csvFile } from './csv';
export type { SheetCell, Sheet, SheetColumn } from './sheet';
export { workbookFile } from './workbook';
export type { Book, BookWords } from './workbook';
export { makeLink } from './share/link';
export { readLink, readSharedFile } from './share/read';
export type { LinkResult } from './share/link';
export { makeSharedFile } from './share/file';
export type { FileResult } from './share/file';
export { editionParts } from './share/message';
export type {
  AnswerMessage,
  AnswersMessage,
  Message,
  PlanMessage,
  Protection,
  RequestMessage,
  RequestContent,
  RequestPart,
  RequestsMessage,
} from './share/message';
export { qrCode } from './share/qr-code';
export type { QrResult } from './share/qr-code';
export type {
  MessageOnEdition,
  MessageReading,
  ReadMessageOptions,
  Refusal,
} from './share/refusal';
export type { CreateError } from './share/create-error';
export { readCopiedSpecification, readSpecificationFile } from './specification/read-file';
export type {
  CopiedSpecification,
  SpecificationFile,
  SpecificationReading,
} from './specification/opened';
export type { ReadingProgress } from './specification/progress';
export type { SpecificationRefusal, SpecificationRefusalKind } from './specification/refusal';
export { moodleFramework } from './qualification/moodle';
export type { FrameworkWords } from './qualification/moodle';
export { qualificationFile } from './qualification/own-file';
export { templateSheets } from './qualification/template';
export type { TemplateWords } from './qualification/template';
