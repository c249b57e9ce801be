import type { BarChartData } from './bars';
import { lookOf } from './look';
import { figuresWidth, notesOn } from './notes';
import type { Medium } from './options';
import { barConfiguration } from './options';
import { Chart } from './registered';
import { watchLook } from './watch';

/** A4 between its margins, in CSS pixels. */
const paperWidth = 640;

/**
 * Draws the chart and keeps it right: in the page's colours and size, and for print in those of
 * paper, since charts do not resize for print by themselves.
 *
 * @returns takes the drawing away; without a canvas to draw on there is none, and the table remains
 */
export function drawBars(canvas: HTMLCanvasElement, data: BarChartData): () => void {
  const context = canvas.getContext('2d');
  if (!context) return () => undefined;
  let drawn = draw(context, data, 'screen');
  const stop = watchLook((medium) => {
    drawn.destroy();
    drawn = draw(context, data, medium);
  });
  return () => {
    stop();
    drawn.destroy();
  };
}

function draw(context: CanvasRenderingContext2D, data: BarChartData, medium: Medium) {
  const look = lookOf(context.canvas, medium);
  const height = context.canvas.parentElement?.clientHeight ?? 0;
  const figures = figuresWidth(context, data, look);
  const configuration = barConfiguration(data, look, { figures, medium });
  const drawn = new Chart(context, { ...configuration, plugins: [notesOn(data, look)] });
  if (medium === 'print') drawn.resize(paperWidth, height);
  return drawn;
}
