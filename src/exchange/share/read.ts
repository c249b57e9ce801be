import { readFileText } from './file';
import { readLinkText } from './link';
import type { MessageReading, ReadMessageOptions } from './refusal';
import { refused } from './refusal';

/**
 * Reads a link, as an address or in whatever it was pasted with; the first whole one where there are
 * several. The text of a file, pasted in place of a link, is read as well.
 */
export async function readLink(text: string, options: ReadMessageOptions): Promise<MessageReading> {
  const file = /^\s*\{/.test(text) ? await readFileText(text, options) : null;
  return file ?? (await readLinkText(text, options)) ?? refused({ kind: 'not-unitwise' });
}

/** Reads the text of a file. A saved message with a link in it is read as well. */
export async function readSharedFile(
  text: string,
  options: ReadMessageOptions,
): Promise<MessageReading> {
  const file = await readFileText(text, options);
  return file ?? (await readLinkText(text, options)) ?? refused({ kind: 'not-unitwise' });
}
