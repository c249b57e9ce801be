import type { UnitId } from '../../catalogue';
import type { SessionState } from '../../plan';
import type { RowText, TimetableRow } from '../../schedule';

/** Why a row of a timetable was not taken. */
export type RowFault =
  | 'no-date'
  | 'no-time'
  | 'no-length'
  | 'unknown-unit'
  | 'unknown-state'
  | 'twice'
  | 'too-long'
  | 'other-zone'
  | 'other-plan'
  | 'repeats';

/** A row that could not be read; what it says stays with whoever wrote it. */
export interface UnreadRow {
  readonly line: number;
  /** The words by which it is known in its file. */
  readonly words: string;
  readonly fault: RowFault;
  /** The session that it was made of, as far as that is known. */
  readonly session: string | null;
}

export type RowReading =
  { readonly ok: true; readonly row: TimetableRow } | ({ readonly ok: false } & UnreadRow);

export type TimetableRefusal = 'empty' | 'too-large' | 'damaged' | 'no-timetable';

export type TimetableReading =
  | {
      readonly kind: 'timetable';
      readonly rows: readonly TimetableRow[];
      readonly unread: readonly UnreadRow[];
      /** Whether it was made of the whole plan. */
      readonly isWhole: boolean;
    }
  | { readonly kind: TimetableRefusal };

/** A unit that rows may be of. */
export interface TimetableUnit {
  readonly id: UnitId;
  readonly title: string;
  /** As it is printed. */
  readonly reference: string;
}

/** What a timetable is read with: the plan it is to be of, and the words that our files have. */
export interface TimetableWords {
  readonly plan: string;
  readonly units: readonly TimetableUnit[];
  readonly sheet: string;
  readonly heads: Readonly<Record<RowText | TimetableHead, string>>;
  readonly states: Readonly<Record<SessionState, string>>;
  /** Before the sums below a sheet. */
  readonly sum: string;
  /** The names of the lines in the notes of a calendar's event. */
  readonly lines: Readonly<Record<'tutor' | 'title' | 'notes' | 'plan', string>>;
}

export type TimetableHead = 'date' | 'from' | 'to' | 'reference' | 'unit' | 'state' | 'session';
