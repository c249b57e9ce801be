import { grouped } from './grouped';
import type { Ruling } from './geometry';

/** The frame of a table: where its columns and rows begin and end, and which edges are drawn. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The edges of columns and rows, the outer ones included. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Whether a line is drawn before a column within a row. */
  readonly isClosedBefore: (row: number, column: number) => boolean;
  /** Whether a line is drawn above a row within a column. */
  readonly isClosedAbove: (row: number, column: number) => boolean;
}

/** So far apart may be what is drawn to meet. */
const tolerance = 3;

/** Gathers the lines that meet each other: each such set with at least one cell is an area. */
export function rulingAreas(rulings: readonly Ruling[]): readonly Area[] {
  const verticals = joined(rulings.filter(({ isVertical }) => isVertical));
  const horizontals = joined(rulings.filter(({ isVertical }) => !isVertical));
  return componentsOf(horizontals, verticals).flatMap((part) => toArea(part) ?? []);
}

/** Pieces of one line as one: borders are often drawn cell by cell. */
function joined(rulings: readonly Ruling[]): readonly Ruling[] {
  const byPlace = rulings.toSorted((one, two) => one.at - two.at || one.from - two.from);
  const lines: Ruling[][] = [];
  for (const ruling of byPlace) {
    const last = lines.at(-1);
    if (last?.[0] !== undefined && ruling.at - last[0].at <= tolerance / 2) last.push(ruling);
    else lines.push([ruling]);
  }
  return lines.flatMap(joinedLine);
}

function joinedLine(pieces: readonly Ruling[]): readonly Ruling[] {
  const whole: Ruling[] = [];
  for (const piece of pieces.toSorted((one, two) => one.from - two.from)) {
    const last = whole.at(-1);
    if (last === undefined || piece.from - last.to > tolerance) whole.push(piece);
    else whole.splice(-1, 1, { ...last, to: Math.max(last.to, piece.to) });
  }
  return whole;
}

interface Component {
  readonly horizontals: readonly Ruling[];
  readonly verticals: readonly Ruling[];
}

function componentsOf(
  horizontals: readonly Ruling[],
  verticals: readonly Ruling[],
): readonly Component[] {
  const all = [...horizontals, ...verticals];
  const parents = all.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parents[at] !== at) at = parents[at] ?? at;
    parents[i] = at;
    return at;
  };
  horizontals.forEach((horizontal, h) => {
    verticals.forEach((vertical, v) => {
      if (meets(horizontal, vertical)) parents[root(h)] = root(horizontals.length + v);
    });
  });
  return grouped(all.keys(), root).map((members) => ({
    horizontals: members.flatMap((i) => horizontals[i] ?? []),
    verticals: members.flatMap((i) => verticals[i - horizontals.length] ?? []),
  }));
}

function meets(horizontal: Ruling, vertical: Ruling): boolean {
  return (
    vertical.at >= horizontal.from - tolerance &&
    vertical.at <= horizontal.to + tolerance &&
    horizontal.at >= vertical.from - tolerance &&
    horizontal.at <= vertical.to + tolerance
  );
}

function toArea({ horizontals, verticals }: Component): Area | null {
  const columns = distinct(verticals);
  const rows = distinct(horizontals);
  const [left, right] = [columns[0], columns.at(-1)];
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined)
    return null;
  if (columns.length < 2 || rows.length < 2) return null;
  const isClosedBefore = (row: number, column: number): boolean =>
    isDrawn(verticals, columns[column], middle(rows, row));
  const isClosedAbove = (row: number, column: number): boolean =>
    isDrawn(horizontals, rows[row], middle(columns, column));
  return { left, right, top, bottom, columns, rows, isClosedBefore, isClosedAbove };
}

function distinct(rulings: readonly Ruling[]): readonly number[] {
  const places: number[] = [];
  for (const { at } of rulings.toSorted((one, two) => one.at - two.at)) {
    const last = places.at(-1);
    if (last === undefined || at - last > tolerance) places.push(at);
  }
  return places;
}

function middle(edges: readonly number[], at: number): number {
  return ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2;
}

function isDrawn(rulings: readonly Ruling[], at: number | undefined, across: number): boolean {
  return rulings.some(
    (ruling) =>
      at !== undefined &&
      Math.abs(ruling.at - at) <= tolerance &&
      ruling.from <= across &&
      ruling.to >= across,
  );
}
