import type { Column, Ruling } from './geometry';
import { grouped } from './grouped';
import type { TextLine } from './lines';

/** A piece of a column's text on one line. */
interface Piece {
  readonly text: string;
  readonly baseline: number;
  readonly size: number;
  readonly column: number;
  readonly line: TextLine;
}

/** Lines of one column that stand as close as the lines of a paragraph. */
type Chunk = readonly Piece[];

/** Rows are further apart than the lines of a cell by at least this part. */
const rowSpace = 1.2;

/**
 * The rows of a table by the space between them, or by the lines drawn between them: for each column
 * its lines, of each what stands in the column. `null` where a row cannot be told from the next.
 */
export function rowsIn(
  lines: readonly TextLine[],
  columns: readonly Column[],
  rulings: readonly Ruling[],
): readonly (readonly (readonly TextLine[])[])[] | null {
  const pieces = lines.flatMap((line) => piecesOf(line, columns));
  const edges = edgesAcross(rulings, columns);
  const chunks = chunksOf(pieces, columns.length, edges);
  const rows = isSeparated(edges, lines)
    ? bands(pieces, edges).flatMap((band) => partsOf(band, chunks))
    : overlapping(chunks);
  const parted = rows.flatMap(partedByLines);
  const whole = parted.every((row) => isOneRow(row)) ? parted : lineByLine(lines, columns);
  if (whole === null) return null;
  return whole.map((row) =>
    columns.map((_, at) => row.filter(({ column }) => column === at).map(({ line }) => line)),
  );
}

function piecesOf(
  { baseline, segments, size }: TextLine,
  columns: readonly Column[],
): readonly Piece[] {
  return segments.map((segment) => {
    const { left, right, text } = segment;
    const line = { segments: [segment], baseline, size };
    const middle = (left + right) / 2;
    const column = columns.findIndex((each) => each.left <= middle && middle <= each.right);
    return { text: text.trim(), baseline, size, column: Math.max(0, column), line };
  });
}

/** Heights at which a line is drawn across most of the table. */
function edgesAcross(rulings: readonly Ruling[], columns: readonly Column[]): readonly number[] {
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  const heights = new Map<number, number>();
  for (const { at, from, isVertical, to } of rulings) {
    if (isVertical) continue;
    const covered = Math.max(0, Math.min(to, right) - Math.max(from, left));
    const height = Math.round(at);
    heights.set(height, (heights.get(height) ?? 0) + covered);
  }
  return [...heights]
    .filter(([, covered]) => covered > (right - left) * 0.7)
    .map(([height]) => height)
    .toSorted((one, two) => one - two);
}

/** Whether lines are drawn between the rows, not only above and below the table. */
function isSeparated(edges: readonly number[], lines: readonly TextLine[]): boolean {
  const [top, bottom] = [lines[0]?.baseline ?? 0, lines.at(-1)?.baseline ?? 0];
  const inside = edges.filter((edge) => edge > top && edge < bottom);
  return inside.length >= 2;
}

function bands(pieces: readonly Piece[], edges: readonly number[]): readonly Chunk[] {
  const rows = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const middle = piece.baseline - piece.size * 0.3;
    const band = edges.filter((edge) => edge <= middle).length;
    const row = rows.get(band);
    if (row === undefined) rows.set(band, [piece]);
    else row.push(piece);
  }
  return [...rows].toSorted(([one], [two]) => one - two).map(([, row]) => row);
}

/** A line is not drawn below every row, such as the heads': what fills several columns each is a row. */
function partsOf(band: Chunk, chunks: readonly Chunk[]): readonly Chunk[] {
  const parts = overlapping(chunks.filter((chunk) => chunk.some((piece) => band.includes(piece))));
  // What stands in the first column alone is a heading between two rows.
  const areRows = parts.every((part) => columnsIn(part).size > 1 || columnsIn(part).has(0));
  return areRows ? parts : [band];
}

function columnsIn(row: Chunk): ReadonlySet<number> {
  return new Set(row.map(({ column }) => column));
}

/** No row has all of its cells go on in a next line: where each line fills them all, each is a row. */
function partedByLines(row: Chunk): readonly Chunk[] {
  const filled = columnsIn(row);
  const lines = grouped(row, ({ baseline }) => Math.round(baseline));
  const areRows = filled.size > 2 && lines.every((line) => columnsIn(line).size === filled.size);
  return areRows ? lines : [row];
}

function chunksOf(
  pieces: readonly Piece[],
  count: number,
  edges: readonly number[],
): readonly Chunk[] {
  const byColumn = Array.from({ length: count }, (_, at) =>
    pieces.filter(({ column }) => column === at),
  );
  const gaps = byColumn.flatMap((column) =>
    column.slice(1).map(({ baseline, size }, i) => (baseline - (column[i]?.baseline ?? 0)) / size),
  );
  const least = Math.min(...gaps.filter((gap) => gap > 0.7));
  return byColumn.flatMap((column) => chunksIn(column, least * rowSpace, edges));
}

function chunksIn(
  column: readonly Piece[],
  maxGap: number,
  edges: readonly number[],
): readonly Chunk[] {
  const chunks: Piece[][] = [];
  for (const piece of column) {
    const before = chunks.at(-1)?.at(-1);
    const isParted =
      before === undefined ||
      (piece.baseline - before.baseline) / piece.size > maxGap ||
      edges.some((edge) => edge > before.baseline && edge < piece.baseline);
    if (isParted) chunks.push([piece]);
    else chunks.at(-1)?.push(piece);
  }
  return chunks;
}

/** Chunks that stand beside each other are a row. */
function overlapping(chunks: readonly Chunk[]): readonly Chunk[] {
  const rows: { bottom: number; readonly pieces: Piece[] }[] = [];
  const extents = chunks.map((chunk) => ({
    chunk,
    top: Math.min(...chunk.map(({ baseline, size }) => baseline - size * 0.6)),
    bottom: Math.max(...chunk.map(({ baseline }) => baseline)),
  }));
  for (const { bottom, chunk, top } of extents.toSorted((one, two) => one.top - two.top)) {
    const row = rows.at(-1);
    if (row !== undefined && top < row.bottom) {
      row.pieces.push(...chunk);
      row.bottom = Math.max(row.bottom, bottom);
    } else rows.push({ bottom, pieces: [...chunk] });
  }
  return rows.map(({ pieces }) => pieces);
}

const figure =
  /^(?:(?:level |l|e|entry )?\d{1,4}(?:\.\d{1,2})?|[A-Z]\/\d{3}\/\d{4}|[MO✓])[*†‡]?$/iu;

/** No column of a row has two figures, or two references, below each other. */
function isOneRow(row: Chunk): boolean {
  return [...columnsIn(row)].every((column) => {
    const own = row.filter((piece) => piece.column === column);
    return own.length < 2 || own.filter(({ text }) => figure.test(text)).length < 2;
  });
}

/** Where each line fills the same columns as the first, each is a row. */
function lineByLine(
  lines: readonly TextLine[],
  columns: readonly Column[],
): readonly Chunk[] | null {
  const rows = lines.map((line) => piecesOf(line, columns));
  const isWhole = rows.every((row) => row.length > 1);
  const hasFigures = rows.slice(1).every((row) => row.some(({ text }) => figure.test(text)));
  return isWhole && hasFigures ? rows : null;
}
