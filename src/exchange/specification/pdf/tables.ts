import { TableGrid } from '../table-grid';
import type { Run, Ruling } from './geometry';
import type { LineJoiner } from './broken-words';
import { linesOf, textOf } from './lines';
import type { TextLine } from './lines';
import { rulingAreas } from './ruling-areas';
import type { Area } from './ruling-areas';

/** A table on a page, with the runs that stand in it. */
export interface FoundTable {
  readonly top: number;
  readonly rows: readonly (readonly string[])[];
  readonly runs: ReadonlySet<Run>;
}

/** Finds the tables of a page by the lines that are drawn around their cells. */
export function tablesOf(
  runs: readonly Run[],
  rulings: readonly Ruling[],
  joiner: LineJoiner,
): readonly FoundTable[] {
  const areas = rulingAreas(rulings);
  return areas.flatMap((area) => {
    if (areas.some((other) => isStriped(area, other))) return [];
    const inside = runs.filter((run) => isInside(run, area));
    const table = tableOf(area, inside, joiner);
    return table === null ? [] : [table];
  });
}

const maxStripeGap = 90;

/** One row each, one below the other: every other row of a table is shaded, and no table by itself. */
function isStriped(one: Area, two: Area): boolean {
  const isRow = one !== two && one.rows.length === 2 && two.rows.length === 2;
  const gap = Math.max(one.top - two.bottom, two.top - one.bottom);
  return isRow && gap > 3 && gap < maxStripeGap && areAlike(one.columns, two.columns);
}

function areAlike(one: readonly number[], two: readonly number[]): boolean {
  return one.length === two.length && one.every((at, i) => Math.abs(at - (two[i] ?? 0)) < 3);
}

function isInside(run: Run, { bottom, left, right, top }: Area): boolean {
  const { x, y } = middleOf(run);
  return x > left && x < right && y > top && y < bottom;
}

function middleOf(run: Run): { readonly x: number; readonly y: number } {
  return { x: (run.left + run.right) / 2, y: run.baseline - run.size * 0.3 };
}

function tableOf(area: Area, runs: readonly Run[], joiner: LineJoiner): FoundTable | null {
  const { columns, rows } = area;
  if (runs.length === 0 || columns.length < 3) return null;
  const cells = new Map<string, Run[]>();
  const owners = ownersOf(area);
  for (const run of runs) {
    const { x, y } = middleOf(run);
    const key = owners(bandOf(rows, y), bandOf(columns, x));
    const held = cells.get(key);
    if (held === undefined) cells.set(key, [run]);
    else held.push(run);
  }
  const lines = new Map([...cells].map(([key, held]) => [key, linesOf(held)]));
  if (isStacked(lines, rows.length - 1)) return null;
  const padding = paddingOf(columns, runs);
  const textAt = (key: string, width: number): string =>
    joiner.joined(lines.get(key) ?? [], width - 2 * padding);
  return { top: area.top, rows: gridOf(area, owners, textAt), runs: new Set(runs) };
}

/** How far texts keep from the edges of their cells. */
function paddingOf(columns: readonly number[], runs: readonly Run[]): number {
  const gaps = runs.map(({ left, right }) => {
    return left - (columns[bandOf(columns, (left + right) / 2)] ?? left);
  });
  return Math.max(0, Math.min(...gaps));
}

function bandOf(edges: readonly number[], at: number): number {
  const next = edges.findIndex((edge) => edge > at);
  return Math.max(0, (next < 0 ? edges.length - 1 : next) - 1);
}

/** For each place in the grid the cell that it is part of, named by its first row and column. */
function ownersOf({
  columns,
  isClosedAbove,
  isClosedBefore,
}: Area): (row: number, column: number) => string {
  const across = (row: number, column: number): number => {
    let at = column;
    while (at > 0 && !isClosedBefore(row, at)) at -= 1;
    return at;
  };
  return (row, column) => {
    const first = across(row, Math.min(column, columns.length - 2));
    let top = row;
    while (top > 0 && !isClosedAbove(top, first)) top -= 1;
    return `${top},${across(top, first)}`;
  };
}

function gridOf(
  { columns, rows }: Area,
  owners: (row: number, column: number) => string,
  textAt: (key: string, width: number) => string,
): readonly (readonly string[])[] {
  const grid = new TableGrid();
  for (let row = 0; row < rows.length - 1; row += 1) {
    grid.beginRow();
    for (let column = 0; column < columns.length - 1;) {
      const owner = owners(row, column);
      let width = 1;
      while (column + width < columns.length - 1 && owners(row, column + width) === owner)
        width += 1;
      const isFirst = owner.startsWith(`${row},`);
      const across = (columns[column + width] ?? 0) - (columns[column] ?? 0);
      const text = isFirst ? textAt(owner, across) : '';
      grid.addCell(text, { columns: width, rows: isFirst ? 1 : 'above' });
      column += width;
    }
  }
  return grid.rows();
}

const figureLine =
  /^(?:(?:level |l|e|entry )?\d{1,3}(?:\.\d{1,2})?|[A-Z]\/\d{3}\/\d{4}|[-–—])[*†‡]?$/iu;

/** Lines are drawn around the whole and not around each row: several rows stand in one cell. */
function isStacked(cells: ReadonlyMap<string, readonly TextLine[]>, rows: number): boolean {
  const stacked = [...cells.values()].filter(
    (lines) => lines.filter((line) => figureLine.test(textOf(line).trim())).length > 1,
  );
  return stacked.length > 0 && stacked.length >= Math.max(1, rows / 10);
}
