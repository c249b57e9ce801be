import { areaOf, changesBetween, editsBetween } from '../../plan';
import type { Version } from '../../storage';
import type { Wizard } from '../../wizard';
import type { VersionStep } from '../../messages';

/** A version beside the one before it. */
interface PastVersion {
  readonly version: Version;
  /** What was changed since the version before; `null` = none before it is kept. */
  readonly step: VersionStep | null;
}

/** Versions that belong together, the last first, with what they changed as a whole. */
export interface PastEntry extends PastVersion {
  readonly versions: readonly PastVersion[];
}

/** What was saved on one day, the last first. */
export interface PastDay {
  /** `YYYY-MM-DD` where the reader is. */
  readonly day: string;
  readonly entries: readonly PastEntry[];
}

/**
 * The history of a plan by days. Successive versions that edit one area of the plan on one day
 * belong together.
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
  const days: { day: string; runs: PastVersion[][] }[] = [];
  versions.slice(0, most).forEach((version, place) => {
    const day = dayOf(version.at);
    const past = pastVersion(version, versions[place + 1]);
    const last = days.at(-1);
    const run = last?.runs.at(-1);
    if (last?.day !== day) days.push({ day, runs: [[past]] });
    else if (run && belongTogether(run[0], past)) run.push(past);
    else last.runs.push([past]);
  });
  return days.map(({ day, runs }) => ({ day, entries: runs.flatMap(entryOf) }));
}

function pastVersion(version: Version, before: Version | undefined): PastVersion {
  return { version, step: before ? stepBetween(before.plan, before.qualification, version) : null };
}

function stepBetween(
  before: Version['plan'],
  from: Version['qualification'],
  { plan }: Version,
): VersionStep {
  return { edits: editsBetween(before, plan), before, from };
}

function belongTogether(later: PastVersion | undefined, { version, step }: PastVersion): boolean {
  if (!later?.step || !step) return false;
  const area = areaOf(later.step.edits);
  const isOnOneEdition = [later.step.from, step.from].every(
    (edition) => edition.version === version.qualification.version,
  );
  // Which units are taken is a decision each time: every one keeps its line.
  return isOnOneEdition && area !== null && area !== 'units' && area === areaOf(step.edits);
}

/** One entry of a run; one of each version where the run ends as it began. */
function entryOf(run: readonly PastVersion[]): readonly PastEntry[] {
  const [last, ...others] = run;
  const first = run.at(-1)?.step;
  if (!last) return [];
  const step = first ? stepBetween(first.before, first.from, last.version) : null;
  if (others.length > 0 && step && step.edits.length > 0) {
    return [{ version: last.version, step, versions: run }];
  }
  return run.map((one) => ({ ...one, versions: [one] }));
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
