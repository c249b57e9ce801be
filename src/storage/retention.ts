import type { Instant } from '../plan';

/** Roughly what the history of one plan may take, in characters of its versions. */
const maxTextLength = 4_000_000;
const maxVersions = 200;
/** Even a plan with hundreds of learners keeps this many. */
const minVersions = 20;

/** How many versions a plan may have whose present one is this long, in characters. */
export function roomFor(length: number): number {
  const fitting = Math.floor(maxTextLength / Math.max(length, 1));
  return Math.min(Math.max(fitting, minVersions), maxVersions);
}

interface Dated {
  readonly revision: number;
  readonly at: Instant;
}

/**
 * Which versions of a plan to drop so that room is left: the newer half of what may stay is kept
 * whole; of the older ones the last of each day, and where days are too many, every second of them.
 * The first version always stays. Goes by the order of saving, so that no clock can spoil it.
 *
 * @param versions from the first saved to the last
 * @param most how many may stay
 */
export function versionsToPrune(versions: readonly Dated[], most: number): readonly number[] {
  if (versions.length <= most) return [];
  const recent = versions.slice(-Math.floor(most / 2));
  const older = versions.slice(0, versions.length - recent.length);
  const lastOfDays = older.filter(
    ({ at }, place) => place === 0 || dayOf(at) !== dayOf(older[place + 1]?.at ?? ''),
  );
  const kept = new Set([...everySecondOf(lastOfDays, Math.floor(most / 4)), ...recent]);
  return versions.filter((version) => !kept.has(version)).map(({ revision }) => revision);
}

function everySecondOf(versions: readonly Dated[], most: number): readonly Dated[] {
  if (versions.length <= Math.max(most, 1)) return versions;
  return everySecondOf(
    versions.filter((_, place) => place % 2 === 0),
    most,
  );
}

function dayOf(at: Instant): string {
  return at.slice(0, 'YYYY-MM-DD'.length);
}
