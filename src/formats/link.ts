import type { Bytes } from './bytes';
import { joined, sha256, toBase64url } from './bytes';
import { findLink } from './find-link';
import { maxPasted } from './limits';
import type { Seal } from './packing';
import { formatVersion, pack, unpack, unpackSealed } from './packing';
import type { RefusedEnvelope, EnvelopeResult } from './refusal';
import { refused } from './refusal';

/** Where the app shows what came by a link. Browsers never send this part of an address. */
const place = '#/open/';

/**
 * How the body of a link is packed. A link's bytes: the version, four bytes of checksum over all
 * else, the scheme, the body. The first two stay where they are in every version to come.
 */
const schemes = { open: 0, sealed: 1 } as const;
const checksumLength = 4;
const headerLength = 1 + checksumLength + 1;

/**
 * A text as a link.
 *
 * @param app the address of the app, without its fragment
 */
export async function writeLink(app: string, text: string, how: Seal): Promise<string> {
  const version = new Uint8Array([formatVersion]);
  const rest = joined(new Uint8Array([schemes[how.kind]]), await pack(text, how));
  const bytes = joined(version, await checksum(version, rest), rest);
  return `${app}${place}${toBase64url(bytes)}`;
}

/** Why a text has no link that can be opened; `no-link`: it has nothing that looks like one. */
export type LinkRefusal =
  RefusedEnvelope | { readonly ok: false; readonly refusal: { readonly kind: 'no-link' } };

/**
 * Reads the first whole link in a text: an address, or whatever it was pasted with.
 *
 * @param passphrase for what is sealed; what is open does without
 */
export async function readLinkIn(
  text: string,
  passphrase: string | undefined,
): Promise<EnvelopeResult<string> | LinkRefusal> {
  if (text.length > maxPasted) return refused({ kind: 'too-large', most: maxPasted });
  const found = await findLink(text, { minBytes: headerLength, isWhole });
  if (found.kind === 'none') return { ok: false, refusal: { kind: 'no-link' } };
  if (found.kind === 'too-long') return refused({ kind: 'too-large', most: found.most });
  return found.kind === 'damaged'
    ? refused({ kind: 'damaged' })
    : contentOf(found.bytes, passphrase);
}

async function contentOf(
  bytes: Bytes,
  passphrase: string | undefined,
): Promise<EnvelopeResult<string>> {
  const [version = 0] = bytes;
  if (version > formatVersion) {
    return refused({ kind: 'newer-version', version, known: formatVersion });
  }
  const body = bytes.subarray(headerLength);
  const scheme = bytes[headerLength - 1];
  if (scheme === schemes.open) return unpack(body);
  if (scheme === schemes.sealed) return unpackSealed(body, passphrase);
  return refused({ kind: 'damaged' });
}

async function isWhole(bytes: Bytes): Promise<boolean> {
  const rest = 1 + checksumLength;
  const computed = await checksum(bytes.subarray(0, 1), bytes.subarray(rest));
  return computed.every((byte, index) => byte === bytes[1 + index]);
}

async function checksum(version: Bytes, rest: Bytes): Promise<Bytes> {
  return (await sha256(joined(version, rest))).subarray(0, checksumLength);
}
