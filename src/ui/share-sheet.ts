/** Whether the browser can share something by any app of the device. */
export function canShare(): boolean {
  return typeof navigator.share === 'function';
}

export async function share(title: string, link: string): Promise<void> {
  try {
    await navigator.share({ title, url: link });
  } catch {
    // Whoever changes their mind has done nothing wrong; the link is still here.
  }
}
