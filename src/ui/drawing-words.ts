/** The few words of drawings and of what scrolls: apart, as the first screen shows none of them. */
export const drawingWords = {
  minimum: 'minimum',
  maximum: 'maximum',
  hours: 'Hours',
  overFull: 'over-full:',
  scroll: 'Scroll sideways to see all of it.',
  earlier: 'A week earlier',
  later: 'A week later',
  shorter: 'A week shorter',
  longer: 'A week longer',
  timelineKeys:
    'Press a bar for buttons that move it and change its length, or drag it or its end. By keyboard, arrow keys move it by a week, with Shift they change its length, and Delete lets it go back to its own place. A bar that you moved stays pinned.',
  drawing: 'Drawing the chart …',
  notDrawn: 'The chart could not be loaded. The table has the same figures.',
} as const;

/** A limit on a ruler: "min 15". */
export function limitLabel(end: 'min' | 'max', at: number): string {
  return `${end} ${at}`;
}
