import type { UnitId } from '../../../catalogue';
import { readFigure } from '../../../ui';

export type PastedHours =
  | { readonly ok: true; readonly hours: ReadonlyMap<UnitId, number> }
  /** The first cell that is no figure. */
  | { readonly ok: false; readonly cell: string };

/** Whether a text is more than one cell of a spreadsheet. */
export function isColumn(text: string): boolean {
  return /[\n\t]/.test(text.trim());
}

/** Reads a pasted column, one unit a line; of several columns the last. Empty cells change nothing. */
export function readPastedHours(text: string, units: readonly UnitId[]): PastedHours {
  const cells = text
    .replace(/\s+$/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.split('\t').at(-1)?.trim() ?? '');
  const hours = new Map<UnitId, number>();
  for (const [place, unit] of units.slice(0, cells.length).entries()) {
    const entry = readFigure(cells[place] ?? '', { whole: false });
    if (!entry.ok) return { ok: false, cell: cells[place] ?? '' };
    if (entry.value !== null) hours.set(unit, entry.value);
  }
  return { ok: true, hours };
}
