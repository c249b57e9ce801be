/** Milliseconds without a change before a backup is written. */
const minPause = 3_000;
/** Milliseconds that a change waits at most where one follows on another. */
const maxWait = 30_000;
/** Of the time, what writing may take up at most: one part in so many. */
const restPerWriting = 20;
const maxRest = 300_000;

/**
 * When a backup is due: soon after a change, also where changes never pause, and the more seldom the
 * longer it takes to write one. All times are in milliseconds of one clock.
 */
export class Throttle {
  #waitingSince: number | null = null;
  #restsUntil = 0;

  get isWaiting(): boolean {
    return this.#waitingSince !== null;
  }

  /** @returns how long a change that is made now waits to be written */
  changed(now: number): number {
    this.#waitingSince ??= now;
    const due = Math.min(now + minPause, this.#waitingSince + maxWait);
    return Math.max(due, this.#restsUntil, now) - now;
  }

  /** What was changed until now is written, or is written from now on. */
  caughtUp(): void {
    this.#waitingSince = null;
  }

  /** A backup took from then to then to make and write. */
  took(from: number, to: number): void {
    this.#restsUntil = to + Math.min(restPerWriting * (to - from), maxRest);
  }
}
