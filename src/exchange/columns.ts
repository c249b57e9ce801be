import { readDate } from '../dates';

/** What a column of a pasted list can hold. */
type Column = 'name' | 'given' | 'family' | 'initials' | 'employer' | 'reference' | 'start';

/** Headings that centres write, in lower case and without spaces and signs. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  name: [
    ...['name', 'names', 'fullname', 'learner', 'learners', 'learnername', 'student'],
    ...[
      'studentname',
      'apprentice',
      'apprenticename',
      'candidate',
      'candidatename',
      'nameorinitials',
    ],
  ],
  given: ['firstname', 'forename', 'forenames', 'givenname', 'givennames'],
  family: ['surname', 'lastname', 'familyname'],
  initials: ['initials', 'initial'],
  employer: [
    ...['employer', 'employername', 'company', 'companyname', 'organisation', 'organization'],
    ...['workplace', 'business'],
  ],
  reference: [
    ...['reference', 'ref', 'id', 'uln', 'uniquelearnernumber', 'learnerid', 'learnerref'],
    ...['learnerreference', 'learnernumber', 'studentid', 'studentnumber', 'referencenumber'],
  ],
  start: ['start', 'starts', 'startson', 'startdate', 'dateofstart', 'started', 'date'],
};
const columnOf = new Map(
  (Object.keys(headings) as Column[]).flatMap((column) =>
    headings[column].map((heading) => [heading, column] as const),
  ),
);
const namings: readonly Column[] = ['name', 'given', 'family', 'initials'];

/** Which columns of a list hold what, by their places; several may hold the same. */
export type Layout = readonly (Column | null)[];

/** What a heading announces; `undefined` for words that are no heading that we know. */
export function headed(cell: string): Column | undefined {
  return columnOf.get(cell.toLowerCase().replace(/[^a-z0-9]/g, ''));
}

/** How many cells of a row are headings that we know. */
export function knownHeadings(row: readonly string[]): number {
  return row.filter((cell) => headed(cell)).length;
}

/** The layout that a row of headings gives; `null` where the row holds a learner instead. */
export function layoutOfHeadings(row: readonly string[]): Layout | null {
  const layout = row.map((cell) => headed(cell) ?? null);
  const known = layout.filter((column) => column !== null);
  return known.length > 1 || known.some((column) => namings.includes(column)) ? layout : null;
}

const mostLookedAt = 200;

/**
 * A layout for a list without headings: dates and codes are known by their looks, and the other
 * columns are taken to be name, employer and reference, in this order.
 */
export function guessedLayout(rows: readonly (readonly string[])[]): Layout {
  const sample = rows.slice(0, mostLookedAt);
  const width = Math.max(0, ...sample.map((row) => row.length));
  const looks: (Column | null)[] = Array.from({ length: width }, (_, place) =>
    lookOf(sample.map((row) => row[place] ?? '').filter(Boolean)),
  );
  if (!looks.includes(null)) looks[0] = null;
  const left = (['name', 'employer', 'reference'] as const).filter((one) => !looks.includes(one));
  const plain = looks.flatMap((look, place) => (look === null ? place : []));
  return looks.map((look, place) => look ?? left[plain.indexOf(place)] ?? null);
}

/** A column in which most cells are dates, or all are codes such as a ULN. */
function lookOf(cells: readonly string[]): Column | null {
  if (cells.length === 0) return null;
  const dates = cells.filter((cell) => readDate(cell).ok);
  if (dates.length * 2 >= cells.length) return 'start';
  return cells.every((cell) => /^\S*\d\S*$/.test(cell)) ? 'reference' : null;
}

/** The cells that a learner is made of, as they stand in the row. */
export interface LearnerCells {
  readonly name: string;
  readonly employer: string;
  readonly reference: string;
  readonly start: string;
}

export function cellsOf(row: readonly string[], layout: Layout): LearnerCells {
  const first = (column: Column): string =>
    layout.flatMap((held, place) => (held === column ? (row[place] ?? '') : [])).find(Boolean) ??
    '';
  const joined = [first('given'), first('family')].filter(Boolean).join(' ');
  return {
    name: first('name') || joined || first('initials'),
    employer: first('employer'),
    reference: first('reference'),
    start: first('start'),
  };
}
