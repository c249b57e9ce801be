import { changesBetween } from '../../plan';
import type { Version } from '../../storage';
import type { Wizard } from '../../wizard';
import type { VersionStep } from '../../messages';

/** A version beside the one before it. */
interface PastVersion {
  readonly version: Version;
  /** What was changed since the version before; `null` = none before it is kept. */
  readonly step: VersionStep | null;
}

/** Versions saved on one day, the last first. */
export interface PastDay {
  /** `YYYY-MM-DD` where the reader is. */
  readonly day: string;
  readonly versions: readonly PastVersion[];
}

/**
 * The history of a plan by days, each version with what it changed.
 *
 * @param versions the last first
 * @param most how many of them are asked for
 * @param dayOf the reader's calendar date of an instant
 */
export function pastDays(
  versions: readonly Version[],
  most: number,
  dayOf: (at: string) => string,
): readonly PastDay[] {
  const days: { day: string; versions: PastVersion[] }[] = [];
  versions.slice(0, most).forEach((version, place) => {
    const day = dayOf(version.at);
    const past = pastVersion(version, versions[place + 1]);
    const last = days.at(-1);
    if (last?.day === day) last.versions.push(past);
    else days.push({ day, versions: [past] });
  });
  return days;
}

function pastVersion(version: Version, before: Version | undefined): PastVersion {
  if (!before) return { version, step: null };
  const changes = changesBetween(before.plan, version.plan);
  return { version, step: { changes, from: before.qualification } };
}

/**
 * Brings a version back as one change, which undo takes back; one on another edition of the
 * catalogue comes back with its edition.
 *
 * @returns whether there was anything to bring back
 */
export function bringBack(wizard: Wizard, { plan: then, qualification }: Version): boolean {
  const { plan: present } = wizard;
  if (!present) return false;
  if (qualification.version !== wizard.qualification?.version) {
    wizard.move({ plan: then, qualification });
    return true;
  }
  const changes = changesBetween(present, then);
  if (changes.length > 0) wizard.change({ type: 'together', changes });
  return changes.length > 0;
}
