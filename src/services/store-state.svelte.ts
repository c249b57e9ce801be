import { createSubscriber } from 'svelte/reactivity';

/** What a store's watcher last told, as reactive state: watched for as long as something shows it. */
export class StoreState<Value> {
  #current: Value;
  readonly #track: () => void;

  /** @param first what holds until the watcher first speaks */
  constructor(first: Value, watch: (listener: (value: Value) => void) => () => void) {
    this.#current = first;
    this.#track = createSubscriber((update) =>
      watch((value) => {
        this.#current = value;
        update();
      }),
    );
  }

  get current(): Value {
    this.#track();
    return this.#current;
  }
}
