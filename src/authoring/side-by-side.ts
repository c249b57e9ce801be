import { headKind, isFigureKind } from './heads';
import type { SourceRow } from './rows';
import type { Cell } from './source';

/**
 * Puts lists that stand beside each other in one table below each other: `Mandatory unit | Credits |
 * Optional unit | Credits`. They are told by heads of the same kinds in both halves.
 */
export function withoutSides(rows: readonly SourceRow[]): readonly SourceRow[] {
  const result: SourceRow[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (row === undefined) break;
    const middle = middleOf(row);
    const end = middle === null ? at + 1 : endOf(rows, at, row.cells.length);
    const part = rows.slice(at, end);
    if (middle === null) result.push(row);
    else result.push(...sideOf(part, 0, middle), ...sideOf(part, middle, row.cells.length));
    at = end;
  }
  return result;
}

/** Where the second of two lists begins; `null` where a row is not the heads of two. */
function middleOf({ cells, isTable }: SourceRow): number | null {
  const middle = cells.length / 2;
  if (!isTable || cells.length < 4 || !Number.isInteger(middle)) return null;
  const kinds = cells.map(({ otherwise = '', text }) => headKind(text) ?? headKind(otherwise));
  const [left, right] = [kinds.slice(0, middle), kinds.slice(middle)];
  const isTwice = left.every((kind, i) => kind === right[i]);
  const isList = left.includes('title') && left.some(isFigureKind) && !left.includes(null);
  return isTwice && isList ? middle : null;
}

function endOf(rows: readonly SourceRow[], from: number, width: number): number {
  const block = rows[from]?.block;
  let end = from + 1;
  while (rows[end]?.block === block && rows[end]?.cells.length === width) end += 1;
  return end;
}

function sideOf(rows: readonly SourceRow[], from: number, to: number): readonly SourceRow[] {
  return rows.flatMap((row): readonly SourceRow[] => {
    const cells = row.cells.slice(from, to);
    const filled = cells.filter(({ text }) => text !== '');
    const [first] = filled;
    return first === undefined
      ? []
      : [{ ...row, cells, text: textOf(filled), place: placeOf(first) }];
  });
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join(' ');
}

function placeOf({ place }: Cell): SourceRow['place'] {
  return { ...place, cell: null };
}
