import type { Pathway } from '../../catalogue';
import type { Learner } from '../../plan';
import { newLearner } from '../../plan';
import { fold, hasLetter } from '../../text';
import { dayOfSerial, readInColumn } from '../../dates';
import { Register } from './duplicates';
import type { LearnerList, LearnerRow, RowProblem } from './findings';
import type { Role } from './roles';
import type { HowToRead, ListRow, Mapping, PastedTable } from './pasted-table';
import { howToRead, maxText, plainDate } from './pasted-table';
import { remarksOn } from './remarks';
import { isShortenedNumber, plainUln } from './uln';

export interface ReadOptions {
  readonly newId: () => string;
  /** The learners of the cohort, to tell who is there already. */
  readonly present: readonly Learner[];
  /** Those that a learner can follow; none where left out. */
  readonly pathways?: readonly Pathway[];
}

const maxLearners = 2_000;
const maxLetters = 200;

/** The learners of a list, with its columns used as the mapping says. Nothing is lost unsaid. */
export function readLearners(
  list: PastedTable,
  mapping: Mapping,
  { newId, present, pathways = [] }: ReadOptions,
): LearnerList {
  if (list.isTooLarge) {
    const row = problemRow(1, { kind: 'too-large', max: maxText });
    return { rows: [row], remarks: [] };
  }
  const how = howToRead(list, mapping);
  const register = new Register(present);
  const room = Math.max(0, maxLearners - present.length);
  const rows = list.rows
    .slice(0, room)
    .map((row) => withDuplicate(readRow(row, how, { newId, pathways }), register));
  const over = list.rows[room];
  const leftOut = list.rows.length - room;
  const last = over ? [problemRow(over.row, { kind: 'too-many', max: maxLearners, leftOut })] : [];
  return { rows: [...rows, ...last], remarks: remarksOn(list, how) };
}

function readRow(
  row: ListRow,
  how: HowToRead,
  { newId, pathways }: Required<Omit<ReadOptions, 'present'>>,
): LearnerRow {
  const cells = cellsOf(row.cells, how.roles);
  const refusal = refusalOf(row, cells, how);
  const shown = { row: row.row, cells: row.cells };
  if (refusal) return { ...shown, learner: null, problems: [refusal] };
  const start = startOf(orNothing(row.cells[how.start] ?? ''), how);
  const reference = referenceOf(cells.reference, how);
  const name = nameOf(cells.name, how);
  const pathway = pathwayOf(row, how, pathways);
  const learner = {
    ...newLearner({
      id: newId(),
      name: cut(name.text),
      employer: cut(cells.employer),
      reference: cut(reference.text),
      startsOn: start.date,
    }),
    pathway: pathway.id,
  };
  const problems = [
    ...oddities(row, how),
    ...name.problems,
    ...start.problems,
    ...reference.problems,
    ...pathway.problems,
    ...tooLong(cells),
  ];
  return { ...shown, learner, problems };
}

interface LearnerCells {
  readonly name: string;
  readonly employer: string;
  readonly reference: string;
}

const namings: readonly Role[] = ['name', 'given', 'middle', 'family'];

function cellsOf(cells: readonly string[], roles: HowToRead['roles']): LearnerCells {
  const cellOf = (role: Role): string => cells[roles.indexOf(role)] ?? '';
  return {
    name: namings.map(cellOf).filter(Boolean).join(' '),
    employer: orNothing(cellOf('employer')),
    reference: orNothing(cellOf('reference')),
  };
}

