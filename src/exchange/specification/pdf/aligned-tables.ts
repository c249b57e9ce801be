import type { LineJoiner } from './broken-words';
import type { Column, Ruling } from './geometry';
import type { Segment, TextLine } from './lines';
import { rowsIn } from './aligned-rows';

/** A table that only the places of its letters show. */
export interface AlignedTable {
  readonly top: number;
  readonly rows: readonly (readonly string[])[];
  readonly lines: ReadonlySet<TextLine>;
}

/** Fewer columns are a label and its value, which lines tell as well. */
const minColumns = 3;
/** Space between columns that none of their texts fills. */
const minGutter = 3;
/** In sizes of the letters: what is further apart is no list. */
const maxLineGap = 4.5;

/**
 * Finds tables around which no lines are drawn: lines whose texts keep to the same columns. Where it
 * cannot be told for certain which lines make up a row there is no table, and the lines stay lines.
 */
export class AlignedTables {
  /** The columns of the last table: it may go on below a heading, or on the next page. */
  private known: readonly Column[] = [];

  constructor(private readonly joiner: LineJoiner) {}

  /** @param rulings lines drawn across, which part rows */
  tablesOf(lines: readonly TextLine[], rulings: readonly Ruling[]): readonly AlignedTable[] {
    return regionsOf(lines).flatMap((region) => {
      const own = columnsOf(region);
      const columns = together(this.known, own) ?? own;
      if (columns.length < minColumns || region.length < 1) return [];
      const rows = rowsIn(region, columns, rulings);
      if (rows === null) return [];
      this.known = columns;
      const texts = rows.map((row) =>
        row.map((lines, i) => this.joiner.joined(lines, widthOf(columns[i]))),
      );
      return [{ top: region[0]?.baseline ?? 0, rows: texts, lines: new Set(region) }];
    });
  }
}

function widthOf(column: Column | undefined): number {
  return column === undefined ? 0 : column.right - column.left;
}

/** Runs of lines that keep to columns of their own. */
function regionsOf(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const regions: (readonly TextLine[])[] = [];
  let region: TextLine[] = [];
  let lead: TextLine[] = [];
  const close = (): void => {
    const body = withoutLabels(withoutStrays(region));
    const whole = body.length < region.length ? body : [...fittingLead(lead, region), ...body];
    if (columnsOf(whole).length >= minColumns - 1) regions.push(whole);
    region = [];
    lead = [];
  };
  for (const line of lines) {
    const before = region.at(-1) ?? lead.at(-1);
    const isFar =
      before !== undefined && line.baseline - before.baseline > maxLineGap * before.size;
    if (isFar || !goesWith(region, line)) close();
    if (region.length > 0 || line.segments.length > 1) region.push(line);
    else lead.push(line);
  }
  close();
  return regions;
}

/** Whether a line stands in the region's columns, or in one of its own between them. */
function goesWith(region: readonly TextLine[], line: TextLine): boolean {
  if (region.length === 0) return true;
  const columns = columnsOf(region);
  const joined = columnsOf([...region, line]);
  if (line.segments.length > 1) return joined.length >= Math.min(columns.length, minColumns);
  return joined.length >= columns.length;
}

/** Lines below the last whole row that stand in no column of it: they only follow the table. */
function withoutStrays(region: readonly TextLine[]): readonly TextLine[] {
  const last = region.findLastIndex(({ segments }) => segments.length > 1);
  const columns = columnsOf(region.slice(0, last + 1));
  const end = region.findIndex((line, i) => i > last && touched(columns, line).length !== 1);
  return end < 0 ? region : region.slice(0, end);
}

/**
 * Labels and their values above a list stand in wider columns, which would join those of the list:
 * without them it has more.
 */
function withoutLabels(region: readonly TextLine[]): readonly TextLine[] {
  const count = columnsOf(region).length;
  const labels = region.findIndex(({ segments }) => segments.length > 2);
  for (let from = 1; from <= labels; from += 1) {
    const rest = region.slice(from);
    const own = columnsOf(rest).length;
    if (own > count && own >= minColumns) return rest;
  }
  return region;
}

/** Lines above the first whole row that begin it: the upper lines of texts that are centred. */
function fittingLead(lead: readonly TextLine[], region: readonly TextLine[]): readonly TextLine[] {
  const columns = columnsOf(region);
  let next = region[0];
  let from = lead.length;
  while (from > 0 && next !== undefined) {
    const line = lead[from - 1];
    const [column] = line === undefined ? [] : touched(columns, line);
    const isOne = line !== undefined && touched(columns, line).length === 1;
    if (!isOne || columnsOf([...region, line]).length < columns.length) break;
    const gap = (next.baseline - line.baseline) / next.size;
    // A heading stands above the first column and a whole line away.
    if (gap > (column === 0 ? 0.95 : 1.4)) break;
    next = line;
    from -= 1;
  }
  return lead.slice(from);
}

function touched(columns: readonly Column[], { segments }: TextLine): readonly number[] {
  return columns.flatMap((column, i) =>
    segments.some((segment) => overlaps(column, segment)) ? [i] : [],
  );
}

function columnsOf(lines: readonly TextLine[]): readonly Column[] {
  const segments = lines.flatMap((line) => line.segments);
  const columns: Column[] = [];
  for (const { left, right } of segments.toSorted((one, two) => one.left - two.left)) {
    const last = columns.at(-1);
    if (last !== undefined && left - last.right < minGutter) {
      columns.splice(-1, 1, { left: last.left, right: Math.max(last.right, right) });
    } else columns.push({ left, right });
  }
  return columns;
}

function overlaps(one: Column, two: Column | Segment): boolean {
  return Math.min(one.right, two.right) - Math.max(one.left, two.left) > 0;
}

/** Two tables' columns as one's, where each of the second stands in or between those of the first. */
function together(known: readonly Column[], own: readonly Column[]): readonly Column[] | null {
  const isOne = (columns: readonly Column[], others: readonly Column[]): boolean =>
    columns.every((column) => others.filter((other) => overlaps(column, other)).length <= 1);
  if (known.length === 0 || !isOne(known, own) || !isOne(own, known)) return null;
  if (!own.some((column) => known.some((other) => overlaps(column, other)))) return null;
  const all = [...known, ...own].toSorted((one, two) => one.left - two.left);
  const merged: Column[] = [];
  for (const column of all) {
    const last = merged.at(-1);
    if (last !== undefined && overlaps(last, column)) {
      merged.splice(-1, 1, { left: last.left, right: Math.max(last.right, column.right) });
    } else merged.push(column);
  }
  return merged;
}
