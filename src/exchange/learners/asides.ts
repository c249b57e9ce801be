import type { CellRow } from './cell-row';
import { namesFirm } from './looks';
import { nameParticles } from './name-particles';

const namePart = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]*,?|${nameParticles})`;
/** A name of up to five words. */
const name = new RegExp(String.raw`^${namePart}(?: ${namePart}){0,4}$`, 'u');
/** Whoever has no name yet, or is not to be named. */
const numbered = /^(?:learner|apprentice|candidate|student|trainee|participant) ?\d{1,4}$/i;
/** What stands alone below lists and looks like a name. */
const note =
  /^(?:confidential|official|internal|private|restricted|draft|notes?|key|source|end)\b/i;

/**
 * The rows of a table that hold no learner though they have one cell filled: firms over their
 * learners, and whatever stands below the last full row and is no name.
 */
export function asidesOf(rows: readonly CellRow[]): ReadonlySet<CellRow> {
  const isLone = ({ cells }: CellRow): boolean => cells.filter(Boolean).length === 1;
  const full = rows.filter((row) => !isLone(row));
  // Notes and firms can outnumber the learners of a short list.
  if (full.length * 4 < rows.length) return new Set();
  const end = rows.findLastIndex((row) => !isLone(row));
  return new Set(
    rows.filter((row, at) => {
      const text = row.cells.find(Boolean) ?? '';
      return isLone(row) && !row.isOneCell && (namesFirm(text) || (at > end && isNote(text)));
    }),
  );
}

function isNote(text: string): boolean {
  const isName = [name, numbered, /^[\p{Ll}\p{M}' -]+$/u].some((form) => form.test(text));
  return note.test(text) || !isName;
}
