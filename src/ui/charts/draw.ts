import type { BarChartData } from './bars';
import type { Medium } from './look';
import { lookOf } from './look';
import { figuresWidth, notesOn } from './notes';
import { barConfiguration } from './options';
import { Chart } from './registered';
import { watchLook } from './watch';

/** A4 between its margins, in CSS pixels; and fine enough for a printer. */
const paper = { width: 640, sharpness: 3 };

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
  const configuration = barConfiguration(data, look, {
    figures: figuresWidth(context, data, look),
    ...(medium === 'print' ? { sharpness: paper.sharpness } : {}),
  });
  const drawn = new Chart(context, { ...configuration, plugins: [notesOn(data, look)] });
  if (medium === 'print') drawn.resize(paper.width, height);
  return drawn;
}
