import type { UnitId } from '../../catalogue';
import type { SessionState, SessionTime } from '../../plan';

/** What a row says in words of its session; a field that the file has no place for is left out. */
export const rowTexts = ['tutor', 'place', 'title', 'notes'] as const;
export type RowText = (typeof rowTexts)[number];

/** A session as a timetable from outside has it. */
export interface TimetableRow {
  /** Where it stands in its file, from 1 on. */
  readonly line: number;
  /** The session that it was made of; `null` = a new one. */
  readonly session: string | null;
  readonly unit: UnitId;
  readonly time: SessionTime;
  readonly texts: Readonly<Partial<Record<RowText, string>>>;
  /** `null` = the file does not say. */
  readonly state: SessionState | null;
}
