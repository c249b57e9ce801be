/** The few words of drawings and of what scrolls: apart, as the first screen shows none of them. */
export const drawingWords = {
  minimum: 'minimum',
  maximum: 'maximum',
  overFull: 'over-full week',
  taught: 'taught',
  planned: 'planned',
  closed: 'closed',
  pinned: 'pinned',
  load: 'how full each week is',
  scroll: 'Scroll sideways to see all of it.',
  earlier: 'A week earlier',
  later: 'A week later',
  shorter: 'A week shorter',
  longer: 'A week longer',
  unpin: 'Unpin',
  timelineKeys:
    'Drag a bar or its end, or press it for buttons. By keyboard, up and down go from bar to bar, left and right move it by a week, with Shift they change its length, and Delete unpins it. A bar that you moved stays pinned.',
  shortYear: (year: string): string => `’${year.slice(-2)}`,
  drawing: 'Drawing the chart …',
  notDrawn: 'The chart could not be loaded. The table has the same figures.',
} as const;

/** A limit on a ruler: "min 15". */
export function limitLabel(end: 'min' | 'max', at: number): string {
  return `${end} ${at}`;
}
