/** The pages of employer mode, each with its own place in the browser's history. */
const employerPages = ['job', 'choose', 'sign'] as const;
export type EmployerPage = (typeof employerPages)[number];

/**
 * Which page is shown. The address stays as it is, since it holds the request: the entry's state
 * tells the pages apart, so that a phone's Back returns to the page before, and a reload changes
 * nothing.
 */
export class Pages {
  readonly #window: Window;
  readonly #first: EmployerPage;
  #current = $state<EmployerPage>('choose');
  #hasTurned = $state(false);
  #leadsToGap = $state(false);

  /**
   * @param first the page of an entry that says nothing of it
   * @param hasTurned whether another page led here
   */
  constructor(window: Window, first: EmployerPage, hasTurned = false) {
    this.#window = window;
    this.#first = first;
    this.#current = this.#here;
    this.#hasTurned = hasTurned;
  }

  get current(): EmployerPage {
    return this.#current;
  }

  /** On the first page of a visit the focus stays where the browser puts it. */
  get hasTurned(): boolean {
    return this.#hasTurned;
  }

  /** Whether the page was turned to go on with what is missing. */
  get leadsToGap(): boolean {
    return this.#leadsToGap;
  }

  turnTo(page: EmployerPage): void {
    const here: unknown = this.#window.history.state;
    const other = typeof here === 'object' ? here : null;
    this.#window.history.pushState({ ...other, employer: page }, '');
    this.follow();
  }

  toGap(): void {
    this.#leadsToGap = true;
    this.turnTo('choose');
  }

  /** Shows the page of the history's entry; a new page starts at its top. */
  follow(): void {
    if (this.#here === this.#current) return;
    this.#current = this.#here;
    this.#hasTurned = true;
    if (this.#current !== 'choose') this.#leadsToGap = false;
    this.#window.scrollTo({ top: 0 });
  }

  get #here(): EmployerPage {
    const state: unknown = this.#window.history.state;
    const said = typeof state === 'object' && state && 'employer' in state ? state.employer : null;
    return employerPages.find((page) => page === said) ?? this.#first;
  }
}
