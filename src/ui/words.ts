/**
 * The few words of the parts themselves. They are about a drawing, a field or a file that did not
 * load, never about the product: those sentences live in src/messages, and parts are given them.
 */
export const partWords = {
  minimum: 'minimum',
  maximum: 'maximum',
  level: 'Level',
  noLevel: 'no level',
  hours: 'Hours',
  overFull: 'over-full:',
  scroll: 'Scroll sideways to see all of it.',
  timelineKeys:
    'Drag a bar to move it, or its end to change its length. By keyboard, arrow keys move it by a week, with Shift they change its length, and Delete lets it go back to its own place. A bar that you moved stays pinned.',
  notLoaded:
    'This part of Unitwise could not be loaded. Check the connection, then try again. If that does not help, reload the page: what is saved stays on this device.',
  tryAgain: 'Try again',
  reload: 'Reload the page',
  chooseFile: 'Choose a file',
  dropFile: 'or drop it here',
  drawing: 'Drawing the chart …',
  notDrawn: 'The chart could not be loaded. The table has the same figures.',
} as const;

/** A limit on a ruler: "min 15". */
export function limitLabel(end: 'min' | 'max', at: number): string {
  return `${end} ${at}`;
}
