import type { CalendarDate } from '../dates';

/**
 * What the planner decided about an optional unit. One record of decisions rather than three lists:
 * a unit cannot be chosen and ruled out at once. A unit without an entry is undecided.
 * `additional`: taught and listed, but no rule counts it.
 */
export const placements = ['chosen', 'additional', 'excluded'] as const;
export type Placement = (typeof placements)[number];

/** What a learner or their employer says about having a unit. */
export const wishes = ['wanted', 'take', 'not'] as const;
export type Wish = (typeof wishes)[number];

export const recognitionKinds = ['rpl', 'credit-transfer'] as const;

/** Recognition of prior learning: the unit counts for every rule, but is not taught. */
export interface Recognition {
  readonly kind: (typeof recognitionKinds)[number];
  /** Where the evidence is, in the planner's words. */
  readonly evidence: string;
  readonly date: CalendarDate | null;
}
