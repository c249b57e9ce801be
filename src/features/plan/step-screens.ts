import type { Component } from 'svelte';
import type { Qualification } from '../../catalogue';
import type { Plan } from '../../plan';
import type { DeliveryView, Step, Wizard } from '../../wizard';

/** What the screen of a step is given. */
export interface StepProps {
  readonly wizard: Wizard;
  readonly plan: Plan;
  readonly qualification: Qualification;
  readonly view?: DeliveryView | undefined;
}

/** The screen of each step, loaded when it is first shown: features of their own, which the app knows. */
export type StepScreens = Readonly<Record<Step, () => Promise<{ default: Component<StepProps> }>>>;
