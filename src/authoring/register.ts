import { checkDigit } from '../catalogue';
import type { Draft, DraftFacts, ReadingQuestion, Read } from './draft';
import { readDay } from './fact-dates';
import { readFigure, readLevel } from './figures';
import type { Figure } from './figures';
import { questionOf } from './questions';
import { rowsOf } from './rows';
import type { SourceRow } from './rows';
import type { Cell, SourceDocument } from './source';

type Column =
  | 'number'
  | 'title'
  | 'awardingBody'
  | 'level'
  | 'credits'
  | 'tqt'
  | 'glh'
  | 'glhMin'
  | 'glhMax'
  | 'startsOn'
  | 'endsOn';

/** Heads of the Ofqual Register's and of LARS's lists, without case and marks. */
const columns: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:qualification ?number(?: ?no ?obliques)?|learn ?aim ?ref|qan)$/u],
  ['title', /^(?:qualification ?title|title|learn ?aim ?ref ?title)$/u],
  [
    'awardingBody',
    /^(?:organisation ?name|awarding ?organisation(?: name)?|awarding ?body|owner ?organisation ?name)$/u,
  ],
  ['level', /^(?:qualification ?level|level|notional ?nvq ?level ?v2)$/u],
  ['credits', /^(?:total ?credits?|credits?)$/u],
  ['tqt', /^(?:total ?qualification ?time|tqt)$/u],
  ['glhMin', /^(?:min(?:imum)? ?(?:glh|guided ?learning ?hours)|glh ?min)$/u],
  ['glhMax', /^(?:max(?:imum)? ?(?:glh|guided ?learning ?hours)|glh ?max)$/u],
  ['glh', /^(?:guided ?learning ?hours|glh)$/u],
  ['startsOn', /^(?:operational ?start ?date|regulation ?start ?date|effective ?from)$/u],
  ['endsOn', /^(?:operational ?end ?date|effective ?to)$/u],
];

/**
 * The rows of a register's list of qualifications: facts, and neither units nor rules. Empty where a
 * document is no such list.
 */
export function readRegister(document: SourceDocument): readonly Draft[] {
  const rows = rowsOf(document);
  const at = rows.findIndex((row) => headsOf(row) !== null);
  const heads = at < 0 ? null : headsOf(rows[at]);
  if (heads === null) return [];
  return rows
    .slice(at + 1)
    .filter((row) => numberIn(row, heads) !== null)
    .map((row) => draftOf(row, heads, document));
}

type Heads = readonly (Column | null)[];

function headsOf(row: SourceRow | undefined): Heads | null {
  if (row?.isTable !== true) return null;
  const heads = row.cells.map(({ text }) => {
    const plain = text
      .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    return columns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
  });
  const isList = heads.includes('number') && heads.includes('title') && known(heads) >= 3;
  return isList ? heads : null;
}

function known(heads: Heads): number {
  return new Set(heads.filter((head) => head !== null)).size;
}

function cellOf(row: SourceRow, heads: Heads, column: Column): Cell | null {
  const cell = row.cells[heads.indexOf(column)];
  return cell === undefined || cell.text === '' ? null : cell;
}

/** `60135773` and `601/3577/3` alike. */
function numberIn(row: SourceRow, heads: Heads): Read<string> | null {
  const cell = cellOf(row, heads, 'number');
  const match = /^(\d{3})\/?(\d{4})\/?([\dX])$/u.exec(cell?.text ?? '');
  if (cell === null || match === null) return null;
  const value = `${match[1] ?? ''}/${match[2] ?? ''}/${match[3] ?? ''}`;
  return { value, place: cell.place, ...(value === cell.text ? {} : { printed: cell.text }) };
}

function draftOf(row: SourceRow, heads: Heads, source: SourceDocument): Draft {
  const facts = factsOf(row, heads);
  const units = questionOf('units-missing', {
    about: { kind: 'document' },
    place: row.place,
    read: facts.title?.value ?? null,
  });
  const questions = [units, ...numberQuestions(facts), ...unclearCells(row, heads)];
  return { facts, groups: [], pathways: [], rules: [], questions, unread: [], source };
}

function factsOf(row: SourceRow, heads: Heads): DraftFacts {
  const text = (column: Column): Read<string> | null => {
    const cell = cellOf(row, heads, column);
    return cell === null ? null : { value: cell.text, place: cell.place };
  };
  const value = <Value>(
    column: Column,
    parse: (from: string) => Figure<Value>,
  ): Read<Value> | null => {
    const cell = cellOf(row, heads, column);
    const figure = cell === null ? null : parse(cell.text);
    return cell !== null && figure?.kind === 'value'
      ? { value: figure.value, place: cell.place }
      : null;
  };
  const day = (column: Column): Read<string> | null => {
    const cell = cellOf(row, heads, column);
    const read = cell === null ? null : readDay(cell.text.replace(/T.*$/u, ''));
    return cell === null || read === null ? null : { value: read, place: cell.place };
  };
  return {
    title: text('title'),
    awardingBody: text('awardingBody'),
    number: numberIn(row, heads),
    level: value('level', readLevel),
    levels: 'RQF',
    credits: value('credits', readFigure),
    tqt: value('tqt', readFigure),
    glh: hoursOf(
      value('glhMin', readFigure),
      value('glhMax', readFigure),
      value('glh', readFigure),
    ),
    startsOn: day('startsOn'),
    endsOn: day('endsOn'),
    consultation: null,
    edition: null,
  };
}

function hoursOf(
  low: Read<number> | null,
  high: Read<number> | null,
  one: Read<number> | null,
): DraftFacts['glh'] {
  if (low !== null && high !== null) {
    return { value: { min: low.value, max: high.value }, place: low.place };
  }
  return one === null ? null : { value: { min: one.value, max: one.value }, place: one.place };
}

function numberQuestions({ number }: DraftFacts): readonly ReadingQuestion[] {
  if (number === null || checkDigit(number.value) === number.value.at(-1)) return [];
  return [factQuestion('facts-differ', number.value, { fact: 'number', place: number.place })];
}

/** Figures and days that are there and could not be read. */
function unclearCells(row: SourceRow, heads: Heads): readonly ReadingQuestion[] {
  const facts = ['level', 'credits', 'tqt', 'glh'] as const;
  return facts.flatMap((fact): readonly ReadingQuestion[] => {
    const cell = cellOf(row, heads, fact);
    if (cell === null) return [];
    const figure = fact === 'level' ? readLevel(cell.text) : readFigure(cell.text);
    if (figure.kind !== 'unclear') return [];
    return [factQuestion('fact-missing', cell.text, { fact, place: cell.place })];
  });
}

function factQuestion(
  code: ReadingQuestion['code'],
  read: string,
  {
    fact,
    place,
  }: { readonly fact: 'number' | 'level' | 'credits' | 'tqt' | 'glh' } & Pick<Cell, 'place'>,
): ReadingQuestion {
  return questionOf(code, { about: { kind: 'fact', fact }, place, read });
}
