import { readFigure, readLevel } from './figures';
import { headKind } from './heads';
import { labelledFigures } from './labelled-figures';
import { qualificationName } from './qualification-name';
import { findReference, isReference } from './references';
import { filledCells } from './rows';
import type { SourceRow } from './rows';
import type { Cell } from './source';

export type PageField = 'ref' | 'localRef' | 'title' | 'level' | 'credits' | 'glh';

/** What a row of a unit's own page says, by its label. */
export interface PagePair {
  readonly field: PageField;
  readonly value: Cell;
}

/** After a unit's name its figures stand within so many rows. */
const maxRowsToFigures = 6;
const maxLinesBelow = 5;
/** A shorter line is not wrapped. */
const minWrapped = 45;

/** What a row says of the unit whose page it stands on. */
export function pagePairs(rows: readonly SourceRow[], at: number): readonly PagePair[] {
  const row = rows[at];
  if (row === undefined) return [];
  const filled = filledCells(row);
  const head = filled.length === 1 ? unitHead(rows, at) : null;
  if (head !== null) return head;
  const beside = besideLabels(filled.length === 1 && !row.isTable ? partedCells(rows, at) : filled);
  return beside.length > 0 ? beside : filled.flatMap(labelled);
}

/** A label and its value in a line with a gap between them; the value may go on below itself. */
function partedCells(rows: readonly SourceRow[], at: number): readonly Cell[] {
  const row = rows[at];
  const [cell] = row?.cells ?? [];
  if (row === undefined || cell === undefined) return [];
  const parts = cell.text.split(/ {2,}/u).map((text) => ({ text, place: cell.place }));
  const last = parts.at(-1);
  if (last === undefined || parts.length !== 2) return parts;
  const indent = row.printed.lastIndexOf(last.text);
  const below = linesBelow(rows, at, indent).map(({ text }) => text);
  return [...parts.slice(0, -1), { ...last, text: [last.text, ...below].join(' ') }];
}

/** The lines that stand directly below a line and begin where its value does. */
function linesBelow(rows: readonly SourceRow[], at: number, indent: number): readonly SourceRow[] {
  const found: SourceRow[] = [];
  for (let next = at + 1; next <= at + maxLinesBelow; next += 1) {
    const [above, row] = [rows[next - 1], rows[next]];
    const isBelow =
      row?.place.page === above?.place.page &&
      (row?.place.line ?? 0) - (above?.place.line ?? 0) === 1;
    const isUnder = row !== undefined && Math.abs(row.printed.search(/\S/u) - indent) <= 2;
    if (row === undefined || !isBelow || !isUnder || row.isTable) break;
    found.push(row);
  }
  return found;
}

/** `Level | 2`, alone or with others in one row. */
function besideLabels(filled: readonly Cell[]): readonly PagePair[] {
  const found: PagePair[] = [];
  for (let at = 0; at + 1 < filled.length; at += 1) {
    const [label, value] = [filled[at], filled[at + 1]];
    const pairs = label === undefined || value === undefined ? [] : pairOf(label.text, value);
    if (pairs.length > 0) at += 1;
    found.push(...pairs);
  }
  return found;
}

/** `Level: 2`, alone or with others in one line; `Level 2 Credit 3`. */
function labelled({ place, text }: Cell): readonly PagePair[] {
  if (text.length > 400) return [];
  const figures = isReference(text) ? null : labelledFigures(text);
  if (figures !== null) {
    return figures.flatMap(({ field, text: value }): readonly PagePair[] =>
      field === 'tqt' ? [] : [{ field, value: { text: value, place } }],
    );
  }
  const parts = text.split(
    /(?:^|\s)(unit (?:title|ref(?:erence)?|number|code|level|credits?(?: value)?|no)|title|level|credit value|credits?|glh|guided learning hours|ofqual ref\w*|unit ref\w*(?: number)?|uan|urn)\s*:\s*/giu,
  );
  return parts.flatMap((label, i) => {
    const value = i % 2 === 1 ? parts[i + 1]?.trim() : undefined;
    return value === undefined || value === '' ? [] : pairOf(label, { text: value, place });
  });
}

