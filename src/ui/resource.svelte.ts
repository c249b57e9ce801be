/** The answer to a question that changes; the answer to the one before until it comes. */
export class Resource<Answer> {
  #answer = $state.raw<Answer | null>(null);

  /** @param ask asks anew whenever what it reads changes; `null` where it was called off */
  constructor(ask: () => Promise<Answer | null>) {
    $effect(() => {
      let isWanted = true;
      void ask().then((answer) => {
        if (isWanted && answer !== null) this.#answer = answer;
      });
      return () => {
        isWanted = false;
      };
    });
  }

  get current(): Answer | null {
    return this.#answer;
  }
}
