import {
  barredHead,
  figureKinds,
  headKind,
  headKindByWords,
  isFigureKind,
  isHeadLine,
  plainHead,
} from './heads';
import type { FigureKind, HeadKind } from './heads';
import { findReference } from './references';
import { isFigure } from './figures';
import { filledCells } from './rows';
import type { SourceRow } from './rows';
import type { Cell, Place } from './source';

/** What the heads of a list of units say about its columns. */
export interface Columns {
  /** By cell; `null` for heads that we do not know. Empty for lines, which have no cells. */
  readonly kinds: readonly (HeadKind | null)[];
  /** The figures of a row in their order. */
  readonly figures: readonly FigureKind[];
  /** Whether that order is printed; else it is the likeliest. */
  readonly isCertain: boolean;
  readonly place: Place;
  /** The head over the titles, where it also names the group: `Mandatory units`. */
  readonly titleHead: string | null;
  /** How many columns of numbers and references there are. */
  readonly codes: number;
  /** The cell in which units stand that may not be taken with the row's. */
  readonly barredAt?: number;
  /** Heads of columns that are not read. */
  readonly unused: readonly string[];
  /** Those among them that no wording of ours explains, with their cells. */
  readonly unknown: readonly { readonly head: string; readonly at: number }[];
}

/** The columns of a unit whose figures have their names beside them. */
export function labelledColumns(figures: readonly FigureKind[], place: Place): Columns {
  return {
    kinds: [],
    figures,
    isCertain: true,
    place,
    titleHead: null,
    codes: 1,
    unused: [],
    unknown: [],
  };
}

interface FoundHeader {
  readonly columns: Columns;
  /** How many rows the heads fill. */
  readonly span: number;
}

const maxSpan = 3;

/** The heads that begin at a row, over up to three rows; `null` where none do. */
export function findHeader(rows: readonly SourceRow[], at: number): FoundHeader | null {
  const row = rows[at];
  if (row === undefined) return null;
  return row.isTable && row.cells.length > 1 ? tableHeader(rows, at) : lineHeader(rows, at);
}

function tableHeader(rows: readonly SourceRow[], at: number): FoundHeader | null {
  if (!startsHeads(rows[at])) return null;
  let best: FoundHeader | null = null;
  for (let span = 1; span <= maxSpan; span += 1) {
    const part = rows.slice(at, at + span);
    const last = part.at(-1);
    if (last === undefined || part.length < span || !couldBeHead(last, part[0])) break;
    const columns = columnsOf(part);
    if (columns !== null && known(columns) > known(best?.columns ?? null)) best = { columns, span };
  }
  return best;
}

/** Heads begin with a row of several cells, at least one of which is a head by itself. */
function startsHeads(row: SourceRow | undefined): boolean {
  const filled = row === undefined ? [] : filledCells(row);
  return filled.length > 1 && filled.some(({ text }) => headKind(text) !== null);
}

function couldBeHead(row: SourceRow, first: SourceRow | undefined): boolean {
  const isTogether = row.isTable && row.block === first?.block;
  const hasFigure = row.cells.some(({ text }) => /^\d/u.test(text) && isFigure(text));
  return isTogether && !hasFigure && findReference(row.text) === null && row.text.length < 400;
}

/** More figures say more than more heads: in `Unit | Credit` over `Level | Value` both rows count. */
function known(columns: Columns | null): number {
  if (columns === null) return 0;
  return columns.figures.length * 10 + columns.kinds.filter((kind) => kind !== null).length;
}

function columnsOf(part: readonly SourceRow[]): Columns | null {
  const width = Math.max(...part.map(({ cells }) => cells.length));
  const heads = Array.from({ length: width }, (_, i) =>
    part.map(({ cells }) => headText(cells[i])).filter((text) => text !== ''),
  );
  const named = heads.map(kindOfHead);
  if (isTwoLists(named)) return null;
  const kinds = settle(named, heads);
  const isUnits = kinds.includes('title') && kinds.some(isFigureKind);
  const place = part[0]?.cells[0]?.place;
  if (!isUnits || place === undefined) return null;
  const title = heads[kinds.indexOf('title')]?.join(' ') ?? null;
  const barredAt = heads.findIndex((head) => barredHead.test(head.join(' ')));
  return {
    kinds,
    figures: kinds.filter(isFigureKind),
    isCertain: true,
    place: { ...place, cell: null },
    titleHead: title,
    codes: kinds.filter((kind) => kind === 'code').length,
    ...(barredAt < 0 ? {} : { barredAt }),
    unused: heads.flatMap((head, i) =>
      kinds[i] === 'other' || kinds[i] === 'tqt' || (kinds[i] === null && head.length > 0)
        ? [head.join(' ')]
        : [],
    ),
    unknown: heads.flatMap((head, at) =>
      kinds[at] === null && head.length > 0 ? [{ head: head.join(' '), at }] : [],
    ),
  };
}

/** Two titles, each with its figures: which row's figures are whose cannot be told. */
function isTwoLists(kinds: readonly (HeadKind | null)[]): boolean {
  const second = kinds.lastIndexOf('title');
  const [left, right] = [kinds.slice(0, second), kinds.slice(second)];
  return left.includes('title') && left.some(isFigureKind) && right.some(isFigureKind);
}

/** Of two ways to read a head that is broken over lines, the one that says something. */
function headText(cell: Cell | undefined): string {
  if (cell?.otherwise === undefined || headKind(cell.text) !== null) return cell?.text ?? '';
  return headKind(cell.otherwise) === null ? cell.text : cell.otherwise;
}