function pairOf(label: string, value: Cell): readonly PagePair[] {
  if (/^unit (?:aim|purpose|content|assessment)/iu.test(label) || headKind(value.text) !== null)
    return [];
  const kind = /^(?:unit )?ref$/iu.test(label) ? 'code' : headKind(label);
  if (kind === 'title') {
    const isUnit = /title|name/iu.test(label) && qualificationName(value.text) === null;
    return isUnit ? [{ field: 'title', value }] : [];
  }
  if (kind === 'level') {
    return readLevel(value.text).kind === 'unclear' ? [] : [{ field: kind, value }];
  }
  if (kind === 'credits' || kind === 'glh') {
    return readFigure(value.text).kind === 'unclear' ? [] : [{ field: kind, value }];
  }
  if (kind !== 'code') return [];
  const isRef = findReference(value.text) !== null;
  return isRef ? [{ field: 'ref', value }] : [{ field: 'localRef', value }];
}

const spacedHead = /^unit ([\p{L}&]{0,6} ?\d{1,4}[a-z]?)(?:\s+(?=\p{Lu})|$)/iu;
const partedHead = /^unit ([\p{L}&]{0,6} ?\d{1,4}[a-z]?)\s*[:–.-]\s*(?=\p{L})/iu;

/** `Unit L/506/2150 Organise and deliver …`, `Unit 1: Understanding …`, `Unit 301 Plan …`; the title may follow below. */
function unitHead(rows: readonly SourceRow[], at: number): readonly PagePair[] | null {
  const [row, next] = [rows[at], rows[at + 1]];
  const [cell] = row === undefined ? [] : filledCells(row);
  if (cell === undefined || !/^unit\b/iu.test(cell.text)) return null;
  if (/^unit (?:title|name|ref|code|number|no|level|credit|accreditation)/iu.test(cell.text))
    return null;
  const ref = findReference(cell.text);
  const local = ref === null ? localHead(cell.text, rows, at) : null;
  if (ref === null && local === null) return null;
  const rest = cell.text.slice(ref?.end ?? local?.length ?? 0).replace(/^[\s:–-]+/u, '');
  const { place } = cell;
  const isBelow =
    next !== undefined && filledCells(next).length === 1 && /^\p{Lu}/u.test(next.text);
  const title =
    rest !== ''
      ? wrapped({ text: rest, place }, next)
      : isBelow
        ? next.cells.find(({ text }) => text !== '')
        : undefined;
  const id: PagePair =
    ref === null
      ? { field: 'localRef', value: { text: local?.id ?? '', place } }
      : { field: 'ref', value: { text: ref.printed, place } };
  return title === undefined ? [id] : [id, { field: 'title', value: title }];
}

/** The awarding body's own number of a unit; without a mark behind it only above the unit's figures. */
function localHead(
  text: string,
  rows: readonly SourceRow[],
  at: number,
): { readonly id: string; readonly length: number } | null {
  const parted = partedHead.exec(text);
  if (parted?.[1] !== undefined) return { id: parted[1], length: parted[0].length };
  const spaced = spacedHead.exec(text);
  const isHead =
    text.length < 160 && !/[.…]{2}|[.\d]$|\t/u.test(text.slice(spaced?.[0].length ?? 0));
  if (spaced?.[1] === undefined || !isHead || !figuresFollow(rows, at)) return null;
  return { id: spaced[1], length: spaced[0].length };
}

function figuresFollow(rows: readonly SourceRow[], at: number): boolean {
  for (const row of rows.slice(at + 1, at + 1 + maxRowsToFigures)) {
    const filled = filledCells(row);
    if (filled.length === 1 && spacedHead.test(row.text)) return false;
    const pairs = [...filled.flatMap(labelled), ...besideLabels(filled)];
    if (pairs.some(({ field }) => field !== 'title' && field !== 'localRef')) return true;
  }
  return false;
}

/** A title with the line below, where it goes on there for certain; else with both ways to read it. */
function wrapped(title: Cell, next: SourceRow | undefined): Cell {
  if (next === undefined || next.isTable || labelled({ ...title, text: next.text }).length > 0)
    return title;
  const isDirectly =
    next.place.line - title.place.line === 1 && next.place.page === title.place.page;
  if (!isDirectly || next.text.length > 110 || /[.:;]$/u.test(next.text)) return title;
  const longer = `${title.text} ${next.text}`;
  if (/^\p{Ll}/u.test(next.text)) return { ...title, text: longer };
  return title.text.length < minWrapped ? title : { ...title, otherwise: longer };
}
