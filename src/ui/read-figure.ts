/** What was typed into a field for a figure; an empty field means "none". */
export type FigureEntry =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly error: string };

export interface FigureRange {
  /** Whether parts of a whole are refused. */
  readonly whole: boolean;
  readonly min?: number;
  readonly max?: number;
}

/** Reads a typed figure, by default from 0 to 10,000. Commas separate thousands: "1,250.5". */
export function readFigure(
  typed: string,
  { whole, min = 0, max = 10_000 }: FigureRange,
): FigureEntry {
  const text = typed.trim();
  if (text === '') return { ok: true, value: null };
  if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d{1,2})?$/.test(text)) {
    return { ok: false, error: `Enter a number, such as ${whole ? '12' : '12 or 12.5'}.` };
  }
  const value = Number(text.replaceAll(',', ''));
  if (value < min) return { ok: false, error: `Enter a number of at least ${min}.` };
  if (value > max) return { ok: false, error: `Enter a number of at most ${max}.` };
  if (whole && !Number.isInteger(value)) return { ok: false, error: 'Enter a whole number.' };
  return { ok: true, value };
}
