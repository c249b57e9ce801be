import { isCalendarDate } from '../dates';

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
