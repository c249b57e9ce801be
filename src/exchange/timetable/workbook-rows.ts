import type { CalendarDate, ClockTime } from '../../dates';
import { clockTimeAt, dayOfSerial, isPlausible, readClockTime, readDate } from '../../dates';
import type { Plan, SessionState } from '../../plan';
import { sessionStates } from '../../plan';
import { rowTexts } from '../../schedule';
import { fold } from '../../text';
import type { RowFault, RowReading, TimetableHead, TimetableWords } from './reading';
import { asInFile, faultOf, unitNamed } from './row-parts';

type CellValue = string | number | boolean | Date | null | undefined;
type Head = keyof TimetableWords['heads'];

const maxTimetableRows = 5_000;

/**
 * The rows of the sheet of sessions of a workbook; `null` where it has none. Other programs move its
 * columns and add to them: a column is known by its head. The reader loads with the first workbook.
 */
export async function workbookRows(
  bytes: Uint8Array,
  plan: Pick<Plan, 'delivery'>,
  words: TimetableWords,
): Promise<readonly RowReading[] | null> {
  const { readXlsx } = await import('hucre/xlsx');
  const book = await readXlsx(bytes, { maxRows: maxTimetableRows + 1 });
  const named = book.sheets.filter(({ name }) => fold(name) === fold(words.sheet));
  for (const { rows } of [...named, ...book.sheets]) {
    const read = rowsOfSheet(rows, plan, words);
    if (read) return read;
  }
  return null;
}

function rowsOfSheet(
  rows: readonly (readonly CellValue[])[],
  plan: Pick<Plan, 'delivery'>,
  words: TimetableWords,
): readonly RowReading[] | null {
  const top = rows.slice(0, 20).findIndex((row) => isHeading(row, words));
  if (top < 0) return null;
  const columns = columnsOf(rows[top] ?? [], words);
  const units = new Map(plan.delivery.sessions.map(({ id, unit }) => [id, unit]));
  return rows.slice(top + 1).flatMap((cells, i) => {
    const row = new SheetRow(cells, columns, top + 2 + i);
    return row.isBlank(words.sum) ? [] : [readRow(row, words, units)];
  });
}

const needed: readonly TimetableHead[] = ['date', 'from', 'to', 'unit'];

function isHeading(row: readonly CellValue[], words: TimetableWords): boolean {
  const columns = columnsOf(row, words);
  return needed.every((head) => columns.has(head));
}

function columnsOf(
  row: readonly CellValue[],
  { heads }: TimetableWords,
): ReadonlyMap<Head, number> {
  const texts = row.map((cell) => (typeof cell === 'string' ? fold(cell) : ''));
  const places = (Object.keys(heads) as Head[]).map(
    (head) => [head, texts.indexOf(fold(heads[head]))] as const,
  );
  return new Map(places.filter(([, at]) => at >= 0));
}

/** One row by the heads of its columns. */
class SheetRow {
  readonly line: number;
  readonly #cells: readonly CellValue[];
  readonly #columns: ReadonlyMap<Head, number>;

  constructor(cells: readonly CellValue[], columns: ReadonlyMap<Head, number>, line: number) {
    this.#cells = cells;
    this.#columns = columns;
    this.line = line;
  }

  has(head: Head): boolean {
    return this.#columns.has(head);
  }

  cell(head: Head): CellValue {
    return this.#cells[this.#columns.get(head) ?? -1];
  }

  text(head: Head): string {
    const cell = this.cell(head);
    if (cell === null || cell === undefined || cell instanceof Date) return '';
    return asInFile(String(cell));
  }

  /** Nothing, or the sums below the list. */
  isBlank(sum: string): boolean {
    const filled = this.#cells.filter((cell) => cell !== null && cell !== undefined && cell !== '');
    return filled.length === 0 || (filled[0] === sum && this.text('unit') === '');
  }
}

function readRow(
  row: SheetRow,
  words: TimetableWords,
  units: ReadonlyMap<string, string>,
): RowReading {
  const named = { title: row.text('unit'), reference: row.text('reference') };
  const id = row.text('session');
  const session = units.has(id) ? id : null;
  const unread = (fault: RowFault): RowReading => ({
    ...{ ok: false, line: row.line, fault, session },
    words: named.title || named.reference || row.text('date') || id,
  });
  const on = dayIn(row.cell('date'));
  if (on === null) return unread('no-date');
  const [from, to] = [timeIn(row.cell('from')), timeIn(row.cell('to'))];
  if (from === null || to === null) return unread('no-time');
  const unit = unitNamed(words.units, named, units.get(id) ?? null);
  if (unit === null) return unread('unknown-unit');
  const state = stateIn(row.text('state'), words);
  if (state === undefined) return unread('unknown-state');
  const texts = Object.fromEntries(
    rowTexts.filter((field) => row.has(field)).map((field) => [field, row.text(field)]),
  );
  const read = { line: row.line, session, unit, time: { on, from, to }, texts, state };
  const fault = faultOf(read);
  return fault ? unread(fault) : { ok: true, row: read };
}

/** `undefined` where nobody can tell; `null` where the row does not say. */
function stateIn(text: string, { states }: TimetableWords): SessionState | null | undefined {
  if (text === '') return null;
  return sessionStates.find((state) => fold(states[state]) === fold(text));
}

/** Dates as dates, as numbers that lost their format, and as people write them. */
function dayIn(cell: CellValue): CalendarDate | null {
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return null;
    const date = cell.toISOString().slice(0, 10);
    return isPlausible(date) ? date : null;
  }
  if (typeof cell === 'number') return dayOfSerial(String(cell));
  if (typeof cell !== 'string') return null;
  const read = readDate(cell);
  return read.ok ? read.date : dayOfSerial(cell);
}

const minutesOfDay = 1_440;

/** Times as times, as the part of a day that spreadsheets have for them, and as people write them. */
function timeIn(cell: CellValue): ClockTime | null {
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(11, 16);
  }
  if (typeof cell === 'number' && cell >= 0 && cell < 1) {
    const minutes = Math.round(cell * minutesOfDay);
    return minutes < minutesOfDay ? clockTimeAt(minutes) : null;
  }
  return typeof cell === 'string' || typeof cell === 'number' ? readClockTime(String(cell)) : null;
}
