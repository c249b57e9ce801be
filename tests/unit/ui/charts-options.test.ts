import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BarChartData, Fill } from '../../../src/ui/charts/bars';
import { chartHeight, fills, furthest } from '../../../src/ui/charts/bars';
import { fitted } from '../../../src/ui/charts/notes';
import type { ChartLook } from '../../../src/ui/charts/options';
import { barConfiguration } from '../../../src/ui/charts/options';

const look: ChartLook = {
  ground: 'white',
  ink: 'black',
  inkSoft: 'grey',
  line: 'silver',
  outline: 'dimgrey',
  fills: { solid: 'navy', outlined: 'ivory', hatched: 'beige' },
  font: { family: 'serif', size: 14 },
};

const length = fc.integer({ min: 0, max: 5_000 });

/** Any chart: one to three series, up to thirty bars. */
const charts: fc.Arbitrary<BarChartData> = fc.integer({ min: 1, max: 3 }).chain((parts) =>
  fc.record({
    measure: fc.constantFrom('credits', 'hours'),
    series: fc.constant(
      fills.slice(0, parts).map((fill: Fill) => ({ id: fill, label: `${fill} part`, fill })),
    ),
    bars: fc.array(
      fc.record({
        id: fc.uuid(),
        label: fc.string(),
        lengths: fc.array(length, { minLength: parts, maxLength: parts }),
        figures: fc.string(),
        min: fc.option(length),
        max: fc.option(length),
      }),
      { maxLength: 30 },
    ),
  }),
);

const wide = { figures: 80, medium: 'screen' } as const;

describe('the configuration of a bar chart', () => {
  it('carries every length to the series and bar it belongs to', () => {
    let lengths = 0;
    fc.assert(
      fc.property(charts, (chart) => {
        const { labels, datasets } = barConfiguration(chart, look, wide).data;
        expect(labels).toEqual(chart.bars.map(({ label }) => label));
        expect(datasets.map(({ label }) => label)).toEqual(chart.series.map(({ label }) => label));
        chart.bars.forEach((bar, row) => {
          bar.lengths.forEach((expected, part) => {
            expect(datasets[part]?.data[row]).toBe(expected);
            lengths += 1;
          });
        });
      }),
    );
    expect(lengths).toBeGreaterThan(500);
  });

  it('makes the scale reach every bar and every mark', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const reach = furthest(chart);
        for (const { lengths, min, max } of chart.bars) {
          const sum = lengths.reduce((total, part) => total + part, 0);
          expect(reach).toBeGreaterThanOrEqual(Math.max(sum, min ?? 0, max ?? 0));
        }
        const scale = barConfiguration(chart, look, wide).options?.scales?.x;
        expect(scale).toMatchObject({ suggestedMax: reach, beginAtZero: true, stacked: true });
      }),
    );
  });

  it('has no motion and waits for no pointer', () => {
    const { options } = barConfiguration({ measure: 'hours', series: [], bars: [] }, look, wide);
    expect(options).toMatchObject({ animation: false, events: [], indexAxis: 'y' });
  });

  it('gives every fill its own look and the same outline, so that white parts show', () => {
    const chart: BarChartData = {
      measure: 'hours',
      series: fills.map((fill) => ({ id: fill, label: fill, fill })),
      bars: [],
    };
    const { datasets } = barConfiguration(chart, look, wide).data;
    expect(datasets.map(({ backgroundColor }) => backgroundColor)).toEqual([
      'navy',
      'ivory',
      'beige',
    ]);
    expect(datasets.map(({ borderColor }) => borderColor)).toEqual(fills.map(() => 'dimgrey'));
  });

  it('follows the size and sharpness of the screen, and keeps its own on paper', () => {
    const chart = { measure: 'hours', series: [], bars: [] };
    const onScreen = barConfiguration(chart, look, wide).options;
    expect(onScreen).toMatchObject({ responsive: true });
    expect(onScreen).not.toHaveProperty('devicePixelRatio');
    const onPaper = barConfiguration(chart, look, { ...wide, medium: 'print' }).options;
    expect(onPaper).toMatchObject({ responsive: false, devicePixelRatio: 3 });
  });

  it('grows by one row a bar', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        fc.pre(chart.bars.length > 0);
        const less = { ...chart, bars: chart.bars.slice(1) };
        const rows = chartHeight(chart) - chartHeight(less);
        expect(rows).toBeCloseTo(3.5);
      }),
    );
  });
});

describe('a label cut to its room', () => {
  const widthOf = (words: string): number => words.length;

  it('stays whole where it fits', () => {
    expect(fitted('Resolve complaints', 18, widthOf)).toBe('Resolve complaints');
  });

  it('is the longest beginning that fits, with an ellipsis and no space before it', () => {
    expect(fitted('Resolve complaints', 17, widthOf)).toBe('Resolve complain…');
    expect(fitted('Resolve complaints', 9, widthOf)).toBe('Resolve…');
    expect(fitted('Resolve complaints', 0, widthOf)).toBe('…');
  });

  it('never needs more room than there is', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (words, room) => {
        const cut = fitted(words, room, widthOf);
        expect(cut.length).toBeLessThanOrEqual(room);
        expect(words.startsWith(cut.replace(/…$/, '')) || words === cut).toBe(true);
      }),
    );
  });
});
