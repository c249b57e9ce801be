import { maxLink, parseJson, readLinkIn, writeLink } from '../../formats';
import type { CreateError } from './create-error';
import { obstacleTo, tooLong } from './create-error';
import type { Message, Protection } from './message';
import { contentOf } from './message';
import { parseMessage } from './parse-message';
import type { MessageReading, ReadMessageOptions } from './refusal';
import { refused } from './refusal';

export type LinkResult = { readonly ok: true; readonly link: string } | CreateError;

/**
 * The whole message as a link.
 *
 * @param app the address of the app, without its fragment
 */
export async function makeLink(
  message: Message,
  { app, protection }: { readonly app: string; readonly protection: Protection },
): Promise<LinkResult> {
  const text = contentOf(message, protection);
  const obstacle = obstacleTo(text, protection);
  if (obstacle) return obstacle;
  const link = await writeLink(app, text, protection);
  return tooLong(link.length, maxLink) ?? { ok: true, link };
}

/** Reads the first whole link in a text. `null`: it has nothing that looks like one. */
export async function readLinkText(
  text: string,
  options: ReadMessageOptions,
): Promise<MessageReading | null> {
  const content = await readLinkIn(text, options.passphrase);
  if (content.ok) return parseMessage(parseJson(content.value), options);
  const { refusal } = content;
  return refusal.kind === 'no-link' ? null : refused(refusal);
}
