/** Where an address leads nowhere. */
export const notFoundWords = {
  title: 'Nothing here',
  heading: 'There is nothing at this address',
  explanation: 'The link may be old or cut short. Your plans are safe.',
  way: 'Go to your plans',
} as const;
