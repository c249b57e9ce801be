import type { Recognition, UnitHours } from '../plan';
import { hours as hoursOf } from './amounts';

export const recognitionNames: Readonly<Record<Recognition['kind'], string>> = {
  rpl: 'Recognition of prior learning (RPL)',
  'credit-transfer': 'Credit transfer',
};

/** What becomes of a unit that is recognised, for all or for one learner. */
export function recognitionMeans(isAdditional: boolean): string {
  return isAdditional
    ? 'it is not taught, and still no rule counts it'
    : 'it counts for every rule and is not taught';
}

/** A unit's guided learning hours and where the figure comes from. */
export function formatHours(hours: UnitHours): string {
  switch (hours.kind) {
    case 'published':
      return `${hoursOf(hours.hours)} of guided learning, as published`;
    case 'planned':
      return `${hoursOf(hours.hours)} of guided learning, planned by you`;
    case 'elsewhere':
      return `${hoursOf(hours.hours)} of guided learning, published for this unit in ${hours.from.title}`;
    case 'unknown':
      return 'Guided learning hours not published';
  }
}

/** The labels of a recognition, and of what an auditor asks of it. */
export const recognitionWords = {
  legend: 'Prior learning',
  kind: 'Kind',
  evidence: 'Evidence',
  date: 'Recognised on',
} as const;
