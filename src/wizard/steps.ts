/** The steps of a plan, in order. Choosing the qualification comes before there is a plan. */
export const steps = ['set-up', 'units', 'review', 'delivery'] as const;
export type Step = (typeof steps)[number];
