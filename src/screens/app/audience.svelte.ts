/** For whom the app is at work: employers come by a link, have no plans here and want none. */
export class Audience {
  #isEmployer = $state(false);

  get isEmployer(): boolean {
    return this.#isEmployer;
  }

  /** @returns what ends it */
  enterEmployer(): () => void {
    this.#isEmployer = true;
    return () => {
      this.#isEmployer = false;
    };
  }
}
