/** The steps of a plan, in order. Choosing the qualification comes before there is a plan. */
export const steps = ['set-up', 'units', 'review', 'delivery'] as const;
export type Step = (typeof steps)[number];

/** What the delivery plan is looked at as, each at an address of its own; the first unless another is asked for. */
export const deliveryViews = ['cohort', 'calendar', 'timeline', 'people', 'files'] as const;
export type DeliveryView = (typeof deliveryViews)[number];

/** The steps of a draft, which can be taken in any order. */
export const draftSteps = ['facts', 'units', 'rules', 'try', 'publish'] as const;
export type DraftStepName = (typeof draftSteps)[number];
