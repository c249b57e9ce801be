import type { Columns } from './header';
import type { SourceRow } from './rows';
import { joinedUnit, unitFromLine, unitWithNamedFigures } from './unit-line';
import { unitFromCells, unitWithoutHeads } from './unit-row';
import type { RawUnit } from './unit-row';

interface FoundUnit {
  readonly raw: RawUnit;
  /** How many rows it fills. */
  readonly span: number;
}

/**
 * The unit that begins at a row; `null` where none does.
 *
 * @param columns what the heads above say
 * @param isBelowHeading whether it stands a little below a group's heading
 */
export function findUnit(
  rows: readonly SourceRow[],
  at: number,
  columns: Columns | null,
  isBelowHeading: boolean,
): FoundUnit | null {
  const row = rows[at];
  if (row === undefined) return null;
  if (row.isTable && row.cells.length > 1) return alone(unitInTable(row, columns, isBelowHeading));
  const lines = columns?.kinds.length === 0 ? columns : null;
  const raw =
    unitWithNamedFigures(row.text, row.place, isBelowHeading) ??
    unitFromLine(row.text, row.place, lines);
  if (raw !== null) return alone(raw);
  const joined = joinedUnit(rows, at, lines);
  return joined === null ? null : { raw: joined.unit, span: joined.span };
}

function alone(raw: RawUnit | null): FoundUnit | null {
  return raw === null ? null : { raw, span: 1 };
}

function unitInTable(
  row: SourceRow,
  columns: Columns | null,
  isBelowHeading: boolean,
): RawUnit | null {
  const isHeaded = columns !== null && columns.kinds.length > 0;
  return isHeaded ? unitFromCells(row, columns) : unitWithoutHeads(row, isBelowHeading);
}
