import type { DateFault } from '../../dates';
import type { Learner } from '../../plan';
import type { SkippedRow } from './columns';
import type { LearnerPlace } from './duplicates';
import type { Meaning } from './roles';

/** What is wrong with a row. `column` is the place of the cell that it is about. */
export type RowProblem =
  /** Cannot be added. */
  | { readonly kind: 'no-name' }
  /** Cannot be added: what stands there has no letter that can be seen. */
  | { readonly kind: 'no-letter'; readonly column: number; readonly text: string }
  /** Cannot be added: a sum or a page number below the list. */
  | { readonly kind: 'no-learner'; readonly column: number }
  /** Wider than the others, and cannot be added, as nobody knows which cell is which; or narrower. */
  | { readonly kind: 'other-width'; readonly cells: number; readonly expected: number }
  /** The name is an e-mail address, or one stood beside it and is not used. */
  | { readonly kind: 'address-for-name'; readonly column: number }
  | { readonly kind: 'address-by-name'; readonly column: number; readonly text: string }
  /** The whole row was read as a name, unlike most others. */
  | { readonly kind: 'several-columns' }
  /** The learner has no start date then. */
  | {
      readonly kind: 'unreadable-date';
      readonly column: number;
      readonly text: string;
      readonly fault: DateFault;
    }
  /** The learner follows the plan's pathway then. */
  | { readonly kind: 'unknown-pathway'; readonly column: number; readonly text: string }
  /** The spreadsheet shortened the number; the learner has no reference then. */
  | { readonly kind: 'shortened-number'; readonly column: number; readonly text: string }
  /** The learner has the first `max` characters. */
  | { readonly kind: 'too-long'; readonly field: TextField; readonly max: number }
  /** The same learner stands in an earlier row; `null` = in the cohort already. */
  | { readonly kind: 'duplicate'; readonly of: LearnerPlace }
  /** This row and what follows is left out: a cohort holds at most so many learners. */
  | { readonly kind: 'too-many'; readonly max: number; readonly leftOut: number }
  | { readonly kind: 'too-large'; readonly max: number };

type TextField = 'name' | 'employer' | 'reference';

export interface LearnerRow {
  /** Place in the list as pasted, headings and empty rows included; the first is 1. */
  readonly row: number;
  /** As pasted, by the places of the columns. */
  readonly cells: readonly string[];
  /** The learner to add; `null` where the row cannot be added. */
  readonly learner: Learner | null;
  readonly problems: readonly RowProblem[];
}

/** Something about a list as a whole. `column` is a place. */
export type Remark =
  | ({ readonly kind: 'skipped' } & SkippedRow)
  /** Lines of the message that the list stands in. */
  | {
      readonly kind: 'around-list';
      readonly from: number;
      readonly to: number;
      readonly text: string;
    }
  /** Words of some lines that nothing was made of. */
  | {
      readonly kind: 'unread-words';
      readonly from: number;
      readonly to: number;
      readonly text: string;
    }
  /** `values` cells of a column are not used; row numbers are not told. */
  | {
      readonly kind: 'unused-column';
      readonly column: number;
      readonly heading: string;
      readonly meaning: Meaning | null;
      readonly values: number;
    }
  /** Numbers that count days as spreadsheets do are read as these days. */
  | { readonly kind: 'serial-days'; readonly column: number; readonly values: number }
  /** Some dates can only be read with the month first, so all are. */
  | { readonly kind: 'month-first'; readonly column: number }
  /** Some dates can only be read with the month first, others with the day first. */
  | { readonly kind: 'mixed-order'; readonly column: number }
  /** The dates could be read in both orders, and nothing tells; the day is taken first. */
  | { readonly kind: 'either-order'; readonly column: number }
  /** Numbers of ten digits under a heading "ULN" whose check digit is wrong, by their rows. */
  | { readonly kind: 'check-digit'; readonly column: number; readonly rows: readonly number[] };

export interface LearnerList {
  readonly rows: readonly LearnerRow[];
  readonly remarks: readonly Remark[];
}
