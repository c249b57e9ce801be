import type { Outcome } from '../../request';

/** How an outcome looks: icon and colour of `Status`. */
export const outcomeTones = {
  works: 'met',
  choose: 'short',
  'others-complete': 'note',
  stuck: 'over',
} as const satisfies Record<Outcome['kind'], string>;
