import { untrack } from 'svelte';
import type { Qualification, UnitId } from '../../catalogue';
import type { Conflict, Suggestion } from '../../completions';
import type { Plan, Possible } from '../../plan';
import { afterFrame } from '../after-frame';
import { WorkerClient } from './worker-client';

/** What lies ahead of a plan. */
export interface Ahead extends Omit<Possible, 'kind'> {
  /** The plan that this answers for. */
  readonly plan: Plan;
}

/** An answer for the plan before stands in for so long, in milliseconds; then none does. */
const staleAfterMs = 300;

/**
 * What lies ahead of the plan on screen, one frame behind it: a click shows rules, rulers and totals
 * in its own frame, and a worker looks ahead meanwhile.
 */
export class LookAhead {
  #current = $state.raw<Ahead | null>(null);
  #done = $state(0);
  #isOnPage = $state(false);
  #isFailed = $state(false);
  readonly #worker: WorkerClient;

  constructor(read: () => { readonly qualification: Qualification; readonly plan: Plan }) {
    this.#worker = new WorkerClient(untrack(read).qualification, {
      onprogress: (done) => (this.#done = done),
      onpage: () => (this.#isOnPage = true),
      onfail: () => {
        this.#isFailed = true;
        this.#current = null;
      },
    });
    $effect(() => {
      const { plan } = read();
      if (untrack(() => this.#current)) return afterFrame(() => this.#look(plan));
      this.#look(plan);
      return undefined;
    });
    $effect(() => () => this.#worker.close());
  }

  /** `null` while it is being worked out and the last answer is no longer good enough. */
  get current(): Ahead | null {
    return this.#current;
  }

  /** Which part of compiling is done, 0 to 1. */
  get done(): number {
    return this.#done;
  }

  /** Whether the page itself works the answers out, so that clicks may wait for them. */
  get isOnPage(): boolean {
    return this.#isOnPage;
  }

  get isFailed(): boolean {
    return this.#isFailed;
  }

  /** The best ways to finish a plan; `null` where the question was called off. */
  async finish(plan: Plan, count: number): Promise<readonly Suggestion[] | null> {
    const answer = await this.#worker.ask(plan, { kind: 'finish', count });
    return answer?.kind === 'finish' ? answer.suggestions : null;
  }

  /** What would have to give for a unit that no longer fits. */
  async makeRoom(plan: Plan, unit: UnitId): Promise<Conflict | null> {
    const answer = await this.#worker.ask(plan, { kind: 'make-room', unit });
    return answer?.kind === 'make-room' ? answer.conflict : null;
  }

  #look(plan: Plan): void {
    this.#done = 0;
    const late = setTimeout(() => (this.#current = null), staleAfterMs);
    void this.#worker.ask(plan, { kind: 'outlook' }).then((answer) => {
      clearTimeout(late);
      if (answer?.kind === 'outlook') this.#current = { ...answer, plan };
    });
  }
}
