import { plural } from './amounts';
import { learners } from './cohort';

/** The first step of a plan. */
export const setUpWords = {
  heading: 'Set up',
  lead: 'All of this is optional and can change later.',
  name: 'Plan name',
  nameHint: 'For example the cohort. Whoever you share the plan with sees this name.',
  centre: 'Centre',
  startsOn: 'Start date',
  endsOn: 'End date',
  hoursPerWeek: 'Teaching hours a week',
  hours: 'hours',
  ceilings: 'Your own ceilings',
  ceilingsHint:
    'Not rules of the specification: Unitwise warns you when the plan grows past them. For credits it suggests five more than are asked. Leave a field empty for no ceiling.',
} as const;

/** Who the plan is for. */
export const setUpLearnerWords = {
  heading: 'Learners',
  none: 'No learners yet: the plan is for everybody alike.',
  toDelivery: 'Say who takes what in the delivery plan',
  add: 'Add learners',
  remove: 'Remove',
} as const;

export function formatRemoved(name: string): string {
  return `${name} is removed.`;
}

/** @param name `null` where nobody knows any more who it was */
export function formatLearnerBack(name: string | null): string {
  return `${name ?? 'The learner'} is back.`;
}

/** The learners that a short list leaves out. */
export function formatMoreLearners(count: number): string {
  return `${learners(count)} more ${plural(count, 'is', 'are')} in the delivery plan.`;
}

/** What the specification asks, beside the set-up. */
export const setUpFactWords = {
  credits: 'Credits',
  tqt: 'Total qualification time',
  glh: 'Guided learning hours',
  units: 'Units',
  all: 'All units, rules and sources',
  advisory: ' (for information)',
} as const;
