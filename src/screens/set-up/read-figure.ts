/** What was typed into a field for a figure; an empty field means "none". */
export type FigureEntry =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly error: string };

const most = 10_000;

/**
 * Reads a typed figure from 0 to 10,000.
 *
 * @param whole whether halves are refused
 */
export function readFigure(typed: string, { whole }: { readonly whole: boolean }): FigureEntry {
  const text = typed.trim().replace(',', '.');
  if (text === '') return { ok: true, value: null };
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (Number.isNaN(value)) return { ok: false, error: 'Enter a number, such as 12.' };
  if (value > most) return { ok: false, error: 'Enter a number of at most 10,000.' };
  if (whole && !Number.isInteger(value)) return { ok: false, error: 'Enter a whole number.' };
  return { ok: true, value };
}
