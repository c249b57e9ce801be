/** How many of the parts hold lies in a range; a part is a row whose sum lies in the row's range. */
export interface Composite {
  readonly kind: 'count';
  readonly parts: readonly Clause[];
  readonly min: number;
  readonly max: number;
}

/** A formula over the rows of a system. */
export type Clause = { readonly kind: 'row'; readonly row: number } | Composite;

/** Whether a clause holds whatever is decided from here, cannot hold any more, or is open. */
export type ClauseState = 'met' | 'lost' | 'open';

export function clauseState(clause: Clause, rowState: (row: number) => ClauseState): ClauseState {
  if (clause.kind === 'row') return rowState(clause.row);
  let [met, open] = [0, 0];
  for (const part of clause.parts) {
    const state = clauseState(part, rowState);
    if (state === 'met') met++;
    else if (state === 'open') open++;
  }
  return countState(clause, met, open);
}

/** The state of a count of which so many parts are met and so many open. */
export function countState(
  { min, max }: Pick<Composite, 'min' | 'max'>,
  met: number,
  open: number,
): ClauseState {
  if (met >= min && met + open <= max) return 'met';
  return met > max || met + open < min ? 'lost' : 'open';
}

/** Of a sum that will end between `least` and `most`. */
export function rangeState(
  { min, max }: { readonly min: number; readonly max: number },
  least: number,
  most: number,
): ClauseState {
  if (least >= min && most <= max) return 'met';
  return most < min || least > max ? 'lost' : 'open';
}

/** An open row on which an open clause rests, the first in order; −1 where there is none. */
export function openRowOf(clause: Clause, rowState: (row: number) => ClauseState): number {
  if (clauseState(clause, rowState) !== 'open') return -1;
  if (clause.kind === 'row') return clause.row;
  for (const part of clause.parts) {
    const row = openRowOf(part, rowState);
    if (row >= 0) return row;
  }
  return -1;
}

/** The rows that a clause rests on. */
export function rowsOf(clause: Clause): readonly number[] {
  return clause.kind === 'row' ? [clause.row] : clause.parts.flatMap(rowsOf);
}

/** The same clause over other numbers of rows. */
export function renumbered(clause: Composite, numberOf: (row: number) => number): Composite {
  return {
    ...clause,
    parts: clause.parts.map((part) =>
      part.kind === 'row' ? { kind: 'row', row: numberOf(part.row) } : renumbered(part, numberOf),
    ),
  };
}
