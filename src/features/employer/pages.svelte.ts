/** The two pages of employer mode, each with its own place in the browser's history. */
type EmployerPage = 'choose' | 'sign';

/** What an entry of the history says of itself where it is the sign page. */
const signState = { employer: 'sign' } as const;

/**
 * Which page is shown. The address stays as it is, since it holds the request: the entry's state
 * tells the pages apart, so that a phone's Back returns to choosing, and a reload changes nothing.
 */
export class Pages {
  readonly #window: Window;
  #current = $state<EmployerPage>('choose');
  #hasTurned = $state(false);

  constructor(window: Window) {
    this.#window = window;
    this.#current = this.#here;
  }

  get current(): EmployerPage {
    return this.#current;
  }

  /** On the first page of a visit the focus stays where the browser puts it. */
  get hasTurned(): boolean {
    return this.#hasTurned;
  }

  sign(): void {
    this.#window.history.pushState(signState, '');
    this.follow();
  }

  back(): void {
    this.#window.history.back();
  }

  /** Shows the page of the history's entry; a new page starts at its top. */
  follow(): void {
    if (this.#here === this.#current) return;
    this.#current = this.#here;
    this.#hasTurned = true;
    this.#window.scrollTo({ top: 0 });
  }

  get #here(): EmployerPage {
    const state: unknown = this.#window.history.state;
    const isSign =
      typeof state === 'object' &&
      state !== null &&
      'employer' in state &&
      state.employer === signState.employer;
    return isSign ? 'sign' : 'choose';
  }
}
