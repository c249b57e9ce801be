/** Words for screen readers, said politely, one sentence at a time. Shown by one live region. */
export class Announcer {
  #message = $state('');
  #turn = false;

  get message(): string {
    return this.#message;
  }

  /** The same sentence twice in a row is still said twice: a trailing space makes it differ. */
  say(sentence: string): void {
    this.#turn = !this.#turn;
    this.#message = this.#turn ? sentence : `${sentence}\u00a0`;
  }
}
