import type { Plan, PlanChange } from '../../plan';
import { changesBetween, fitted } from '../../plan';
import type { Version } from '../../storage';
import type { Wizard } from '../../wizard';

/** A version beside the one before it. */
interface PastVersion {
  readonly version: Version;
  /** What was changed since the version before; `null` = none before it is kept. */
  readonly changes: readonly PlanChange[] | null;
  /** Whether it moved the plan to another edition of the catalogue. */
  readonly isMoved: boolean;
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
  return {
    version,
    changes: before ? changesBetween(before.plan, version.plan) : null,
    isMoved: before !== undefined && before.qualification.version !== version.qualification.version,
  };
}

/**
 * Brings a version back as one change, which undo takes back. Of a version on another edition comes
 * back what the plan's own edition has.
 *
 * @returns whether there was anything to bring back
 */
export function bringBack(wizard: Wizard, present: Plan, then: Plan): boolean {
  const { qualification } = wizard;
  if (!qualification) return false;
  const changes = changesBetween(present, fitted(then, qualification).plan);
  if (changes.length === 0) return false;
  wizard.change({ type: 'together', changes });
  return true;
}
