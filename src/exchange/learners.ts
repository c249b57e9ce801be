import { readDate } from '../dates';
import type { Learner } from '../plan';
import type { CellRow } from './cells';
import { cellRows } from './cells';
import type { LearnerCells, Layout } from './columns';
import { cellsOf, guessedLayout, layoutOfHeadings } from './columns';
import type { Place } from './duplicates';
import { Register } from './duplicates';

/** What is wrong with a row. Only a row without a name, and what is too much, cannot be added. */
export type RowProblem =
  | { readonly kind: 'no-name' }
  /** The whole row was read as a name, unlike most others. */
  | { readonly kind: 'several-columns' }
  /** The learner has no start date then. */
  | { readonly kind: 'unreadable-date'; readonly text: string }
  /** The learner has the first `most` characters. */
  | { readonly kind: 'too-long'; readonly field: TextField; readonly most: number }
  /** The same learner stands in an earlier row; `null` = in the cohort already. */
  | { readonly kind: 'duplicate'; readonly of: Place }
  /** This row and what follows is left out: a cohort holds at most so many learners. */
  | { readonly kind: 'too-many'; readonly most: number; readonly leftOut: number }
  | { readonly kind: 'too-large'; readonly most: number };

type TextField = 'name' | 'employer' | 'reference';

export interface LearnerRow {
  /** Place in the list as pasted, headings and empty rows included; the first is 1. */
  readonly row: number;
  /** The learner to add; `null` where the row cannot be added. */
  readonly learner: Learner | null;
  readonly problems: readonly RowProblem[];
}

export interface ReadOptions {
  readonly newId: () => string;
  /** The learners of the cohort, to tell who is there already. */
  readonly present: readonly Learner[];
}

const mostLearners = 2_000;
const mostLetters = 200;
const mostText = 2_000_000;

/**
 * Reads a list of learners as it is pasted from a spreadsheet: cells parted by tabs, commas or
 * semicolons, quoted or not, with or without headings. Never fails; empty rows are left out.
 */
export async function readLearners(
  text: string,
  { newId, present }: ReadOptions,
): Promise<readonly LearnerRow[]> {
  if (text.length > mostText) return [problemRow(1, { kind: 'too-large', most: mostText })];
  const { layout, rows } = laidOut(await cellRows(text));
  const register = new Register(present);
  const room = Math.max(0, mostLearners - present.length);
  const isUsual = rows.filter((one) => one.isOneCell).length * 2 > rows.length;
  const read = rows
    .slice(0, room)
    .map(({ row, cells, isOneCell }): LearnerRow => {
      const { learner, problems } = readLearner(cellsOf(cells, layout), newId);
      const isOdd = learner !== null && isOneCell && !isUsual;
      return {
        row,
        learner,
        problems: isOdd ? [{ kind: 'several-columns' }, ...problems] : problems,
      };
    })
    .map((one) => withDuplicate(one, register));
  const over = rows[room];
  if (!over) return read;
  const leftOut = rows.length - room;
  return [...read, problemRow(over.row, { kind: 'too-many', most: mostLearners, leftOut })];
}

function laidOut(rows: readonly CellRow[]): {
  readonly layout: Layout;
  readonly rows: readonly CellRow[];
} {
  const headings = layoutOfHeadings(rows[0]?.cells ?? []);
  if (headings) return { layout: headings, rows: rows.slice(1) };
  return { layout: guessedLayout(rows.map(({ cells }) => cells)), rows };
}

function readLearner(cells: LearnerCells, newId: () => string): Omit<LearnerRow, 'row'> {
  if (cells.name === '') return { learner: null, problems: [{ kind: 'no-name' }] };
  const { start, name, employer, reference } = cells;
  const read = readDate(start);
  const startsOn = read.ok ? read.date : null;
  const learner = {
    id: newId(),
    name: cut(name),
    employer: cut(employer),
    reference: cut(reference),
    startsOn,
    differs: {},
    recognised: {},
  };
  const isUnread = start !== '' && startsOn === null;
  const unread = { kind: 'unreadable-date' as const, text: start.slice(0, mostLetters) };
  return { learner, problems: [...(isUnread ? [unread] : []), ...tooLong(cells)] };
}

function tooLong(cells: LearnerCells): readonly RowProblem[] {
  const fields = ['name', 'employer', 'reference'] as const;
  return fields
    .filter((field) => cells[field].length > mostLetters)
    .map((field) => ({ kind: 'too-long', field, most: mostLetters }));
}

/** The beginning of a text that is too long, without half of a surrogate pair at its end. */
function cut(text: string): string {
  return text
    .slice(0, mostLetters)
    .replace(/\p{Surrogate}$/u, '')
    .trimEnd();
}

function withDuplicate(read: LearnerRow, register: Register): LearnerRow {
  const { row, learner, problems } = read;
  if (!learner) return read;
  const of = register.find(learner);
  register.enter(learner, row);
  return of === undefined ? read : { ...read, problems: [...problems, { kind: 'duplicate', of }] };
}

function problemRow(row: number, problem: RowProblem): LearnerRow {
  return { row, learner: null, problems: [problem] };
}