/** A dash, any other sign without letters and figures, and what says so stand for an empty cell. */
function orNothing(cell: string): string {
  return /[\p{L}\p{N}#]/u.test(cell) && !saysNothing.test(cell) ? cell : '';
}

/** "N/A", and what spreadsheets write where a formula failed. */
const saysNothing =
  /^(?:n\.?\s?\/\s?a\.?|none|nil|null|blank|not (?:known|given|applicable)|#(?:n\/a|ref!|name\?|value!|null!|num!|div\/0!))$/i;

/** Below a list stand sums and page numbers. */
const people = '(?:learners|students|apprentices|candidates|trainees|names|rows|records|people)';
const oneOrMore = `(?:${people}|learner|student|apprentice|candidate|trainee|name|row|record)`;
const noLearner = new RegExp(
  [
    '(?:grand |sub ?)?totals?\\b.{0,22}',
    `(?:count|sum|average|${people})[\\s:]*[\\d.,]*`,
    `(?:number|no\\.?|count|sum) of ${people}\\b.{0,12}`,
    `\\d+ ${oneOrMore}(?: s)?(?: (?:affected|found|in total|listed|selected))?`,
    'end of (?:the )?(?:list|register|report|table)',
    'page \\d+(?: (?:of )?\\d+)?',
    '(?:printed|exported|generated|created) (?:on|by|at)\\b.*',
  ]
    .map((words) => `^${words}$`)
    .join('|'),
);

/** Why a row cannot be added; `null` where it can. */
function refusalOf(
  { oddWidth, isAside }: ListRow,
  { name }: LearnerCells,
  how: HowToRead,
): RowProblem | null {
  const column = how.roles.findIndex((role) => role !== null && namings.includes(role));
  if (how.isParted && oddWidth !== null && oddWidth > how.width) {
    return { kind: 'other-width', cells: oddWidth, expected: how.width };
  }
  if (name === '' || saysNothing.test(name)) return { kind: 'no-name' };
  if (!hasLetter(name)) return { kind: 'no-letter', column, text: cut(name) };
  return isAside || noLearner.test(fold(name)) ? { kind: 'no-learner', column } : null;
}

function oddities({ oddWidth, isOneCell }: ListRow, { width }: HowToRead): readonly RowProblem[] {
  if (isOneCell) return [{ kind: 'several-columns' }];
  return oddWidth === null ? [] : [{ kind: 'other-width', cells: oddWidth, expected: width }];
}

interface ReadCell<Value> {
  readonly problems: readonly RowProblem[];
  readonly date: Value;
}

function startOf(text: string, { order, start: column }: HowToRead): ReadCell<string | null> {
  if (text === '') return { date: null, problems: [] };
  const read = readInColumn(plainDate(text), order);
  const date = read.ok ? read.date : dayOfSerial(text);
  if (read.ok || date !== null) return { date, problems: [] };
  const problem = { kind: 'unreadable-date', column, text: cut(text), fault: read.fault } as const;
  return { date: null, problems: [problem] };
}

interface ReadPathway {
  readonly problems: readonly RowProblem[];
  readonly id: string | null;
}

/** Whose title the cell has, however it is written and with or without "pathway" behind it. */
function pathwayOf(
  { cells }: ListRow,
  { roles }: HowToRead,
  pathways: readonly Pathway[],
): ReadPathway {
  const column = roles.indexOf('pathway');
  const text = orNothing(cells[column] ?? '');
  if (text === '' || pathways.length === 0) return { id: null, problems: [] };
  const found = pathways.find(({ title }) => plainTitle(title) === plainTitle(text));
  if (found) return { id: found.id, problems: [] };
  return { id: null, problems: [{ kind: 'unknown-pathway', column, text: cut(text) }] };
}

function plainTitle(title: string): string {
  return fold(title)
    .replace(/\b(?:pathway|route)\b/g, '')
    .trim();
}

const address = /\s*[<([]?\b(?:mailto:)?[\w.+'-]+@[\w-]+(?:\.[\w-]+)+[>)\]]?[;,]?/giu;

/** A name as mail programs write it has an address behind it, which is no part of a name. */
function nameOf(text: string, { roles }: HowToRead): ReadText {
  // A longer text is cut anyhow, and is no name that a mail program wrote.
  const isSearched = text.includes('@') && text.length <= 2 * maxLetters;
  const found = isSearched ? (text.match(address) ?? []) : [];
  if (found.length === 0) return { text, problems: [] };
  const column = roles.findIndex((role) => role !== null && namings.includes(role));
  const name = text
    .replace(address, '')
    .replaceAll('"', '')
    .trim()
    .replace(/^'(.*)'$/, '$1');
  if (!hasLetter(name)) return { text, problems: [{ kind: 'address-for-name', column }] };
  const unused = found.map((one) => one.trim()).join(' ');
  return { text: name, problems: [{ kind: 'address-by-name', column, text: cut(unused) }] };
}

interface ReadText {
  readonly text: string;
  readonly problems: readonly RowProblem[];
}

function referenceOf(text: string, { roles }: HowToRead): ReadText {
  if (!isShortenedNumber(text)) return { text: plainUln(text), problems: [] };
  const column = roles.indexOf('reference');
  return { text: '', problems: [{ kind: 'shortened-number', column, text: cut(text) }] };
}

function tooLong(cells: LearnerCells): readonly RowProblem[] {
  const fields = ['name', 'employer', 'reference'] as const;
  return fields
    .filter((field) => cells[field].length > maxLetters)
    .map((field) => ({ kind: 'too-long', field, max: maxLetters }));
}

/** The beginning of a text that is too long, without half of a surrogate pair at its end. */
function cut(text: string): string {
  return text
    .slice(0, maxLetters)
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
  return { row, cells: [], learner: null, problems: [problem] };
}
