/** The names of the planner's ceilings, in the order in which people read them. */
export const limitNames = ['maxCredits', 'maxUnits', 'maxGlh'] as const;
export type LimitName = (typeof limitNames)[number];
