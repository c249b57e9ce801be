/** One point of a curve. */
interface CurveDot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Hollow points differ in kind; the key beside the drawing says how. */
  readonly isHollow: boolean;
  readonly isChosen: boolean;
}

export interface CurveData {
  readonly xMeasure: string;
  readonly yMeasure: string;
  /** A figure of a scale in words. */
  readonly format: (value: number) => string;
  /** By ascending x. */
  readonly dots: readonly CurveDot[];
}

/** A figure of a scale and where it stands. */
interface Mark {
  readonly value: number;
  readonly at: number;
}

/** What is drawn, in units of the drawing. */
export interface CurvePlaces {
  readonly points: readonly CurveDot[];
  readonly lines: readonly Mark[];
  readonly ticks: readonly Mark[];
}

const area = { left: 44, right: 384, top: 24, bottom: 184 } as const;
const maxSteps = 5;

/** Where points, lines and ticks lie in a drawing of 400 by 220. */
export function placesOf({ dots }: CurveData): CurvePlaces {
  const xs = dots.map(({ x }) => x);
  const [from, to] = [Math.min(0, ...xs) || Math.min(...xs), Math.max(...xs)];
  const [least, most] = [
    Math.min(0, ...dots.map(({ y }) => y)),
    Math.max(1, ...dots.map(({ y }) => y)),
  ];
  const across = (x: number): number =>
    area.left + ((x - from) / Math.max(1, to - from)) * (area.right - area.left);
  const up = (y: number): number =>
    area.bottom - ((y - least) / (most - least)) * (area.bottom - area.top);
  return {
    points: dots.map((dot) => ({ ...dot, x: across(dot.x), y: up(dot.y) })),
    lines: steps(least, most).map((value) => ({ value, at: up(value) })),
    ticks: dots.length === 0 ? [] : steps(from, to).map((value) => ({ value, at: across(value) })),
  };
}

/** Round figures from the least to the most, few enough to be read. */
function steps(from: number, to: number): readonly number[] {
  const rough = Math.max(1, (to - from) / maxSteps);
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * size).find((one) => one >= rough) ?? rough;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, i) => first + i * step);
}
