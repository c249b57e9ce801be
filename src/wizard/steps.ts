/** The steps of a plan, in order. Choosing the qualification comes before there is a plan. */
export const steps = ['set-up', 'units', 'review', 'delivery'] as const;
export type Step = (typeof steps)[number];

/** The steps of a draft, which can be taken in any order. */
export const draftSteps = ['facts', 'units', 'rules', 'try', 'publish'] as const;
export type DraftStepName = (typeof draftSteps)[number];
