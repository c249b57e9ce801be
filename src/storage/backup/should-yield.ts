/** Hears how much of long work is done, from 0 to 1. */
export type OnProgress = (share: number) => void;

/** Plans that are gone through at once: few enough that the screen is not held up. */
export const rowsAtOnce = 100;

/**
 * Whether it is time to let the screen show and hear something, in going through many plans. Inside a
 * transaction that takes a request of its own, which keeps it open; and no other await, as Dexie loses
 * a transaction after a hundred of those.
 */
export function shouldYield(done: number): boolean {
  return done % rowsAtOnce === 0;
}

/** Lets the screen show and hear something. Not inside a transaction. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
