import { untrack } from 'svelte';
import type { Qualification } from '../../catalogue';
import type { PathwayWays, Plan } from '../../plan';
import { afterFrame } from '../after-frame';
import { WorkerClient } from './worker-client';

/** How many ways to finish each pathway leaves a plan, one frame behind it. */
export class PathwaysAhead {
  #ways = $state.raw<ReadonlyMap<string, PathwayWays> | null>(null);
  #isFailed = $state(false);
  readonly #worker: WorkerClient;

  constructor(read: () => { readonly qualification: Qualification; readonly plan: Plan }) {
    this.#worker = new WorkerClient(untrack(read).qualification, {
      onprogress: () => undefined,
      onpage: () => undefined,
      onfail: () => (this.#isFailed = true),
    });
    $effect(() => {
      const { plan } = read();
      return afterFrame(() => void this.#count(plan));
    });
    $effect(() => () => this.#worker.close());
  }

  /** By the id of the pathway; `null` while nothing is counted yet. */
  get ways(): ReadonlyMap<string, PathwayWays> | null {
    return this.#ways;
  }

  get isFailed(): boolean {
    return this.#isFailed;
  }

  async #count(plan: Plan): Promise<void> {
    const answer = await this.#worker.ask(plan, { kind: 'pathways' });
    if (answer?.kind === 'pathways')
      // Replaced whole, never changed in place.
      // eslint-disable-next-line svelte/prefer-svelte-reactivity
      this.#ways = new Map(answer.ways.map((one) => [one.pathway, one]));
  }
}
