/** Whether the browser can pass something on by any app of the device. */
export function canPassOn(): boolean {
  return typeof navigator.share === 'function';
}

export async function passOn(title: string, link: string): Promise<void> {
  try {
    await navigator.share({ title, url: link });
  } catch {
    // Whoever changes their mind has done nothing wrong; the link is still here.
  }
}
