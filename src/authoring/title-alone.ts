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
