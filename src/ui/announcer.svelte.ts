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

  /** Says what follows from what was said last, after it: alone, it would take its place unheard. */
  sayAfter(sentence: string): void {
    const last = this.#message.trim();
    this.say(last === '' ? sentence : `${last}. ${sentence}`);
  }
}
