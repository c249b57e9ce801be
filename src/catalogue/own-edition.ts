import { isCalendarDate } from '../dates';
import { canonicalJson } from './canonical-json';
import { wholeOf } from './pathways';
import type { Made, Qualification } from './types';

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

/** A date, in what a centre made followed by a point and the digest of its content. */
export const versionForm = /^\d{4}-\d{2}-\d{2}(?:\.[0-9a-hjkmnp-tv-z]{52})?$/;

/** Whether a text is a version: a day of the calendar, with a digest where a centre made it. */
export function isVersion(text: string): boolean {
  return versionForm.test(text) && isCalendarDate(versionDate(text));
}

const dateLength = 'YYYY-MM-DD'.length;

/** The day of a version (YYYY-MM-DD), which is all that a shipped edition's version has. */
export function versionDate(version: string): string {
  return version.slice(0, dateLength);
}

/** The digest in a version; `null` in that of a shipped edition. */
export function versionDigest(version: string): string | null {
  return version.slice(dateLength + 1) || null;
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
