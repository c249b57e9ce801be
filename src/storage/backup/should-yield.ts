/** Plans that are gone through at once: few enough that the screen is not held up. */
const slice = 200;

/**
 * Whether it is time to let the screen show and onProgress something, in going through many plans. Inside a
 * transaction that takes a request of its own, which keeps it open; and no other await, as Dexie loses
 * a transaction after a hundred of those.
 */
export function shouldYield(done: number): boolean {
  return done % slice === 0;
}
