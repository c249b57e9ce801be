import { canonicalJson } from './canonical-json';
import { wholeOf } from './pathways';
import type { Made, Qualification } from './types';
import { versionDate, versionDigest } from './version';

/**
 * The digest of a text as 52 digits and small letters without i, l, o and u: the 256 bits of its
 * SHA-256, five to a letter. Comes in as an argument, since this room has no cryptography.
 */
export type DigestOf = (text: string) => Promise<string>;

/** Who publishes an edition, when, and what was open then. */
export interface Maker extends Made {
  /** The day of publication (YYYY-MM-DD). */
  readonly on: string;
}

/**
 * A qualification as the edition that a centre publishes: of format 2, with its maker, and known by
 * its content. The same content by the same maker on the same day is the same edition, wherever it is
 * published; anything else is another.
 */
export async function ownEdition(
  qualification: Qualification,
  { by, on, questions }: Maker,
  digestOf: DigestOf,
): Promise<Qualification> {
  const made = { by, questions };
  const edition: Qualification = { ...wholeOf(qualification), format: 2, version: on, made };
  const digest = await digestOf(canonicalJson(edition));
  return { ...edition, version: `${on}.${digest}` };
}

/** Whether an edition's content is what its version has the digest of; false without a digest. */
export async function isAsPublished(edition: Qualification, digestOf: DigestOf): Promise<boolean> {
  const whole = wholeOf(edition);
  const { version } = whole;
  const dated: Qualification = { ...whole, version: versionDate(version) };
  return versionDigest(version) === (await digestOf(canonicalJson(dated)));
}
