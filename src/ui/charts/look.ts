import type { ChartLook, Medium } from './options';

/** Each colour as a design token, and as what forced colours put in its place. */
const colours = {
  ground: ['--paper', 'Canvas'],
  ink: ['--ink', 'CanvasText'],
  inkSoft: ['--ink-soft', 'CanvasText'],
  line: ['--line', 'GrayText'],
  outline: ['--line-strong', 'CanvasText'],
  solid: ['--accent', 'Highlight'],
  outlined: ['--sheet', 'Canvas'],
} as const;

/** Reads the design tokens as they come out where the canvas lies. */
export function lookOf(canvas: HTMLCanvasElement, medium: Medium): ChartLook {
  const forced = medium === 'screen' && matchMedia('(forced-colors: active)').matches;
  const probe = document.createElement('span');
  probe.style.forcedColorAdjust = 'none';
  if (medium === 'print') probe.style.colorScheme = 'light';
  canvas.after(probe);
  const read = ([token, system]: readonly [string, string]): string => {
    probe.style.color = forced ? system : `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const { fontFamily, fontSize } = getComputedStyle(canvas);
  const look = {
    ground: read(colours.ground),
    ink: read(colours.ink),
    inkSoft: read(colours.inkSoft),
    line: read(colours.line),
    outline: read(colours.outline),
    fills: {
      solid: read(colours.solid),
      outlined: read(colours.outlined),
      hatched: hatching(read(colours.inkSoft)),
    },
    font: { family: fontFamily, size: parseFloat(fontSize) },
  };
  probe.remove();
  return look;
}

const tile = 6;

/** Diagonal lines on no ground; the plain colour where the browser draws no patterns. */
function hatching(colour: string): string | CanvasPattern {
  const canvas = document.createElement('canvas');
  canvas.width = tile;
  canvas.height = tile;
  const context = canvas.getContext('2d');
  if (!context) return colour;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  // Three strokes, so that the line also crosses the corners where tiles meet.
  for (const shift of [-tile, 0, tile]) {
    context.moveTo(shift, tile);
    context.lineTo(shift + tile, 0);
  }
  context.stroke();
  return context.createPattern(canvas, 'repeat') ?? colour;
}
