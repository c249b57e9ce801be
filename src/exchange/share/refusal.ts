import type { FindEdition, Qualification } from '../../catalogue';
import type { EnvelopeRefusal } from '../../formats';
import type { Message } from './message';

/** Why something that came in is not taken. Nothing of a refused message is used. */
export type Refusal =
  | EnvelopeRefusal
  /** Not a link or file of ours. */
  | { readonly kind: 'not-unitwise' }
  /** A backup of everything, which is restored and not opened. */
  | { readonly kind: 'backup' }
  /** A qualification alone, which is looked at: it brings no plan, no request and no answer. */
  | { readonly kind: 'qualification'; readonly qualification: Qualification }
  | { readonly kind: 'unknown-qualification'; readonly qualification: string }
  /** Made on an edition of a qualification that is not known; `shipped` is the version that is. */
  | {
      readonly kind: 'unknown-edition';
      readonly title: string;
      readonly version: string;
      readonly shipped: string;
    }
  /** A qualification came along that nobody published: it may change under one name. */
  | { readonly kind: 'unpublished-qualification' }
  /** A qualification came along that is not what its maker published. */
  | { readonly kind: 'altered-qualification' }
  /** Made on a past edition, whose part cannot be loaded now. */
  | { readonly kind: 'edition-not-loaded'; readonly version: string }
  /** Well packed, but not what we write; each problem says where and what. */
  | { readonly kind: 'malformed'; readonly problems: readonly string[] };

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** A message, and its qualification in the edition that the message names. */
export interface MessageOnEdition {
  readonly message: Message;
  readonly qualification: Qualification;
}

/** Whether a qualification came along and is not known here: nothing of it is kept yet. */
export interface Arrival {
  readonly isForeign?: true;
}

export type MessageReading = ({ readonly ok: true } & MessageOnEdition & Arrival) | Refused;

export interface ReadMessageOptions {
  /** Looks up a qualification as it is shipped now. */
  readonly findQualification: (id: string) => Qualification | undefined;
  /**
   * Looks it up in the edition that a message names. Figures and rules that are known here never come
   * by a message.
   */
  readonly findEdition: FindEdition;
  /** For what is sealed; what is open does without. */
  readonly passphrase?: string;
}

export function refused(refusal: Refusal): Refused {
  return { ok: false, refusal };
}

export function malformed(problems: readonly string[]): Refused {
  return refused({ kind: 'malformed', problems });
}
