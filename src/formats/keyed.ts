import type { Bytes } from './bytes';
import { fromBase64url, joined, toBase64url } from './bytes';
import { compress } from './compression';
import { maxUnpacked } from './limits';
import { unpack } from './packing';
import type { EnvelopeResult } from './refusal';
import { refused } from './refusal';

/** "UWK", and the version of what follows: a random vector, and the text compressed and sealed. */
const mark = new TextEncoder().encode('UWK');
const keyedVersion = 1;
const ivLength = 12;
const keyLength = 32;
/** A plan of 500 learners with all that was ever done to it has 1 MB: a file has more in no case. */
const maxSealed = maxUnpacked;

/** A random key of 256 bits, as base64url: whoever has it reads what is sealed with it. */
export function newKey(): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(keyLength)));
}

/** Whether a text is a key as `newKey` writes it. */
export function isKey(text: string): boolean {
  return fromBase64url(text)?.length === keyLength;
}

/**
 * A text as a file that only those read who have a key: compressed, then AES-256-GCM.
 *
 * @param bound where the file belongs: it opens under no other name
 */
export async function sealKeyed(text: string, key: string, bound: string): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const plain = await compress(text);
  const sealed = await crypto.subtle.encrypt(cipher(iv, bound), await imported(key), plain);
  return joined(mark, new Uint8Array([keyedVersion]), iv, new Uint8Array(sealed));
}

/** The text of a file that was sealed with a key. A file of which only a part has come is damaged. */
export async function openKeyed(
  bytes: Bytes,
  key: string,
  bound: string,
): Promise<EnvelopeResult<string>> {
  const head = mark.length + 1;
  const version = bytes[mark.length] ?? 0;
  if (mark.some((byte, i) => bytes[i] !== byte)) return refused({ kind: 'damaged' });
  if (version > keyedVersion)
    return refused({ kind: 'newer-version', version, known: keyedVersion });
  if (bytes.length > maxSealed) return refused({ kind: 'too-large', most: maxSealed });
  const iv = bytes.subarray(head, head + ivLength);
  const plain = await unsealed(
    bytes.subarray(head + ivLength),
    await imported(key),
    cipher(iv, bound),
  );
  if (!plain) return refused({ kind: 'damaged' });
  return unpack(plain);
}

async function unsealed(sealed: Bytes, key: CryptoKey, how: AesGcmParams): Promise<Bytes | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(how, key, sealed));
  } catch {
    return null;
  }
}

function cipher(iv: Bytes, bound: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(bound) };
}

async function imported(key: string): Promise<CryptoKey> {
  const raw = fromBase64url(key) ?? new Uint8Array();
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}
