/** The list of apprentices, one of them by position, or where all is signed. */
type Place = 'list' | 'sign' | number;

/**
 * Where in several requests an employer is. As with the pages of one request, the entry of the
 * browser's history tells it: Back returns to what was shown before.
 */
export class Places {
  readonly #window: Window;
  readonly #count: number;
  #current = $state<Place>('list');
  #hasTurned = $state(false);

  /** @param count how many apprentices there are */
  constructor(window: Window, count: number) {
    this.#window = window;
    this.#count = count;
    this.#current = this.#here;
  }

  get current(): Place {
    return this.#current;
  }

  /** At the first place of a visit the focus stays where the browser puts it. */
  get hasTurned(): boolean {
    return this.#hasTurned;
  }

  turnTo(place: Place): void {
    this.#window.history.pushState({ place }, '');
    this.follow();
  }

  /** Shows the place of the history's entry; a new one starts at its top. */
  follow(): void {
    if (this.#here === this.#current) return;
    this.#current = this.#here;
    this.#hasTurned = true;
    this.#window.scrollTo({ top: 0 });
  }

  get #here(): Place {
    const state: unknown = this.#window.history.state;
    const said = typeof state === 'object' && state && 'place' in state ? state.place : null;
    if (said === 'sign') return said;
    const isOne = typeof said === 'number' && Number.isInteger(said);
    return isOne && said >= 0 && said < this.#count ? said : 'list';
  }
}
