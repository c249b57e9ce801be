import type { HoursLeft, HoursShares, ShareMethod } from '../plan';
import { counted, figure, hours, units } from './amounts';
import type { Published } from '../catalogue';

/** Sharing out hours that nobody publishes per unit. */
export const shareHoursWords = {
  method: 'Share them out',
  whole: 'Hours of the whole qualification',
  table: 'Hours of all units',
  share: 'Share',
  published: 'Published',
  keys: 'Type over any figure. A pasted column fills downwards from its cell; Ctrl D copies the cell above; Enter goes down.',
  hoursOf: (title: string): string => `Hours of ${title}`,
  summary: (open: number): string =>
    open === 0 ? 'Hours of all units' : `Hours of all units: ${units(open)} without any`,
  take: (count: number): string => `Plan these hours for ${units(count)}`,
  taken: (count: number): string => `Hours are planned for ${units(count)}.`,
  pasted: (count: number): string => `Hours of ${units(count)} are filled in.`,
  unread: (cell: string): string =>
    `Nothing is filled in, because “${cell.slice(0, 40)}” is no number of hours.`,
} as const;

export const shareMethodNames: Readonly<Record<ShareMethod, string>> = {
  credits: 'By credits',
  equally: 'Equally',
};

/** What the specification prints for the whole. */
export function formatPublishedHours({ glh }: Published): string {
  if (glh === null) return 'None are published: enter the hours that you plan for the whole.';
  const range = glh.min === glh.max ? figure(glh.min) : `${figure(glh.min)} to ${figure(glh.max)}`;
  return `Published: ${range}.`;
}

/** "Of 289 hours, 91 are known for 5 units: 198 are left." */
export function formatHoursLeft(whole: number, left: HoursLeft): string {
  return `Of ${hours(whole)}, ${figure(left.known.hours)} are known for ${units(left.known.units)}: ${figure(Math.max(0, left.hours))} are left.`;
}

/** At which rate hours are shared, or why they cannot be. */
export function formatShares(shares: HoursShares, by: ShareMethod): string {
  switch (shares.kind) {
    case 'shared': {
      const rate = counted(Math.round(shares.rate * 100) / 100, 'hour');
      return by === 'credits'
        ? `${rate} a credit, rounded to whole hours. Units beyond what is asked for get the same rate.`
        : `${rate} a unit, rounded to whole hours.`;
    }
    case 'no-units':
      return 'Every unit has published hours.';
    case 'no-hours-left':
      return 'No hours are left to share out.';
    case 'no-credits':
      return 'They cannot be shared by credits: not every unit has credits, or none are left.';
  }
}
