import type { PlanState, Store } from '../../storage';
import { today } from '../../messages';
import { StoreState } from '../../services';
import type { ComparedColumn } from './comparison';
import { comparedPlan } from './comparison';

/** Plans to compare, each in the newest version of any tab. */
export class ComparedPlans {
  readonly #plans: readonly { readonly id: string; readonly live: StoreState<PlanState> }[];

  constructor(store: Store, ids: readonly string[]) {
    this.#plans = ids.map((id) => ({
      id,
      live: new StoreState<PlanState>({ state: 'loading' }, (listener) =>
        store.watchPlan(id, listener),
      ),
    }));
  }

  get isLoading(): boolean {
    return this.#plans.some(({ live }) => live.current.state === 'loading');
  }

  /** The ids of those that are not here. */
  get missing(): readonly string[] {
    return this.#plans
      .filter(({ live }) => live.current.state === 'missing' || live.current.state === 'failed')
      .map(({ id }) => id);
  }

  /** Those that are here, in the order asked for. */
  get columns(): readonly ComparedColumn[] {
    return this.#plans.flatMap(({ live: { current } }) => {
      if (current.state !== 'ready') return [];
      return [comparedPlan(current.stored.plan, current.qualification, today())];
    });
  }
}
