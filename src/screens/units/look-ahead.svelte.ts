import { untrack } from 'svelte';
import type { Qualification } from '../../catalogue';
import type { Completions, Outlook, Question } from '../../completions';
import type { Plan } from '../../plan';
import { completionsFor, questionOf } from '../../plan';
import { afterFrame } from '../../ui';

/** What lies ahead of a plan: the outlook, and what answers further questions about it. */
export interface Ahead {
  /** The plan that this answers for. */
  readonly plan: Plan;
  readonly question: Question;
  readonly outlook: Outlook;
  readonly completions: Completions;
}

/**
 * What lies ahead of the plan on screen, one frame behind it: a click shows rules, rulers and totals
 * in its own frame and never waits for the look-ahead.
 */
export class LookAhead {
  #current: Ahead;

  constructor(read: () => { readonly qualification: Qualification; readonly plan: Plan }) {
    const { qualification, plan } = untrack(read);
    this.#current = $state.raw(aheadOf(qualification, plan));
    $effect(() => {
      const { qualification: now, plan: newest } = read();
      if (untrack(() => this.#current.plan) === newest) return undefined;
      return afterFrame(() => {
        this.#current = aheadOf(now, newest);
      });
    });
  }

  get current(): Ahead {
    return this.#current;
  }
}

function aheadOf(qualification: Qualification, plan: Plan): Ahead {
  const completions = completionsFor(qualification, plan);
  const question = questionOf(qualification, plan);
  return { plan, question, completions, outlook: completions.outlook(question) };
}
