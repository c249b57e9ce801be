import type { Component } from 'svelte';
import type { Qualification } from '../../../catalogue';
import type { CalendarDate } from '../../../dates';
import type { Plan } from '../../../plan';

/** What every document is made from. */
export interface DocumentProps {
  readonly plan: Plan;
  readonly qualification: Qualification;
  readonly printedOn: CalendarDate;
}

/** How much of a long document stands on the page, in what it consists of. */
export interface Prepared {
  readonly done: number;
  readonly of: number;
  /** One of them: "learner". */
  readonly noun: string;
}

/** What a document is made from that is too long to be there at once. */
export interface LongDocumentProps extends DocumentProps {
  readonly onprepare: (prepared: Prepared) => void;
}

/** A document that a planner can print. */
export interface PrintDocument {
  readonly id: string;
  readonly title: string;
  /** What stands in it and for whom, in a line. */
  readonly holds: string;
  /** Whether there is anything to print of a plan; absent = of every plan. */
  readonly isFor?: (plan: Plan) => boolean;
  readonly component: Component<LongDocumentProps>;
}
