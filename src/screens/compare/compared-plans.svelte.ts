import type { PlanState, Store } from '../../storage';
import { Live } from '../plans/live.svelte';
import type { Compared } from './comparison';
import { comparedPlan } from './comparison';

/** Plans to compare, each in the newest version of any tab. */
export class ComparedPlans {
  readonly #plans: readonly Live<PlanState>[];

  constructor(store: Store, ids: readonly string[]) {
    this.#plans = ids.map(
      (id) => new Live<PlanState>({ state: 'loading' }, (hear) => store.watchPlan(id, hear)),
    );
  }

  get isLoading(): boolean {
    return this.#plans.some(({ current }) => current.state === 'loading');
  }

  /** Those that are here, in the order asked for. */
  get columns(): readonly Compared[] {
    return this.#plans.flatMap(({ current }) => {
      if (current.state !== 'ready') return [];
      return [comparedPlan(current.stored.plan, current.qualification)];
    });
  }
}
