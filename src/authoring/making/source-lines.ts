import type { Draft, Unread } from '../draft';
import type { Block, Place } from '../source';

/** A line of the document, or a row of a table as its cells. */
export interface SourceLine {
  readonly place: Place;
  readonly cells: readonly string[];
}

/** The document as it is shown beside the draft. */
export interface ShownSource {
  readonly name: string | null;
  readonly lines: readonly SourceLine[];
  /** Whether more stood in the document than is kept. */
  readonly isCut: boolean;
  /** What nothing in the draft comes from. */
  readonly unread: readonly Unread[];
}

const maxKeptLines = 20_000;
const maxKeptText = 1_000;

/** What is kept of the document that a draft was read from, to be shown line by line. */
export function shownSource({ source: { blocks, name }, unread }: Draft): ShownSource {
  const lines: SourceLine[] = [];
  for (const block of blocks) {
    if (lines.length > maxKeptLines) break;
    for (const line of linesOf(block)) lines.push(line);
  }
  return { name, lines: lines.slice(0, maxKeptLines), isCut: lines.length > maxKeptLines, unread };
}

function linesOf(block: Block): readonly SourceLine[] {
  if (block.kind === 'line') return [{ place: block.place, cells: [cut(block.text)] }];
  return block.rows.flatMap((row): readonly SourceLine[] => {
    const place = row[0]?.place;
    return place === undefined ? [] : [{ place, cells: row.map(({ text }) => cut(text)) }];
  });
}

function cut(text: string): string {
  return text.slice(0, maxKeptText);
}

/** The index of the line at a place; -1 where it is not kept. */
export function lineAt({ lines }: ShownSource, place: Place): number {
  return lines.findIndex(
    ({ place: other }) =>
      other.line === place.line && other.page === place.page && other.sheet === place.sheet,
  );
}

/** Which of a line's cells a place names, from 0; `null` where it names the line. */
export function cellAt({ cells, place: first }: SourceLine, { cell }: Place): number | null {
  if (cell === null || cells.length < 2) return null;
  const at = cell - (first.cell ?? 1);
  return at >= 0 && at < cells.length ? at : null;
}