function kindOfHead(pieces: readonly string[]): HeadKind | null {
  const whole = pieces.join(' ');
  const joined = headKind(whole);
  if (joined !== null || pieces.length < 2) return joined ?? headKindByWords(whole);
  return headKind(pieces[0] ?? '') ?? headKind(pieces.at(-1) ?? '') ?? headKindByWords(whole);
}

/** One column for each figure and one for the titles; where two claim it, the clearer head. */
function settle(
  kinds: readonly (HeadKind | null)[],
  heads: readonly (readonly string[])[],
): readonly (HeadKind | null)[] {
  const hasBothMarks = kinds.includes('mandatoryMark') && kinds.includes('optionalMark');
  const once = kinds.map((kind, i) => {
    const isTwice = kind !== null && isFigureKind(kind) && kinds.indexOf(kind) < i;
    // M and O say something only beside each other.
    const isLetter = isMark(kind) && (heads[i]?.join('').length ?? 0) === 1;
    if (isLetter && !hasBothMarks) return null;
    return isTwice ? 'other' : kind;
  });
  const titles = once.flatMap((kind, i) => (kind === 'title' ? [i] : []));
  if (titles.length > 1) return withOneTitle(once, titles, heads);
  if (titles.length === 1) return once;
  const marks = once.flatMap((kind, i) => (isMark(kind) ? [i] : []));
  // `Mandatory | Level | Credit`: the head over the titles names the group.
  if (marks.length === 1) return once.map((kind, i) => (i === marks[0] ? 'title' : kind));
  if (!once.includes('code')) return once;
  const unnamed = once.flatMap((kind, i) => (kind === null && heads[i]?.length !== 0 ? [i] : []));
  return unnamed.length === 1 ? once.map((kind, i) => (i === unnamed[0] ? 'title' : kind)) : once;
}

function isMark(kind: HeadKind | null): boolean {
  return kind === 'mandatoryMark' || kind === 'optionalMark';
}

/** In `Unit | Unit title | Level` the first is the unit's number. */
function withOneTitle(
  kinds: readonly (HeadKind | null)[],
  titles: readonly number[],
  heads: readonly (readonly string[])[],
): readonly (HeadKind | null)[] {
  const clear = titles.find((i) => /title|name/u.test(plainHead(heads[i]?.join(' ') ?? '')));
  const kept = clear ?? titles.at(-1);
  return kinds.map((kind, i) => (kind === 'title' && i !== kept ? 'code' : kind));
}

const codeHead =
  /\b(?:reference(?: number| no)?|accreditation number|ref|number|no|code|urn|uan)\b/giu;
const figureWords: Readonly<Record<FigureKind, RegExp>> = {
  level: /\b(?:level|lvl|lev)\b/iu,
  credits: /\b(?:credits?|cv|cr|crs|cred)\b/iu,
  glh: /\b(?:glh|guided)\b/iu,
  tqt: /\b(?:tqt|tut|total (?:qualification|unit) time)\b/iu,
};

function lineHeader(rows: readonly SourceRow[], at: number): FoundHeader | null {
  const lines = headLines(rows, at);
  const [first] = lines;
  const next = rows[at + lines.length];
  // Heads that go on further down are not all known: neither how many figures a row has.
  const isWhole =
    next === undefined || (next.isTable && next.cells.length > 1) || !isHeadLine(next.text);
  if (!isWhole) return null;
  const text = lines.map((line) => line.text).join(' ');
  if (first === undefined || !/\b(?:title|name|unit|reference)\b/iu.test(text)) return null;
  const figures = ([...figureKinds, 'tqt'] as const).filter((kind) => figureWords[kind].test(text));
  if (figures.length === 0) return null;
  const order = orderOf(
    lines.map((line) => line.text),
    figures,
  );
  const columns: Columns = {
    kinds: [],
    figures: order ?? figures,
    isCertain: order !== null,
    place: first.place,
    titleHead: /\b(mandatory|optional) units\b/iu.exec(text)?.[0] ?? null,
    codes: text.match(codeHead)?.length ?? 0,
    unused: [],
    unknown: [],
  };
  return { columns, span: lines.length };
}

function headLines(rows: readonly SourceRow[], at: number): readonly SourceRow[] {
  const lines: SourceRow[] = [];
  for (const row of rows.slice(at, at + maxSpan)) {
    if ((row.isTable && row.cells.length > 1) || !isHeadLine(row.text)) break;
    lines.push(row);
  }
  return lines;
}

/** The order of figures in heads over several lines; `null` where only the figures can tell. */
function orderOf(
  lines: readonly string[],
  figures: readonly FigureKind[],
): readonly FigureKind[] | null {
  const holding = lines.filter((line) => figures.some((kind) => figureWords[kind].test(line)));
  const whole = lines.find((line) => figures.every((kind) => figureWords[kind].test(line)));
  if (whole !== undefined) return sorted(figures, (kind) => whole.search(figureWords[kind]));
  const parts = lines.map((line) => line.split('|'));
  const count = parts[0]?.length ?? 1;
  if (count > 1 && parts.every((part) => part.length === count)) {
    return sorted(figures, (kind) => parts.flatMap(indexIn(kind))[0] ?? 0);
  }
  const isSpaced = holding.every((line) => /\S {2,}\S/u.test(line));
  if (!isSpaced) return null;
  return sorted(figures, (kind) =>
    Math.max(...lines.map((line) => line.search(figureWords[kind]))),
  );
}

function indexIn(kind: FigureKind): (part: readonly string[]) => readonly number[] {
  return (part) => part.flatMap((text, i) => (figureWords[kind].test(text) ? [i] : []));
}

function sorted(
  figures: readonly FigureKind[],
  position: (kind: FigureKind) => number,
): readonly FigureKind[] | null {
  const positions = figures.map(position);
  if (new Set(positions).size < positions.length) return null;
  return figures.toSorted((one, two) => position(one) - position(two));
}
