import type { Persistence, Store } from '../storage';

/** Whether the browser promised to keep the plans, as reactive state. */
export class StoragePromise {
  readonly #store: Store;
  #answer = $state<Persistence | null>(null);
  #asked = $state(false);

  constructor(store: Store) {
    this.#store = store;
    void store.persisted().then((answer) => {
      if (!this.#asked) this.#answer = answer;
    });
  }

  /** `null` until the browser has answered. */
  get answer(): Persistence | null {
    return this.#answer;
  }

  /** Whether the promise was asked for on this visit. */
  get asked(): boolean {
    return this.#asked;
  }

  /**
   * Whether the browser clears what sites keep after seven days of use without a visit, as Apple's
   * does, and all browsers of an iPhone with it. An app on the Home Screen or the Dock is left alone.
   *
   * Source: https://webkit.org/blog/10218/full-third-party-cookie-blocking-and-more/
   */
  get isClearedAfterWeek(): boolean {
    const isInstalled = matchMedia('(display-mode: standalone)').matches;
    return navigator.vendor.startsWith('Apple') && !isInstalled && this.#answer !== 'granted';
  }

  /** Asks for the promise. Call it on an action of the planner: some browsers then ask them. */
  async ask(): Promise<void> {
    const answer = await this.#store.askToPersist();
    this.#asked = true;
    this.#answer = answer;
  }
}
