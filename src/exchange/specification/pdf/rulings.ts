import { combined, identity, matrixIn, placed } from './geometry';
import type { Matrix, Ruling } from './geometry';

/** The operators of a page as PDF.js lists them. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export type OperatorCodes = Readonly<Record<string, number>>;

const maxRulings = 40_000;
/** A filled area so thin is a line. */
const maxThickness = 3;
const minLength = 4;

type Point = readonly [number, number];

/** Every straight line across or down that a page draws, and the edges of what it fills. */
export function rulingsOf(
  { argsArray, fnArray }: Operators,
  codes: OperatorCodes,
  view: Matrix,
): readonly Ruling[] {
  const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]));
  const rulings: Ruling[] = [];
  const stack: Matrix[] = [];
  let matrix = combined(view, identity);
  let shapes: readonly (readonly Point[])[] = [];
  fnArray.forEach((code, i) => {
    if (rulings.length > maxRulings) return;
    const name = names.get(code) ?? '';
    const operands = argsArray[i];
    if (name === 'save' || name === 'paintFormXObjectBegin') stack.push(matrix);
    if (name === 'restore' || name === 'paintFormXObjectEnd') matrix = stack.pop() ?? matrix;
    const change = matrixOf(name, operands);
    if (change !== null) matrix = combined(matrix, change);
    if (name === 'constructPath') shapes = shapesOf(operands, codes, matrix);
    else if (/^(?:close)?(?:eo)?(?:fill|stroke)/iu.test(name) && !/color/iu.test(name)) {
      rulings.push(...shapes.flatMap(edgesOf));
      shapes = [];
    } else if (name === 'endPath') shapes = [];
  });
  return rulings;
}

function matrixOf(name: string, operands: unknown): Matrix | null {
  if (name === 'transform') return matrixIn(operands);
  const isForm = name === 'paintFormXObjectBegin' && Array.isArray(operands);
  return isForm ? matrixIn(operands[0]) : null;
}

/** The corners of each shape of a path; curves have none that matter. */
function shapesOf(
  operands: unknown,
  codes: OperatorCodes,
  matrix: Matrix,
): readonly (readonly Point[])[] {
  if (!Array.isArray(operands)) return [];
  const steps = numbersIn(operands[0]);
  const values = numbersIn(operands[1]);
  const shapes: Point[][] = [];
  let at = 0;
  const next = (): number => values[at++] ?? NaN;
  const point = (x: number, y: number): Point => placed(matrix, x, y);
  for (const step of steps) {
    if (step === codes.rectangle) {
      const [x, y, width, height] = [next(), next(), next(), next()];
      const corners: readonly Point[] = [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
        [x, y],
      ];
      shapes.push(corners.map(([each, other]) => point(each, other)));
    } else if (step === codes.moveTo) shapes.push([point(next(), next())]);
    else if (step === codes.lineTo) shapes.at(-1)?.push(point(next(), next()));
    else if (step === codes.closePath) closeShape(shapes.at(-1));
    else if (step === codes.curveTo) at += 6;
    else if (step === codes.curveTo2 || step === codes.curveTo3) at += 4;
  }
  return shapes;
}

function closeShape(shape: Point[] | undefined): void {
  const [first] = shape ?? [];
  if (first !== undefined) shape?.push(first);
}

function numbersIn(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'number') : [];
}

/** A thin area is one line along its middle; of a larger one each edge is a line. */
function edgesOf(corners: readonly Point[]): readonly Ruling[] {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (![left, right, top, bottom].every(Number.isFinite)) return [];
  if (right - left <= maxThickness) return line(true, (left + right) / 2, top, bottom);
  if (bottom - top <= maxThickness) return line(false, (top + bottom) / 2, left, right);
  return corners.slice(1).flatMap(([x, y], i) => {
    const [fromX, fromY] = corners[i] ?? [x, y];
    if (Math.abs(x - fromX) < 1) return line(true, x, Math.min(y, fromY), Math.max(y, fromY));
    return Math.abs(y - fromY) < 1 ? line(false, y, Math.min(x, fromX), Math.max(x, fromX)) : [];
  });
}

function line(isVertical: boolean, at: number, from: number, to: number): readonly Ruling[] {
  return to - from < minLength ? [] : [{ isVertical, at, from, to }];
}
