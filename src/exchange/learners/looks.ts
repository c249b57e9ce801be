import { evidenceYears, readDate, yearOf } from '../../dates';

/** What a column without a heading looks like. */
export type Look = 'start' | 'birth' | 'employer' | 'reference' | 'row-number' | 'other' | 'text';

const maxLookedAt = 200;
/** Nobody plans a start before this year, so older dates in a list are days of birth. */
const firstStart = 2015;
const uln = /^\d{10}$/;
const phone = /^(?:\+44|0)[\d\s()]{9,}$/;

/** The looks of the columns of rows, by their places. */
export function looksOf(rows: readonly (readonly string[])[], width: number): readonly Look[] {
  const sample = rows.slice(0, maxLookedAt);
  const columns = Array.from({ length: width }, (_, place) =>
    sample.map((cells) => cells[place] ?? ''),
  );
  const looks = columns.map((cells) => lookOf(cells.filter(Boolean)));
  return withEmployer(columns, withOneStart(columns, withRowNumbers(columns, looks)));
}

/** Row numbers stand first: they count from 1, or a learner's number stands beside them. */
function withRowNumbers(
  columns: readonly (readonly string[])[],
  looks: readonly Look[],
): readonly Look[] {
  const [first = []] = columns;
  if (looks[0] !== 'reference' || !isCounting(first)) return looks;
  const hasOther = looks.includes('reference', 1);
  return hasOther || Number(first[0]) <= 1 ? looks.with(0, 'row-number') : looks;
}

const firm = new RegExp(
  [
    'ltd|limited|llp|plc|inc|cic|gmbh|council|nhs|trust|college|school|academy|university|group',
    'services|solutions|stores|holdings|partnership|hospital|hotels?|bank|care|motors|garage|salon',
    'retail|logistics|branch|store|shop|site|centre|department|team|homes|housing|media|consulting',
    'recruitment|cleaning|security|transport|travel|insurance|clinic|surgery|pharmacy|dental',
    'nursery|airport|club|company|restaurants?|supermarkets?|training|engineering|systems',
  ]
    .map((words) => `\\b(?:${words})\\b\\.?`)
    .join('|')
    .concat('|& (?:co|sons?)\\b'),
  'i',
);

/** Whether a text has a word in it that firms have and people have not. */
export function namesFirm(text: string): boolean {
  return firm.test(text);
}

/** A column of firms is that of the employers, wherever it stands beside another of texts. */
function withEmployer(
  columns: readonly (readonly string[])[],
  looks: readonly Look[],
): readonly Look[] {
  const texts = looks.flatMap((look, place) => (look === 'text' ? place : []));
  const firms = texts.filter((place) => {
    const filled = (columns[place] ?? []).filter(Boolean);
    return filled.filter(namesFirm).length * 2 > filled.length;
  });
  const [place] = firms;
  return place === undefined || texts.length < 2 ? looks : looks.with(place, 'employer');
}

function lookOf(cells: readonly string[]): Look {
  if (cells.length === 0) return 'other';
  const dates = cells.flatMap((cell) => dateIn(cell) ?? []);
  if (dates.length * 2 >= cells.length) {
    return dates.every((date) => yearOf(date) < firstStart) ? 'birth' : 'start';
  }
  if (cells.every((cell) => cell.includes('@') || phone.test(cell))) return 'other';
  return cells.every((cell) => /^\S*\d\S*$/.test(cell)) ? 'reference' : 'text';
}

/** A date in whichever order it can be read. */
function dateIn(text: string): string | null {
  for (const order of ['day-first', 'month-first'] as const) {
    const read = readDate(text, order, evidenceYears);
    if (read.ok) return read.date;
  }
  return null;
}

/** Whether cells count 1, 2, 3 … from any number. */
export function isCounting(cells: readonly string[]): boolean {
  const first = Number(cells[0]);
  return cells.every((cell, place) => /^\d{1,4}\.?$/.test(cell) && Number(cell) === first + place);
}

/** Of several columns of dates the first day is the start; the others are ends, reviews and such. */
function withOneStart(
  columns: readonly (readonly string[])[],
  looks: readonly Look[],
): readonly Look[] {
  const firstDay = (place: number): string =>
    (columns[place] ?? []).flatMap((cell) => dateIn(cell) ?? []).toSorted()[0] ?? '';
  const starts = looks.flatMap((look, place) => (look === 'start' ? place : []));
  const start = starts.toSorted((one, other) => (firstDay(one) < firstDay(other) ? -1 : 1))[0];
  return looks.map((look, place) => (look === 'start' && place !== start ? 'other' : look));
}

/** How likely a column of codes is the learner's number: a ULN has ten digits. */
export function isUlnColumn(cells: readonly string[]): boolean {
  const filled = cells.filter(Boolean);
  return filled.filter((cell) => uln.test(cell)).length * 2 > filled.length;
}
