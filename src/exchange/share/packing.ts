import type { Bytes } from './bytes';
import { deflate, inflate } from './deflate';
import { leastPassphrase, mostUnpacked } from './limits';
import type { Protection } from './message';
import type { Refused, Unmade } from './refusal';
import { refused } from './refusal';
import { seal, unseal } from './seal';

/** The format that this app writes, and the newest that it reads. See docs/formats.md. */
export const formatVersion = 1;

export type Unpacked = { readonly ok: true; readonly text: string } | Refused;

/** Written beside what is sealed, and bound to it. */
const bound = new Uint8Array([formatVersion]);

export async function packed(text: string, protection: Protection): Promise<Bytes> {
  const bytes = await deflate(text);
  return protection.kind === 'open' ? bytes : seal(bytes, protection.passphrase, bound);
}

export async function unpacked(bytes: Bytes): Promise<Unpacked> {
  const inflated = await inflate(bytes, mostUnpacked);
  if (inflated.ok) return inflated;
  return inflated.problem === 'damaged'
    ? refused({ kind: 'damaged' })
    : refused({ kind: 'too-large', most: mostUnpacked });
}

export async function unsealed(sealed: Bytes, passphrase: string | undefined): Promise<Unpacked> {
  if (passphrase === undefined) return refused({ kind: 'sealed' });
  const bytes = await unseal(sealed, passphrase, bound);
  return bytes ? unpacked(bytes) : refused({ kind: 'wrong-passphrase' });
}

/** What forbids to make a link or file of this text, or `null`. */
export function obstacle(text: string, protection: Protection): Unmade | null {
  if (protection.kind === 'sealed' && protection.passphrase.length < leastPassphrase) {
    return { ok: false, problem: 'weak-passphrase', least: leastPassphrase };
  }
  return tooLong(text.length, mostUnpacked);
}

/** Says by how much a text is too long, or `null` where it is not. */
export function tooLong(length: number, most: number): Unmade | null {
  return length > most ? { ok: false, problem: 'too-long', length, most } : null;
}
