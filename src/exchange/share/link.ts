import type { Bytes } from './bytes';
import { fromBase64url, joined, sha256, toBase64url } from './bytes';
import { parseJson } from './json';
import { mostLink, mostPasted } from './limits';
import type { Message, Protection } from './message';
import { contentOf } from './message';
import type { Unpacked } from './packing';
import { formatVersion, obstacle, packed, tooLong, unpacked, unsealed } from './packing';
import { parseMessage } from './parse-message';
import type { Reading, ReadOptions, Unmade } from './refusal';
import { refused } from './refusal';

export type LinkResult = { readonly ok: true; readonly link: string } | Unmade;

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
 * The whole message as a link.
 *
 * @param app the address of the app, without its fragment
 */
export async function makeLink(
  message: Message,
  { app, protection }: { readonly app: string; readonly protection: Protection },
): Promise<LinkResult> {
  const text = contentOf(message, protection);
  const unmade = obstacle(text, protection);
  if (unmade) return unmade;
  const body = await packed(text, protection);
  const bytes = await withHeader(new Uint8Array([schemes[protection.kind]]), body);
  const link = `${app}${place}${toBase64url(bytes)}`;
  return tooLong(link.length, mostLink) ?? { ok: true, link };
}

/** Reads a link, as an address or in whatever it was pasted with; white space in it is ignored. */
export async function readLink(text: string, options: ReadOptions): Promise<Reading> {
  if (text.length > mostPasted) return refused({ kind: 'too-large', most: mostPasted });
  const letters = payloadOf(text.replaceAll(/\s/g, ''));
  if (letters === null) return refused({ kind: 'not-unitwise' });
  const content = await contentOfLink(fromBase64url(letters), options);
  return content.ok ? parseMessage(parseJson(content.text), options) : content;
}

/** What follows the place, up to the marks that people and mail programs put round an address. */
function payloadOf(text: string): string | null {
  const at = text.indexOf(place);
  return at < 0 ? null : text.slice(at + place.length).replace(/[>)\].,;:'"!?]+$/, '');
}

async function contentOfLink(bytes: Bytes | null, options: ReadOptions): Promise<Unpacked> {
  if (!bytes || bytes.length < headerLength || !(await isWhole(bytes))) {
    return refused({ kind: 'damaged' });
  }
  const [version = 0] = bytes;
  if (version > formatVersion) {
    return refused({ kind: 'newer-version', version, known: formatVersion });
  }
  const body = bytes.subarray(headerLength);
  const scheme = bytes[headerLength - 1];
  if (scheme === schemes.open) return unpacked(body);
  if (scheme === schemes.sealed) return unsealed(body, options.passphrase);
  return refused({ kind: 'damaged' });
}

async function withHeader(scheme: Bytes, body: Bytes): Promise<Bytes> {
  const version = new Uint8Array([formatVersion]);
  return joined(version, await checksum(version, joined(scheme, body)), scheme, body);
}

async function isWhole(bytes: Bytes): Promise<boolean> {
  const rest = 1 + checksumLength;
  const computed = await checksum(bytes.subarray(0, 1), bytes.subarray(rest));
  return computed.every((byte, index) => byte === bytes[1 + index]);
}

async function checksum(version: Bytes, rest: Bytes): Promise<Bytes> {
  return (await sha256(joined(version, rest))).subarray(0, checksumLength);
}
