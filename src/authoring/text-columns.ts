import { headKind, headKindByWords, isFigureKind } from './heads';
import { headingFrom } from './headings';
import { isRuleHead } from './rule-tables';
import type { Block, Line, Place, Table } from './source';
import { cellsOfLine, piecesOf, shift } from './text-cells';
import { headsOf } from './text-heads';
import type { Piece, TextColumn } from './text-cells';

/** Fewer columns are told as well by the order of what stands in a line. */
const minColumns = 3;
const maxHeadLines = 3;
/** Empty lines within a list. */
const maxGap = 3;

/**
 * Makes tables of the lines in which programs print a table's columns below each other, found by
 * their heads: `pdftotext -layout`, and tables in plain text.
 */
export function withTextTables(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = [];
  let rows: Table['rows'][number][] = [];
  let columns: readonly TextColumn[] | null = null;
  let last = 0;
  const close = (): void => {
    if (rows.length > 0) made.push({ kind: 'table', rows });
    rows = [];
  };
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    const heads = headsAt(blocks, at);
    if (heads !== null) {
      columns = heads.columns;
      rows.push(...heads.lines.map((line) => toRow(line, cellsUnder(line, heads.columns))));
      last = heads.lines.at(-1)?.place.line ?? 0;
      at += heads.lines.length - 1;
      continue;
    }
    const bounds = block?.kind === 'line' ? boundTable(blocks, at) : null;
    if (bounds !== null) {
      close();
      columns = null;
      made.push(bounds);
      at += bounds.rows.length - 1;
      continue;
    }
    const cells = block?.kind === 'line' && columns !== null ? bodyCells(block, columns) : null;
    if (block?.kind === 'line' && cells !== null && block.place.line - last <= maxGap) {
      rows.push(toRow(block, cells));
    } else {
      close();
      if (block !== undefined) made.push(block);
    }
    last = block?.kind === 'line' ? block.place.line : last;
  }
  close();
  return made;
}

/** Lines below heads such as `Group  Minimum credits` or `Unit  Barred with`, with as many pieces each. */
function boundTable(blocks: readonly Block[], at: number): Table | null {
  const rows: Table['rows'][number][] = [];
  for (let next = at; next < blocks.length; next += 1) {
    const block = blocks[next];
    if (block?.kind !== 'line') break;
    const pieces = piecesOf(block.text).map(({ text }) => text);
    const isNext = rows.length === 0 ? isRuleHead(pieces) : pieces.length === rows[0]?.length;
    if (!isNext) break;
    rows.push(toRow(block, pieces));
  }
  return rows.length > 1 ? { kind: 'table', rows } : null;
}

interface Heads {
  readonly columns: readonly TextColumn[];
  readonly lines: readonly Line[];
}

/** The heads that begin at a line, over up to three lines; `null` where none do. */
function headsAt(blocks: readonly Block[], at: number): Heads | null {
  const first = blocks[at];
  if (first?.kind !== 'line' || !mayBeHeads(first) || headsOf(first.text).length < 2) return null;
  let best: Heads | null = null;
  let known = 0;
  for (let count = 1; count <= maxHeadLines; count += 1) {
    const last = blocks[at + count - 1];
    if (last?.kind !== 'line' || !mayBeHeads(last) || last.place.line - first.place.line >= count)
      break;
    const lines = blocks.slice(at, at + count).filter((block) => block.kind === 'line');
    const columns = columnsOf(lines);
    const found = columns.filter(({ kind }) => kind !== null).length;
    if (isList(columns) && found > known && leadsToUnits(blocks, at + count, columns)) {
      best = { columns, lines };
      known = found;
    }
  }
  return best;
}

/** Whether the lines below keep to the columns; else only the heads' order tells. */
function leadsToUnits(
  blocks: readonly Block[],
  from: number,
  columns: readonly TextColumn[],
): boolean {
  return blocks
    .slice(from, from + maxHeadLines)
    .some(
      (block) =>
        block.kind === 'line' &&
        (bodyCells(block, columns)?.length ?? 0) > 0 &&
        piecesOf(block.text).length > 2,
    );
}

function mayBeHeads({ place, text }: Line): boolean {
  return (
    !isHeading(text, place) &&
    !/\d/u.test(text) &&
    !/[.:;]$/u.test(text.trim()) &&
    text.length < 260
  );
}

function isList(columns: readonly TextColumn[]): boolean {
  const kinds = columns.map(({ kind }) => kind);
  const known = kinds.filter((kind) => kind !== null).length;
  return (
    columns.length >= minColumns &&
    kinds.includes('title') &&
    kinds.some(isFigureKind) &&
    known * 3 >= columns.length * 2
  );
}

/** Heads that stand under each other are one column's. */
function columnsOf(lines: readonly Line[]): readonly TextColumn[] {
  const columns: { start: number; end: number; text: string }[] = [];
  for (const piece of lines.flatMap(({ text }) => headsOf(text))) {
    const under = columns.find(({ end, start }) => piece.start < end && piece.end > start);
    if (under === undefined) columns.push({ ...piece });
    else {
      under.start = Math.min(under.start, piece.start);
      under.end = Math.max(under.end, piece.end);
      under.text = `${under.text} ${piece.text}`;
    }
  }
  return columns
    .toSorted((one, two) => one.start - two.start)
    .map(({ end, start, text }) => ({ start, end, kind: headKind(text) ?? headKindByWords(text) }));
}

function cellsUnder(line: Line, columns: readonly TextColumn[]): readonly string[] {
  const pieces = headsOf(line.text);
  return columns.map(
    ({ end, start }) => pieces.find((piece) => piece.start < end && piece.end > start)?.text ?? '',
  );
}

/** The cells of a unit's line, or of one in which only its title goes on; `null` for another line. */
function bodyCells(
  { place, text }: Line,
  columns: readonly TextColumn[],
): readonly string[] | null {
  const pieces = piecesOf(text);
  const [only] = pieces;
  if (isHeading(text, place)) return null;
  if (only !== undefined && pieces.length === 1) return titleAlone(only, columns);
  const cells = cellsOfLine(pieces, columns);
  const filled = cells?.filter((cell) => cell !== '').length ?? 0;
  return filled > 1 ? cells : null;
}

function isHeading(text: string, place: Place): boolean {
  return piecesOf(text).length < minColumns && headingFrom(text.trim(), place) !== null;
}

function titleAlone(piece: Piece, columns: readonly TextColumn[]): readonly string[] | null {
  const title = columns.find(({ kind }) => kind === 'title');
  const isFirst = title === columns[0];
  if (title === undefined || isFirst) return null;
  const nearest = columns.toSorted((one, two) => shift(piece, one) - shift(piece, two))[0];
  if (nearest !== title) return null;
  return columns.map((column) => (column === title ? piece.text : ''));
}

function toRow({ place }: Line, cells: readonly string[]): Table['rows'][number] {
  return cells.map((text, i) => ({ text, place: { ...place, cell: i + 1 } }));
}
