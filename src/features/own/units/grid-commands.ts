import { cellText, readBlock, readCell, writeBlock } from '../../../authoring';
import type { CellField, DraftCommand } from '../../../authoring';
import type { Group, Unit } from '../../../catalogue';
import type { GridSelection, Spot } from './grid-state.svelte';

/** What a grid shows: a group, its units in order, and the fields of its columns. */
export interface GridContent {
  readonly group: Group;
  readonly units: readonly Unit[];
  readonly fields: readonly CellField[];
}

/** The text of a cell; empty in the row for a new unit. */
export function textAt({ fields, units }: GridContent, { column, row }: Spot): string {
  const [unit, field] = [units[row], fields[column]];
  return unit === undefined || field === undefined ? '' : cellText(unit, field);
}

/** What entering a text into a cell does; `null` where it changes nothing, `unclear` where it is none. */
export function enterText(
  content: GridContent,
  spot: Spot,
  text: string,
): DraftCommand | 'unclear' | null {
  const [unit, field] = [content.units[spot.row], content.fields[spot.column]];
  if (field === undefined || text === textAt(content, spot)) return null;
  if (readCell(field, text) === 'unclear') return 'unclear';
  if (unit === undefined) return text.trim() === '' ? null : pasted(content, spot, [[text]]);
  return { type: 'enter-cells', cells: [{ unit: unit.id, field, text }] };
}

/** What is no value of its field is kept as a question. */
export function asked(content: GridContent, spot: Spot, text: string): DraftCommand {
  return pasted(content, spot, [[text]]);
}

function pasted(
  { fields, group, units }: GridContent,
  { column, row }: Spot,
  rows: readonly (readonly string[])[],
): DraftCommand {
  return {
    type: 'paste',
    group: group.id,
    unit: units[row]?.id ?? null,
    fields: fields.slice(column, column + Math.max(...rows.map((cells) => cells.length))),
    rows,
  };
}

/** What pasting a block at a cell does, and the cells that it fills. */
export function pasteBlock(
  { fields, group, units }: GridContent,
  { column, row }: Spot,
  text: string,
): { readonly command: DraftCommand; readonly filled: GridSelection } {
  const block = readBlock(text, fields.slice(column));
  const columns = block.fields.map((field) => fields.indexOf(field)).filter((at) => at >= 0);
  return {
    command: { type: 'paste', group: group.id, unit: units[row]?.id ?? null, ...block },
    filled: {
      first: { row, column: Math.min(column, ...columns) },
      last: { row: row + block.rows.length - 1, column: Math.max(column, ...columns) },
    },
  };
}

/** The selected cells as a spreadsheet takes them. */
export function copyBlock(content: GridContent, { first, last }: GridSelection): string {
  const rows = range(first.row, last.row).map((row) =>
    range(first.column, last.column).map((column) => textAt(content, { row, column })),
  );
  return writeBlock(rows);
}

/** The first selected row's cells in all rows below it; of one cell, the cell above. */
export function fillDown(
  content: GridContent,
  { first, last }: GridSelection,
): DraftCommand | null {
  const isOneRow = first.row === last.row;
  const from = isOneRow ? first.row - 1 : first.row;
  if (from < 0) return null;
  return entered(content, { first: { ...first, row: from + 1 }, last }, (column) =>
    textAt(content, { row: from, column }),
  );
}

export function emptied(content: GridContent, selection: GridSelection): DraftCommand | null {
  return entered(content, selection, () => '');
}

function entered(
  { fields, units }: GridContent,
  { first, last }: GridSelection,
  text: (column: number) => string,
): DraftCommand | null {
  const cells = range(first.row, last.row).flatMap((row) =>
    range(first.column, last.column).flatMap((column) => {
      const [unit, field] = [units[row], fields[column]];
      return unit && field ? [{ unit: unit.id, field, text: text(column) }] : [];
    }),
  );
  return cells.length > 0 ? { type: 'enter-cells', cells } : null;
}

/** The units of the selected rows. */
export function selectedUnits(
  { units }: GridContent,
  { first, last }: GridSelection,
): readonly string[] {
  return units.slice(first.row, last.row + 1).map(({ id }) => id);
}

/** Moves the selected rows one row up or down; `null` at the ends. */
export function moveRows(
  content: GridContent,
  selection: GridSelection,
  by: 1 | -1,
): DraftCommand | null {
  const { group, units } = content;
  const moving = selectedUnits(content, selection);
  const [first, last] = [selection.first.row, Math.min(selection.last.row, units.length - 1)];
  if (moving.length === 0 || (by < 0 ? first === 0 : last >= units.length - 1)) return null;
  const before = by < 0 ? units[first - 1] : units[last + 2];
  return { type: 'move-units', units: moving, group: group.id, before: before?.id ?? null };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
