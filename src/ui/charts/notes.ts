import type { Chart, Plugin } from 'chart.js';
import type { Bar, BarChartData } from './bars';
import { sizes } from './bars';
import type { ChartLook } from './options';

const gap = 10;

/**
 * Writes each bar's label above it and its figures at the right edge, and marks what is asked as the
 * credit ruler does: the least with one line, the most with two.
 */
export function notesOn({ bars }: BarChartData, look: ChartLook): Plugin<'bar'> {
  return {
    id: 'notes',
    afterDatasetsDraw(chart) {
      chart.ctx.save();
      chart.ctx.font = fontOf(look);
      bars.forEach((bar, i) => noteOn(chart, look, bar, i));
      chart.ctx.restore();
    },
  };
}

/** Room that the figures need at the right edge, in CSS pixels. */
export function figuresWidth(
  context: CanvasRenderingContext2D,
  { bars }: BarChartData,
  look: ChartLook,
): number {
  context.save();
  context.font = fontOf(look);
  const widths = bars.map(({ figures }) => context.measureText(figures).width);
  context.restore();
  return Math.ceil(Math.max(0, ...widths)) + gap;
}

/** The longest beginning of the words that fits, with an ellipsis where they do not. */
export function fitted(words: string, width: number, widthOf: (words: string) => number): string {
  if (widthOf(words) <= width) return words;
  for (let length = words.length - 1; length > 0; length -= 1) {
    const cut = `${words.slice(0, length).trimEnd()}…`;
    if (widthOf(cut) <= width) return cut;
  }
  return '…';
}

function noteOn(chart: Chart, look: ChartLook, bar: Bar, row: number): void {
  const { ctx, chartArea, scales } = chart;
  const { x, y } = scales;
  if (!x || !y) return;
  const middle = y.getPixelForValue(row);
  const half = (sizes.bar * look.font.size) / 2;
  ctx.fillStyle = look.ink;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  const label = fitted(
    bar.label,
    chart.width - chartArea.left,
    (words) => ctx.measureText(words).width,
  );
  ctx.fillText(label, chartArea.left, middle - half - sizes.mark * look.font.size);
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  ctx.fillText(bar.figures, chart.width, middle);
  const reach = half + sizes.mark * look.font.size;
  if (bar.min !== null) mark(ctx, look, { at: x.getPixelForValue(bar.min), middle, reach }, [0]);
  if (bar.max !== null) {
    mark(ctx, look, { at: x.getPixelForValue(bar.max), middle, reach }, [-2, 2]);
  }
}

interface NotePlace {
  readonly at: number;
  readonly middle: number;
  readonly reach: number;
}

/** Lines across a bar, each with an edge in the ground's colour so that it shows on a solid bar. */
function mark(
  ctx: CanvasRenderingContext2D,
  look: ChartLook,
  { at, middle, reach }: NotePlace,
  offsets: readonly number[],
): void {
  const strokes = [
    { colour: look.ground, width: 5 },
    { colour: look.ink, width: offsets.length === 1 ? 2.5 : 1.5 },
  ];
  for (const { colour, width } of strokes) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    for (const offset of offsets) {
      ctx.beginPath();
      ctx.moveTo(at + offset, middle - reach);
      ctx.lineTo(at + offset, middle + reach);
      ctx.stroke();
    }
  }
}

function fontOf({ font }: ChartLook): string {
  return `${font.size}px ${font.family}`;
}
