import type { Bytes } from './bytes';
import { joined } from './bytes';
import { passphrasesToTry, toldPassphrase } from './passphrase';

/**
 * PBKDF2-HMAC-SHA-256 at the cost that OWASP's Password Storage Cheat Sheet asks for (600,000),
 * then AES-256-GCM. Belongs to format version 1: other figures are another version.
 */
const iterations = 600_000;
const saltLength = 16;
const ivLength = 12;

/**
 * Seals with a passphrase: salt, initialisation vector, ciphertext. Both are random and made here,
 * never given: one used twice would break the cipher.
 *
 * @param bound what is sent in the open beside it, and must not be exchanged
 */
export async function seal(plain: Bytes, passphrase: string, bound: Bytes): Promise<Bytes> {
  const salt = crypto.getRandomValues(new Uint8Array(saltLength));
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const key = await keyOf(toldPassphrase(passphrase), salt);
  const sealed = await crypto.subtle.encrypt(cipher(iv, bound), key, plain);
  return joined(salt, iv, new Uint8Array(sealed));
}

/** What was sealed; `null` with another passphrase. */
export async function unseal(
  sealed: Bytes,
  passphrase: string,
  bound: Bytes,
): Promise<Bytes | null> {
  for (const each of passphrasesToTry(passphrase)) {
    const plain = await unsealWith(sealed, each, bound);
    if (plain) return plain;
  }
  return null;
}

async function unsealWith(sealed: Bytes, passphrase: string, bound: Bytes): Promise<Bytes | null> {
  const salt = sealed.subarray(0, saltLength);
  const iv = sealed.subarray(saltLength, saltLength + ivLength);
  const ciphertext = sealed.subarray(saltLength + ivLength);
  const key = await keyOf(passphrase, salt);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipher(iv, bound), key, ciphertext));
  } catch {
    return null;
  }
}

function cipher(iv: Bytes, additionalData: Bytes): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData };
}

async function keyOf(passphrase: string, salt: Bytes): Promise<CryptoKey> {
  const written = new TextEncoder().encode(passphrase);
  const base = await crypto.subtle.importKey('raw', written, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  const derived = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(derivation, base, derived, false, ['encrypt', 'decrypt']);
}
