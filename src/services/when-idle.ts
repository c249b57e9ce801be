/** Milliseconds after which work is due even where the page never comes to rest. */
const timeoutMs = 1_000;

/** Resolves once nothing that the user waits for is left to do. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has had no idle callbacks for long.
    if (!('requestIdleCallback' in globalThis)) setTimeout(resolve, 100);
    else requestIdleCallback(() => resolve(), { timeout: timeoutMs });
  });
}
