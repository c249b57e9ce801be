import type { Unit } from '../catalogue';
import type { Wish } from '../plan';

/** What is said about a learner's having a unit. */
export const wishNames: Readonly<Record<Wish | 'none', string>> = {
  wanted: 'Wanted',
  take: 'Would take',
  not: 'Refused',
  none: 'No wish',
};

/** A wish that was entered: "Negotiate: Wanted". */
export function formatWishSet({ title }: Unit, wish: Wish | 'none'): string {
  return `${title}: ${wishNames[wish]}`;
}

export const wishWords = {
  show: 'Show',
  combination: 'Combinations',
  wishes: 'Wishes',
  keys: 'Arrow keys move from cell to cell; Enter or the space bar goes on to the next wish, a letter sets one, N takes it away.',
};
