import { addUp } from '../catalogue';
import type { FigureKind } from './heads';
import { figureKinds } from './heads';
import { readFigure, readLevel } from './figures';
import type { Columns } from './header';
import type { PlacedUnit } from './outline';
import { permutations } from './permutations';

/** What each figure of a unit's row is. */
export interface Order {
  readonly figures: readonly FigureKind[];
  /** `printed` by heads, settled by the only `sum` that comes right, else the `likeliest`. */
  readonly by: 'printed' | 'sum' | 'likeliest';
  /** Another order that makes the sums right where the printed one does not. */
  readonly better: readonly FigureKind[] | null;
}

/** A sum that the document prints for some units. */
export interface PrintedSum {
  readonly credits: number;
  readonly units: readonly PlacedUnit[];
}

/**
 * Decides which figure is which: by the heads, else by what makes the sums right. One specification
 * prints credits before levels: 5+3+4 against 2+1+2 under "12 credits".
 */
export function orderOf(
  columns: Columns | null,
  units: readonly PlacedUnit[],
  sums: readonly PrintedSum[],
): Order {
  const count = columns?.figures.length ?? units[0]?.raw.figures.length ?? 0;
  const printed = columns?.figures ?? null;
  // The usual order, `level, credits, hours`, comes first.
  const possible = permutations<FigureKind>(printed ?? figureKinds, count).filter((order) =>
    isPlausible(order, units),
  );
  const adding = possible.filter((order) => addsUp(order, units, sums) === true);
  if (columns?.isCertain === true && printed !== null) {
    const isRight = addsUp(printed, units, sums) !== false;
    const better = isRight ? null : (adding[0] ?? null);
    return { figures: printed, by: 'printed', better };
  }
  const [only] = adding;
  if (adding.length === 1 && only !== undefined) return { figures: only, by: 'sum', better: null };
  return { figures: likeliest(printed, possible, count), by: 'likeliest', better: null };
}

function likeliest(
  printed: readonly FigureKind[] | null,
  possible: readonly (readonly FigureKind[])[],
  count: number,
): readonly FigureKind[] {
  return possible[0] ?? printed ?? figureKinds.slice(0, count);
}

function isPlausible(order: readonly FigureKind[], units: readonly PlacedUnit[]): boolean {
  return units.every(({ raw: { figures } }) => {
    const level = figures[order.indexOf('level')];
    const credits = valueOf(figures[order.indexOf('credits')]?.text);
    const glh = valueOf(figures[order.indexOf('glh')]?.text);
    const isLevel = level === undefined || readLevel(level.text).kind !== 'unclear';
    return isLevel && (credits === null || glh === null || glh >= credits);
  });
}

function valueOf(text: string | undefined): number | null {
  const figure = text === undefined ? null : readFigure(text);
  return figure?.kind === 'value' ? figure.value : null;
}

/** Whether the credits of every printed sum come right; `null` where no sum tells. */
function addsUp(
  order: readonly FigureKind[],
  units: readonly PlacedUnit[],
  sums: readonly PrintedSum[],
): boolean | null {
  const at = order.indexOf('credits');
  const ours = new Set(units);
  const telling = sums.filter((sum) => sum.units.every((unit) => ours.has(unit)));
  if (at < 0 || telling.length === 0) return null;
  return telling.every(({ credits, units: summed }) => {
    const sum = addUp(summed.map(({ raw }) => valueOf(raw.figures[at]?.text) ?? NaN));
    return Math.abs(sum - credits) < 0.005;
  });
}
