import { isWeakPassphrase, maxUnpacked, minPassphrase } from '../../formats';
import type { Protection } from './message';

/** Why a link or file cannot be made. */
export type CreateError =
  | {
      readonly ok: false;
      readonly problem: 'too-long';
      readonly length: number;
      readonly most: number;
    }
  | { readonly ok: false; readonly problem: 'weak-passphrase'; readonly least: number };

/** What forbids to make a link or file of this text, or `null`. */
export function obstacleTo(text: string, protection: Protection): CreateError | null {
  if (protection.kind === 'sealed' && isWeakPassphrase(protection.passphrase)) {
    return { ok: false, problem: 'weak-passphrase', least: minPassphrase };
  }
  return tooLong(text.length, maxUnpacked);
}

/** Says by how much a text is too long, or `null` where it is not. */
export function tooLong(length: number, most: number): CreateError | null {
  return length > most ? { ok: false, problem: 'too-long', length, most } : null;
}
