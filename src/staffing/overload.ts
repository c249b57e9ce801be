import type { Clash } from './clash';
import { hoursLimitIn } from './limits';
import type { PersonLoad, PersonSession } from './load';

/**
 * Two sessions at one time, and weeks above somebody's hours; only where a plan has a part in it.
 *
 * @param plan the id of that plan
 */
export function overloadsOf(plan: string, load: PersonLoad): readonly Clash[] {
  return [...twoAtOnce(plan, load), ...aboveHours(plan, load)];
}

function twoAtOnce(plan: string, { name, sessions }: PersonLoad): readonly Clash[] {
  const clashes: Clash[] = [];
  for (const [i, first] of sessions.entries())
    for (const second of sessions.slice(i + 1)) {
      if (!startsWithin(second, first)) break;
      if (first.plan === plan || second.plan === plan)
        clashes.push({ kind: 'two-at-once', name, sessions: [first, second] });
    }
  return clashes;
}

/** Whether a session that begins no earlier than another begins before that one ends. */
function startsWithin({ time }: PersonSession, { time: earlier }: PersonSession): boolean {
  return time.on === earlier.on && time.from < earlier.to;
}

function aboveHours(plan: string, { member, name, weeks }: PersonLoad): readonly Clash[] {
  if (member === null) return [];
  const above = weeks.flatMap((week) => {
    const limit = hoursLimitIn(member, week.week);
    const isPart = week.byPlan.some((one) => one.plan === plan && one.hours > 0);
    return isPart && limit !== null && week.hours > limit ? [{ ...week, limit }] : [];
  });
  return above.length > 0 ? [{ kind: 'above-hours', name, weeks: above }] : [];
}
