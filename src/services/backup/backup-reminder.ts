import type { Instant } from '../../plan';
import type { ListedPlan } from '../../storage';

const week = 7 * 24 * 60 * 60 * 1_000;

/** What it takes to know whether a backup is due; `null` = never. */
export interface BackupFacts {
  readonly plans: readonly Pick<ListedPlan, 'createdAt' | 'changedAt'>[];
  readonly lastBackupAt: Instant | null;
  /** When somebody last said "not now". */
  readonly putOffAt: Instant | null;
}

/**
 * How many plans to remind of: those changed since the last backup, once that, or the first plan
 * where there was none, is a week old; none for a week after somebody put it off.
 */
export function plansToBackUp(
  { plans, lastBackupAt, putOffAt }: BackupFacts,
  now: Instant,
): number {
  const since = lastBackupAt ?? earliest(plans.map(({ createdAt }) => createdAt));
  if (since === null || apart(since, now) < week) return 0;
  if (putOffAt !== null && apart(putOffAt, now) < week) return 0;
  return plans.filter(({ changedAt }) => lastBackupAt === null || changedAt > lastBackupAt).length;
}

/** Milliseconds between two instants. A clock that was set back must not silence us for years. */
function apart(one: Instant, other: Instant): number {
  return Math.abs(Date.parse(other) - Date.parse(one));
}

function earliest(instants: readonly Instant[]): Instant | null {
  return instants.reduce<Instant | null>(
    (first, each) => (first === null || each < first ? each : first),
    null,
  );
}
