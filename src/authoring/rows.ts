import type { Cell, Place, SourceDocument } from './source';

/** A row of a table or a line, in the order of the document. */
export interface SourceRow {
  readonly cells: readonly Cell[];
  readonly place: Place;
  /** All that stands in it, cells joined by a space. */
  readonly text: string;
  /** Which block of the document it belongs to. */
  readonly block: number;
  readonly isTable: boolean;
  /** A line with its spaces: what stands under what; `''` for a row of a table. */
  readonly printed: string;
}

/** The document's rows, without those in which nothing stands. */
export function rowsOf({ blocks }: SourceDocument): readonly SourceRow[] {
  return blocks.flatMap((block, at): readonly SourceRow[] => {
    if (block.kind === 'line') {
      const { place, text } = block;
      return toRow([{ text, place }], at, text);
    }
    return block.rows.flatMap((cells) => toRow(cells, at, null));
  });
}

function toRow(cells: readonly Cell[], block: number, line: string | null): readonly SourceRow[] {
  const isTable = line === null;
  const clean = cells.map((cell) => ({ ...cell, text: cleanText(cell.text, isTable) }));
  const filled = withoutRepeats(clean.filter(({ text }) => text !== ''));
  const [first] = filled;
  if (first === undefined) return [];
  const text = filled.map((cell) => cell.text).join(' ');
  const place = { ...first.place, cell: null };
  const printed = line?.replace(/[‘’`´]/gu, "'") ?? '';
  return [{ cells: clean, place, text, block, isTable, printed }];
}

/** Programs that know no merged cells repeat their text in each: it is said once. */
function withoutRepeats(filled: readonly Cell[]): readonly Cell[] {
  const [first] = filled;
  const isMerged = filled.length > 1 && filled.every(({ text }) => text === first?.text);
  return isMerged && first !== undefined && first.text.length > 3 ? [first] : filled;
}

/** Without tags, emphasis and odd spaces; in a line, two spaces and more stay two: they part columns. */
function cleanText(text: string, isTable: boolean): string {
  const plain = text
    .normalize('NFC')
    .replace(/<\/?[a-z][^<>]{0,60}>/giu, ' ')
    .replace(/\*\*|__/gu, '')
    .replace(/[‘’`´]/gu, "'")
    .replace(/[\u00AD\u200B-\u200D\uFEFF]/gu, '')
    .replace(/\p{Cc}/gu, ' ');
  return isTable
    ? plain.replace(/\s+/gu, ' ').trim()
    : plain
        .replace(/^\s*#{1,6}\s/u, '')
        .replace(/[\s|]{2,}/gu, (gap) => (gap.includes('|') ? gap : '  '))
        .trim();
}

/** The cells in which something stands; a text that is merged over all of them counts once. */
export function filledCells({ cells }: SourceRow): readonly Cell[] {
  return withoutRepeats(cells.filter(({ text }) => text !== ''));
}
