import { addUp } from '../catalogue';
import type { Unit, UnitId } from '../catalogue';

/** A sum that says which units it had to leave out because a figure is not published. */
export interface UnitSum {
  readonly known: number;
  readonly unknown: readonly UnitId[];
}

/** Adds up a figure of some units; `null` = not published. */
export function sumOf(units: readonly Unit[], figure: (unit: Unit) => number | null): UnitSum {
  const figures = units.map((unit) => ({ id: unit.id, value: figure(unit) }));
  return {
    known: addUp(figures.map(({ value }) => value ?? 0)),
    unknown: figures.flatMap(({ id, value }) => (value === null ? id : [])),
  };
}
