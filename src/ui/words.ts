/**
 * The few words of the parts themselves. They are about a drawing, a field or a file that did not
 * load, never about the product: those sentences live in src/messages, and parts are given them.
 */
export const partWords = {
  level: 'Level',
  noLevel: 'no level',
  notLoaded:
    'This part of Unitwise could not be loaded. Check the connection, then try again. If that does not help, reload the page: what is saved stays on this device.',
  tryAgain: 'Try again',
  reload: 'Reload the page',
} as const;
