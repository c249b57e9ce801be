/** Whether the browser can share something by any app of the device. */
export function canShare(): boolean {
  return typeof navigator.share === 'function';
}

/** Whether something went to another app; whoever changes their mind has done nothing wrong. */
export type Shared = 'shared' | 'cancelled' | 'refused';

export async function share(data: ShareData): Promise<Shared> {
  try {
    await navigator.share(data);
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'refused';
  }
}
