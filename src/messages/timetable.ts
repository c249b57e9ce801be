import type { Qualification, UnitId } from '../catalogue';
import type { RowFault, TimetableRefusal, TimetableWords, UnreadRow } from '../exchange';
import type { Plan, Session } from '../plan';
import { unitDelivery, withUnitDefaults } from '../plan';
import type { TimetableChange, TimetableField } from '../schedule';
import { whyClosed } from '../schedule';
import { counted } from './amounts';
import { formatWhyClosed } from './closed-days';
import { sheetHeads, sheetNames } from './delivery-sheets';
import { eventLines, sumWord } from './files';
import { unitTitle } from './places';
import { unitReference } from './print';
import { sessionStateNames } from './session-edits';
import { formatSessionTime } from './sessions';

/** A timetable that a centre changed, on its way back into the plan. */
export const timetableWords = {
  heading: 'Read a timetable back',
  file: 'Choose a file',
  hint: '.xlsx or .ics that was made here and changed elsewhere. Nothing is taken before you say so.',
  same: 'Nothing differs from the plan.',
  taught: 'Was taught. Stays as it is.',
  cancel: 'Cancel',
  all: 'Choose all',
  none: 'Choose none',
  unread: 'Not read',
  take: (count: number): string => `Take ${counted(count, 'change')}`,
  taken: (count: number): string => `${counted(count, 'change')} taken. Undo takes them back.`,
} as const;

export const timetableRefusals: Readonly<Record<TimetableRefusal, string>> = {
  empty: 'This file is empty.',
  'too-large': 'This file is too large for a timetable.',
  damaged: 'This file is damaged or no timetable. Save it as .xlsx or .ics again.',
  'no-timetable':
    'No sessions were found. A sheet needs the headings Date, From, To and Unit, as in the sheet Sessions.',
};

const faults: Readonly<Record<RowFault, string>> = {
  'no-date': 'Its date cannot be read.',
  'no-time': 'Its time cannot be read.',
  'no-length': 'It ends before it begins, or on another day.',
  'unknown-unit': 'No unit of the plan has this title.',
  'unknown-state': 'Its state is none of Planned, Taught and Cancelled.',
  twice: 'The session stands above already.',
  'too-long': 'Its text is too long.',
  'other-zone': 'Its time zone is not that of the United Kingdom.',
  'other-plan': 'It belongs to another plan.',
  repeats: 'It repeats: a session takes place once.',
};

/** "timetable.xlsx: 121 sessions read." */
export function formatTimetableRead(file: string, count: number): string {
  return `${file}: ${counted(count, 'session')} read.`;
}

/** The words that our files have, to find them again. */
export function wordsOfTimetable(
  qualification: Qualification,
  plan: Pick<Plan, 'id'>,
  taught: readonly UnitId[],
): TimetableWords {
  const units = new Set(taught);
  return {
    plan: plan.id,
    units: qualification.units
      .filter(({ id }) => units.has(id))
      .map((unit) => ({ id: unit.id, title: unit.title, reference: unitReference(unit) })),
    sheet: sheetNames.sessions,
    heads: { ...sheetHeads, place: sheetHeads.location },
    states: sessionStateNames,
    sum: sumWord,
    lines: eventLines,
  };
}

/** "Row 88, “Exced customer expectations”: No unit of the plan has this title." */
export function formatUnreadRow({ line, words, fault }: UnreadRow): string {
  return `Row ${line}, “${words}”: ${faults[fault]}`;
}

/** "Resolve customers’ problems, Tue 13 April 2027, 09:30 to 12:30". */
export function formatChangedSession(
  qualification: Qualification,
  change: TimetableChange,
): string {
  const { unit, time } = change.kind === 'added' ? change.session : change.before;
  return `${unitTitle(qualification, unit)}, ${formatSessionTime(time)}`;
}

/** What a timetable would change of a session, a line for each thing. */
export function formatTimetableChange(
  qualification: Qualification,
  plan: Pick<Plan, 'delivery'>,
  change: TimetableChange,
): readonly string[] {
  const why = whyClosed(plan.delivery, change.session.time.on);
  const closed = why ? [`This day is without teaching (${formatWhyClosed(why)}).`] : [];
  switch (change.kind) {
    case 'added':
      return ['New', ...closed];
    case 'missing':
      return ['Not in the file: becomes Cancelled'];
    case 'taught':
      return [timetableWords.taught];
    case 'changed': {
      const shown = (session: Session): Session =>
        withUnitDefaults(session, unitDelivery(plan, session.unit));
      const [before, after] = [shown(change.before), shown(change.session)];
      return [
        ...change.fields.map((field) => fieldLine(qualification, field, before, after)),
        ...(change.fields.includes('time') ? closed : []),
      ];
    }
  }
}

const fieldNames: Readonly<Record<TimetableField, string>> = {
  time: '',
  unit: 'Unit',
  tutor: 'Tutor',
  place: 'Place',
  title: 'Title',
  notes: 'Notes',
  state: '',
};

function fieldLine(
  qualification: Qualification,
  field: TimetableField,
  before: Session,
  after: Session,
): string {
  const value = (session: Session): string =>
    fieldValue(qualification, field, session) || 'nothing';
  const name = fieldNames[field];
  return `${name && `${name}: `}${value(before)} becomes ${value(after)}`;
}

function fieldValue(qualification: Qualification, field: TimetableField, session: Session): string {
  switch (field) {
    case 'time':
      return formatSessionTime(session.time);
    case 'unit':
      return unitTitle(qualification, session.unit);
    case 'state':
      return sessionStateNames[session.state];
    case 'tutor':
    case 'place':
    case 'title':
    case 'notes':
      return session[field];
  }
}
