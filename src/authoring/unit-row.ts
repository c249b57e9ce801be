import type { Columns } from './header';
import { figureKinds, isFigureKind } from './heads';
import type { HeadKind } from './heads';
import { isFigure } from './figures';
import { findReference, isReference } from './references';
import { filledCells } from './rows';
import type { SourceRow } from './rows';
import type { Cell, Place } from './source';

/** A unit as its row prints it; the figures are still text. */
export interface RawUnit {
  readonly title: Cell;
  /** The text in which the Ofqual reference stands. */
  readonly ref: Cell | null;
  readonly localRef: Cell | null;
  /** In the order of the columns. */
  readonly figures: readonly Cell[];
  readonly columns: Columns | null;
  /** The cell that says to which group the unit belongs. */
  readonly group: Cell | null;
  /** Whether that cell is one further up, with nothing printed since: perhaps it was merged. */
  readonly isGroupCarried?: true;
  /** The level that stands in a heading above, where the row has none. */
  readonly levelAbove?: Cell;
  /** What may not be taken with it, as printed. */
  readonly barred?: Cell;
  /** What stands under heads that we do not know. */
  readonly unknown: readonly string[];
  readonly place: Place;
  /** Whether it was put together from several lines. */
  readonly isJoined: boolean;
}

/** The level that a heading above gives to a unit whose list has no column of levels. */
export function withLevel(raw: RawUnit, above: Cell | undefined): RawUnit {
  const hasOwn = raw.columns === null || raw.columns.figures.includes('level');
  return hasOwn || above === undefined ? raw : { ...raw, levelAbove: above };
}

/** A column of groups names one beside the first of its units only, where it was merged. */
export function withCarriedGroup(raw: RawUnit, above: RawUnit): RawUnit {
  const { columns, group } = above;
  if (raw.group?.text !== '' || group === null || group.text === '') return raw;
  return columns === raw.columns ? { ...raw, group, isGroupCarried: true } : raw;
}

/** Reads a row by the heads of its table; `null` where it is no unit. */
export function unitFromCells(row: SourceRow, columns: Columns): RawUnit | null {
  const at = (kind: string): readonly Cell[] =>
    row.cells.filter((_, i) => columns.kinds[i] === kind);
  const [title] = at('title');
  const figures = row.cells.filter((_, i) => isFigureKind(columns.kinds[i] ?? null));
  const codes = at('code').filter(({ text }) => text !== '');
  const isFilled = figures.some(({ text }) => isFigure(text));
  if (title === undefined || isRepeatedHead(figures)) return null;
  const isFree = (i: number): boolean => columns.kinds[i] === null;
  const ref =
    codes.find(({ text }) => isReference(text)) ??
    row.cells.find(({ text }, i) => isFree(i) && isReference(text)) ??
    null;
  const inTitle = ref === null ? findReference(title.text) : null;
  if (!isFilled && ref === null && inTitle === null) return null;
  // The title may stand in rows above and below; where it does not, it is asked for.
  if (title.text === '' && (ref === null || !isFilled)) return null;
  const others = codes.filter((code) => code !== ref);
  const barred = columns.barredAt === undefined ? undefined : row.cells[columns.barredAt];
  return {
    title: inTitle === null ? title : { ...title, text: without(title.text, inTitle) },
    ref: ref ?? (inTitle === null ? null : title),
    localRef: others[0] ?? null,
    figures: padded(figures, columns, row),
    columns,
    group: groupOf(row, columns),
    ...(barred === undefined ? {} : { barred }),
    unknown: columns.unknown.map((column) => row.cells[column.at]?.text ?? ''),
    place: row.place,
    isJoined: false,
  };
}

const kindWords = /^(?:mandatory|compulsory|core|optional|elective)(?: units?)?$/iu;
const noMark = /^(?:|-|–|—|no|n|n\/?a|x?0)$/iu;

/** The cell that says to which group a unit belongs: by its head, by marks, or by a word anywhere. */
function groupOf(row: SourceRow, { kinds }: Columns): Cell | null {
  const at = (kind: HeadKind): Cell | undefined => row.cells[kinds.indexOf(kind)];
  const named = at('group');
  if (named !== undefined) return named;
  const isMarked = (cell: Cell | undefined): cell is Cell =>
    cell !== undefined && !noMark.test(cell.text);
  const [mandatory, optional] = [at('mandatoryMark'), at('optionalMark')];
  if (isMarked(mandatory) && !isMarked(optional)) return { ...mandatory, text: 'Mandatory' };
  if (isMarked(optional) && !isMarked(mandatory)) return { ...optional, text: 'Optional' };
  const isFree = (i: number): boolean => kinds[i] === null || kinds[i] === 'other';
  return row.cells.find(({ text }, i) => isFree(i) && kindWords.test(text)) ?? null;
}

function isRepeatedHead(figures: readonly Cell[]): boolean {
  return figures.some(({ text }) => /^(?:unit )?(?:level|credits?(?: value)?|glh)$/iu.test(text));
}

/** A row with too few cells has its last figures empty. */
function padded(figures: readonly Cell[], columns: Columns, row: SourceRow): readonly Cell[] {
  const missing = columns.figures.length - figures.length;
  const empty = { text: '', place: row.place };
  return missing > 0 ? [...figures, ...Array.from({ length: missing }, () => empty)] : figures;
}

function without(
  text: string,
  { end, start }: { readonly start: number; readonly end: number },
): string {
  return `${text.slice(0, start)} ${text.slice(end)}`
    .replace(/\(\s*\)|\[\s*\]/gu, ' ')
    .replace(/^[\s:–—-]+|[\s:–—-]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Reads a row of a table without heads by its contents: numbers and references, one text, then short
 * figures. `null` where it is not plainly so; without a reference only below a group's heading.
 */
export function unitWithoutHeads(row: SourceRow, isBelowHeading: boolean): RawUnit | null {
  const filled = filledCells(row);
  const titleAt = filled.findIndex(({ text }) => /\p{L}{3}/u.test(text) && !isReference(text));
  const title = filled[titleAt];
  const codes = filled.slice(0, Math.max(0, titleAt));
  const figures = filled.slice(titleAt + 1).filter(({ text }) => !isReference(text));
  const ref = filled.find(({ text }) => isReference(text)) ?? null;
  const isShort = figures.length >= (ref === null ? 2 : 1) && figures.length <= figureKinds.length;
  if (title === undefined || title.text.length < 4 || codes.length > 2 || !isShort) return null;
  if (!figures.every(({ text }) => isFigure(text)) || (ref === null && !isBelowHeading))
    return null;
  const localRef = codes.find((cell) => cell !== ref) ?? null;
  const { place } = row;
  return {
    title,
    ref,
    localRef,
    figures,
    columns: null,
    group: null,
    unknown: [],
    place,
    isJoined: false,
  };
}
