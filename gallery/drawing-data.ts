import type { BarChartData, RulerBlock, TableColumn, TimelineAxis, TimelineRow } from '../src/ui';
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

export const axis: TimelineAxis = {
  days: 112,
  months: ['Jan', 'Feb', 'Mar', 'Apr'].map((label, i) => ({
    ...{ at: i * 28, days: 28 },
    ...{ label, short: label.slice(0, 1), year: i === 0 ? '2027' : null },
  })),
  closed: [
    { at: 42, days: 7, name: 'Half term' },
    { at: 60, days: 1, name: '' },
  ],
  loads: Array.from({ length: 5 }, (_, i) => ({
    ...{ at: i * 7, days: 7 },
    ...{ height: i === 3 ? 1 : 0.75, isOver: i === 3 },
  })),
  today: { at: 16, label: 'Today, 17 Jan' },
};

export const rows: readonly TimelineRow[] = [
  {
    ...{ id: 'a', label: 'Deliver customer service', when: 'Weeks 1 to 4, 27 hours' },
    isPinned: false,
    parts: [
      { at: 0, days: 14, isTaught: true },
      { at: 14, days: 12, isTaught: false },
    ],
  },
  {
    ...{ id: 'b', label: 'Understand customers', when: 'Pinned from week 4, 17 hours' },
    isPinned: true,
    parts: [
      { at: 21, days: 21, isTaught: false },
      { at: 49, days: 5, isTaught: false },
    ],
  },
  {
    ...{ id: 'c', label: 'Resolve complaints', when: 'Not placed: hours are unknown' },
    ...{ isPinned: false, parts: [] },
  },
];
