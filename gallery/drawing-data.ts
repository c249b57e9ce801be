import type { BarChartData, RulerBlock, TableColumn, TimelineRow, TimelineWeek } from '../src/ui';
import type { CurveData } from '../src/ui/charts/curve';

export const blocks: readonly RulerBlock[] = [
  { id: 'a', label: 'Deliver customer service', length: 5 },
  { id: 'b', label: 'Understand customers', length: 2 },
  { id: 'c', label: 'Resolve complaints', length: 2 },
];

export const bars: BarChartData = {
  measure: 'credits',
  series: [
    { id: 'mandatory', label: 'Mandatory', fill: 'solid' },
    { id: 'chosen', label: 'Chosen', fill: 'hatched' },
    { id: 'additional', label: 'Additional', fill: 'outlined' },
  ],
  bars: [
    { id: 'a', label: 'Group A', lengths: [19, 0, 0], figures: '19 of 19', min: 19, max: null },
    { id: 'b', label: 'Group B', lengths: [0, 9, 3], figures: '9 of 15', min: 15, max: null },
    { id: 'c', label: 'Group C', lengths: [0, 0, 0], figures: 'not published', min: null, max: 9 },
  ],
};

export const curve: CurveData = {
  format: String,
  xMeasure: 'units taught',
  yMeasure: 'learners who qualify',
  dots: [0, 2, 3, 3, 5].map((y, x) => ({
    ...{ id: String(x), x, y },
    ...{ isHollow: x === 3, isChosen: x === 2 },
  })),
};

export const columns: readonly TableColumn[] = [
  { name: 'Group' },
  { name: 'Credits', width: 8, isNumber: true, isRuled: true },
];

export const weeks: readonly TimelineWeek[] = Array.from({ length: 16 }, (_, i) => ({
  id: `w${i}`,
  day: String(((i * 7) % 28) + 1),
  month: i % 4 === 0 ? (['Jan', 'Feb', 'Mar', 'Apr'][i / 4] ?? null) : null,
  isClosed: i === 6,
  isOver: i === 3,
  load: i === 6 ? 'closed' : i === 3 ? '14 of 12' : '9 of 12',
}));

export const rows: readonly TimelineRow[] = [
  {
    ...{ id: 'a', label: 'Deliver customer service', description: 'Weeks 1 to 3, 27 hours' },
    ...{ idle: '', isPinned: false, from: 0, span: 3 },
    parts: [0, 1, 2].map((at) => ({ at, figure: '9' })),
  },
  {
    ...{ id: 'b', label: 'Understand customers', description: 'Pinned from week 4, 17 hours' },
    ...{ idle: '', isPinned: true, from: 3, span: 2 },
    parts: [
      { at: 3, figure: '12' },
      { at: 4, figure: '5' },
    ],
  },
  {
    ...{ id: 'c', label: 'Resolve complaints', description: 'Not placed: hours are unknown' },
    ...{ idle: 'hours unknown', isPinned: false, from: 0, span: 0, parts: [] },
  },
];
