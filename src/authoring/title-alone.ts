import type { Columns } from './header';
import { filledCells } from './rows';
import type { SourceRow } from './rows';
import type { Cell } from './source';
import { endsInFigure } from './unit-line';

const maxTitlePart = 110;

/** The text of a row in which only the column of titles is filled. */
export function titlePart(row: SourceRow, columns: Columns | null): Cell | null {
  const only = titleAlone(row, columns?.kinds ?? []);
  if (only === null || only.text.length > maxTitlePart) return null;
  const isText = /\p{L}{2}/u.test(only.text) && !/[.:;?]$/u.test(only.text);
  return !isText || endsInFigure(only.text) ? null : only;
}

/** The cell of a row's title beside which nothing stands that a unit's first row would hold. */
function titleAlone(row: SourceRow, kinds: Columns['kinds']): Cell | null {
  const filled = filledCells(row);
  if (!row.isTable || kinds.length === 0) return filled.length === 1 ? (filled[0] ?? null) : null;
  const isTitle = (cell: Cell): boolean => kinds[row.cells.indexOf(cell)] === 'title';
  const isNote = (cell: Cell): boolean => {
    const kind = kinds[row.cells.indexOf(cell)] ?? null;
    return (kind === null || kind === 'other') && /\p{L}{3}/u.test(cell.text);
  };
  const title = filled.find(isTitle) ?? null;
  return filled.every((cell) => cell === title || isNote(cell)) ? title : null;
}

/** Whether a row's only text stands exactly under the titles. */
export function isUnderTitles(
  row: SourceRow,
  columns: Columns | null,
  titleAt: number | null,
): boolean {
  if (row.isTable) return (columns?.kinds.length ?? 0) > 0;
  const indent = row.printed.search(/\S/u);
  return titleAt !== null && titleAt > 3 && Math.abs(indent - titleAt) <= 1;
}

/** What begins under the titles in a line whose beginning is another column's, as beside running text. */
export function besideTitle(row: SourceRow, titleAt: number | null): Cell | null {
  if (row.isTable || titleAt === null || titleAt <= 3) return null;
  const pieces = [...row.printed.matchAll(/(?<= {2})\S.*$/gu)];
  const under = pieces.find(({ index }) => Math.abs(index - titleAt) <= 1)?.[0].trim();
  const isText = under !== undefined && /\p{L}{2}/u.test(under) && under.length <= maxTitlePart;
  return isText && !endsInFigure(under) ? { text: under, place: row.place } : null;
}
