import { tick } from 'svelte';

/** As many as are shown at once. */
const page = 25;

/** A long list, of which some are shown and more are asked for. */
export class Paged<Item> {
  readonly #items: () => readonly Item[];
  readonly #count: () => number;
  #pages = $state(1);

  /**
   * @param items read where reactive state is tracked
   * @param count how many there are, where not all of them are known yet
   */
  constructor(items: () => readonly Item[], count: () => number = () => items().length) {
    this.#items = items;
    this.#count = count;
  }

  get shown(): readonly Item[] {
    return this.#items().slice(0, this.#pages * page);
  }

  get count(): number {
    return this.#count();
  }

  /** How many of those left come next. */
  get next(): number {
    return Math.min(page, this.count - this.shown.length);
  }

  startOver(): void {
    this.#pages = 1;
  }

  /** Shows more of them, and gives the focus to the first of those. */
  async showMore(list: HTMLElement | undefined): Promise<void> {
    const before = this.shown.length;
    this.#pages += 1;
    await tick();
    list?.children[before]?.querySelector<HTMLElement>('a, button')?.focus();
  }
}
