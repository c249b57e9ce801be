const day = 24 * 60 * 60 * 1_000;
/** The most that one look at the clock may count, in milliseconds. */
const maxStep = 7 * day;

/** Time as it was counted on this device, which no jump of its clock can turn back or hurry much. */
export interface ElapsedTime {
  /** Milliseconds counted so far. */
  readonly counted: number;
  /** What the clock showed last, and the latest that it ever showed, in milliseconds. */
  readonly clock: number;
  readonly latest: number;
}

/**
 * Counts the time since the last look. A clock that was set back counts on from there; one that was
 * put right again counts from the latest it ever showed. No step counts more than a week: whoever
 * was away for long finds what they deleted before.
 */
export function elapsedTime(before: ElapsedTime | null, now: number): ElapsedTime {
  if (before === null) return { counted: 0, clock: now, latest: now };
  const since = now >= before.latest ? before.latest : before.clock;
  const passed = Math.min(Math.max(now - since, 0), maxStep);
  return {
    counted: before.counted + passed,
    clock: now,
    latest: Math.max(now, before.latest),
  };
}

/** Days for which a deleted plan can be put back, whatever the clock does. */
const promisedDays = 30;

/**
 * How long a deleted plan is kept, in counted milliseconds: the days promised, and one step more for
 * a clock that jumped ahead meanwhile.
 */
export const keptFor = promisedDays * day + maxStep;

/** How many whole days of those promised are left, of a plan deleted so many milliseconds ago. */
export function daysKept(passed: number): number {
  return Math.max(promisedDays - Math.floor(passed / day), 0);
}
