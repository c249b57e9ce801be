import { createSubscriber } from 'svelte/reactivity';
import type { Address } from '../wizard';
import { makeAddress, parseAddress } from '../wizard';

type Destination = Exclude<Address, { screen: 'unknown' }>;

/** The address bar as reactive state. */
export class Navigation {
  readonly #window: Window;
  readonly #track: () => void;

  constructor(window: Window) {
    this.#window = window;
    this.#track = createSubscriber((update) => {
      window.addEventListener('hashchange', update);
      return () => {
        window.removeEventListener('hashchange', update);
      };
    });
  }

  get address(): Address {
    this.#track();
    return parseAddress(this.#window.location.hash);
  }

  go(destination: Destination): void {
    this.#window.location.hash = makeAddress(destination);
  }

  /** Goes there without leaving the present address in the browser's history. */
  replace(destination: Destination): void {
    this.#window.location.replace(makeAddress(destination));
  }
}
