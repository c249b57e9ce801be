import type { ChartConfiguration } from 'chart.js';
import type { BarChartData, Fill } from './bars';
import { furthest, sizes } from './bars';

/** Colours and type of a drawing, read from the page where it lies. */
export interface ChartLook {
  readonly ground: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly outline: string;
  readonly fills: Readonly<Record<Fill, string | CanvasPattern>>;
  readonly font: { readonly family: string; readonly size: number };
}

/** Where a drawing is to be seen: paper is always light, and of one size. */
export type Medium = 'screen' | 'print';

export interface Frame {
  /** Room for the figures at the right edge, in CSS pixels. */
  readonly figures: number;
  readonly medium: Medium;
}

/** Canvas pixels per CSS pixel that look sharp from a printer. */
const paperSharpness = 3;

export type BarConfiguration = ChartConfiguration<'bar', number[], string>;

/**
 * The Chart.js configuration of a bar chart: no motion and no pointer, since every figure stands
 * beside its bar and in the table.
 */
export function barConfiguration(
  chart: BarChartData,
  look: ChartLook,
  frame: Frame,
): BarConfiguration {
  return {
    type: 'bar',
    data: { labels: chart.bars.map(({ label }) => label), datasets: datasets(chart, look) },
    options: {
      indexAxis: 'y',
      animation: false,
      events: [],
      responsive: frame.medium === 'screen',
      maintainAspectRatio: false,
      layout: { padding: { right: frame.figures } },
      scales: { x: scale(chart, look), y: { stacked: true, display: false } },
      ...(frame.medium === 'print' ? { devicePixelRatio: paperSharpness } : {}),
    },
  };
}

function datasets({ series, bars }: BarChartData, { fills, outline, font }: ChartLook) {
  return series.map(({ label, fill }, i) => ({
    label,
    data: bars.map(({ lengths }) => lengths[i] ?? 0),
    backgroundColor: fills[fill],
    borderColor: outline,
    borderWidth: 1,
    borderSkipped: false,
    barThickness: sizes.bar * font.size,
  }));
}

function scale(chart: BarChartData, { ink, inkSoft, line, font }: ChartLook) {
  return {
    stacked: true,
    beginAtZero: true,
    suggestedMax: furthest(chart),
    grid: { drawOnChartArea: false, color: line, tickLength: 5 },
    border: { color: ink },
    ticks: {
      color: inkSoft,
      font,
      precision: 0,
      maxTicksLimit: 7,
      maxRotation: 0,
      align: 'inner' as const,
    },
    title: { display: true, text: chart.measure, color: inkSoft, font, align: 'end' as const },
  };
}
