import type { Clash, WeekAbove } from './clash';
import { hoursLimitIn } from './limits';
import type { PersonLoad, PersonSession } from './load';
import { hoursOfPlan } from './load';

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

function aboveHours(plan: string, load: PersonLoad): readonly Clash[] {
  const weeks = weeksAbove(load).filter(({ byPlan }) => hoursOfPlan(byPlan, plan) > 0);
  return weeks.length > 0 ? [{ kind: 'above-hours', name: load.name, weeks }] : [];
}

/** Weeks in which plans ask for more hours than somebody has; none where no hours are said of them. */
export function weeksAbove({ member, weeks }: PersonLoad): readonly WeekAbove[] {
  if (member === null) return [];
  return weeks.flatMap((week) => {
    const limit = hoursLimitIn(member, week.week);
    return limit !== null && week.hours > limit ? [{ ...week, limit }] : [];
  });
}
