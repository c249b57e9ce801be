/** Why an envelope is not opened. */
export type EnvelopeRefusal =
  /** Written by a later version of this app, in format `version`; we know up to `known`. */
  | { readonly kind: 'newer-version'; readonly version: number; readonly known: number }
  /** `most`: characters of the text, or bytes of what it unpacks to. */
  | { readonly kind: 'too-large'; readonly most: number }
  /** Cut off or changed on its way. */
  | { readonly kind: 'damaged' }
  /** Can be read with its passphrase. */
  | { readonly kind: 'sealed' }
  | { readonly kind: 'wrong-passphrase' };

export interface RefusedEnvelope {
  readonly ok: false;
  readonly refusal: EnvelopeRefusal;
}

export type EnvelopeResult<Value> = { readonly ok: true; readonly value: Value } | RefusedEnvelope;

export function refused(refusal: EnvelopeRefusal): RefusedEnvelope {
  return { ok: false, refusal };
}
