/**
 * Copies a text that is still being made. Begun within the press of a button, since browsers copy
 * nothing that nobody asked for, and some forget the press while the text is made.
 *
 * @returns whether it was copied; locked-down browsers refuse
 */
export async function copyDeferred(text: Promise<string>): Promise<boolean> {
  try {
    await (typeof ClipboardItem === 'function'
      ? navigator.clipboard.write([new ClipboardItem({ 'text/plain': blobOf(text) })])
      : navigator.clipboard.writeText(await text));
    return true;
  } catch {
    return false;
  }
}

async function blobOf(text: Promise<string>): Promise<Blob> {
  return new Blob([await text], { type: 'text/plain' });
}
