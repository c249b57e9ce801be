import type { Component } from 'svelte';
import type { Qualification } from '../../catalogue';
import type { Plan, PlanChange } from '../../plan';

/** Loads the screen that units are chosen on, which another feature has: the shell passes it in. */
export type LoadChooseUnits = () => Promise<{
  readonly default: Component<{
    readonly plan: Plan;
    readonly qualification: Qualification;
    readonly onchange: (asked: PlanChange) => void;
  }>;
}>;
