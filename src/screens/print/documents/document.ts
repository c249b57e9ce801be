import type { Component } from 'svelte';
import type { Qualification } from '../../../catalogue';
import type { CalendarDate, Plan } from '../../../plan';

/** What every document is made from. */
export interface DocumentProps {
  readonly plan: Plan;
  readonly qualification: Qualification;
  readonly printedOn: CalendarDate;
}

/** A document that a planner can print. */
export interface PrintDocument {
  readonly id: string;
  readonly title: string;
  /** What stands in it and for whom, in a line. */
  readonly holds: string;
  readonly component: Component<DocumentProps>;
}
