import { versionDate, versionDigest } from '../catalogue';
import { day } from './dates';

/** An edition as it is named: "22 November 2026", of what a centre made "27 November 2026, k7f2 9q4d". */
export function editionName(version: string): string {
  const shown = shortDigest(version);
  const on = day(versionDate(version));
  return shown === null ? on : `${on}, ${shown}`;
}

/** Where a plan stands: "catalogue of 22 November 2026", "edition of 27 November 2026, k7f2 9q4d". */
export function editionOf(version: string): string {
  const noun = versionDigest(version) === null ? 'catalogue' : 'edition';
  return `${noun} of ${editionName(version)}`;
}

/** What the margin of every page says of the figures on it, in at most 48 letters. */
export function editionInMargin(version: string): string {
  const shown = shortDigest(version);
  return shown === null
    ? `Unitwise catalogue version ${version}`
    : `Edition ${shown}, not checked by Unitwise`;
}

/** The part of a digest that people compare: "k7f2 9q4d". */
function shortDigest(version: string): string | null {
  const digest = versionDigest(version);
  return digest === null ? null : `${digest.slice(0, 4)} ${digest.slice(4, 8)}`;
}
