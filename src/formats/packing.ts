import type { Bytes } from './bytes';
import { compress, decompress } from './compression';
import { maxUnpacked } from './limits';
import type { EnvelopeResult } from './refusal';
import { refused } from './refusal';
import { seal, unseal } from './seal';

/** The format of links and shared files that this app writes, and the newest that it reads. */
export const formatVersion = 1;

/** Whether what travels can be read by everybody, or by who knows a passphrase. */
export type Seal =
  { readonly kind: 'open' } | { readonly kind: 'sealed'; readonly passphrase: string };

/** Written beside what is sealed, and bound to it. */
const bound = new Uint8Array([formatVersion]);

/** A text as bytes: compressed, and then sealed where that is asked for. */
export async function pack(text: string, how: Seal): Promise<Bytes> {
  const bytes = await compress(text);
  return how.kind === 'open' ? bytes : seal(bytes, how.passphrase, bound);
}

/**
 * The text of bytes that are not sealed.
 *
 * @param most bytes that it may unpack to
 */
export async function unpack(bytes: Bytes, most = maxUnpacked): Promise<EnvelopeResult<string>> {
  const read = await decompress(bytes, most);
  if (read.ok) return { ok: true, value: read.text };
  return refused(read.problem === 'damaged' ? { kind: 'damaged' } : { kind: 'too-large', most });
}

/**
 * The text of sealed bytes.
 *
 * @param most bytes that it may unpack to
 */
export async function unpackSealed(
  sealed: Bytes,
  passphrase: string | undefined,
  most?: number,
): Promise<EnvelopeResult<string>> {
  if (passphrase === undefined) return refused({ kind: 'sealed' });
  const bytes = await unseal(sealed, passphrase, bound);
  return bytes ? unpack(bytes, most) : refused({ kind: 'wrong-passphrase' });
}
