import type { CalendarDate } from '../dates';
import type { Clash } from './clash';
import { isAwayOn } from './limits';
import type { StaffMember } from './member';
import { namedUnit } from './named-people';
import type { NamedPerson } from './named-people';
import { personKey } from './people';
import type { StaffedPlan, StaffedUnit, Teaching } from './staffed-plan';
import { teachingDays } from './staffed-plan';

/** Where somebody is to teach or assess while they are away. */
export function absencesOf(plan: StaffedPlan, person: NamedPerson): readonly Clash[] {
  const { member } = person;
  if (member === null || member.away.length === 0) return [];
  return [...awayFromTeaching(plan, person, member), ...awayAtAssessments(person, member)];
}

function awayFromTeaching(
  plan: StaffedPlan,
  { keys, name, units }: NamedPerson,
  member: StaffMember,
): readonly Clash[] {
  const isMissed = ({ session, tutors, week }: Teaching): boolean => {
    if (!tutors.some((tutor) => keys.has(personKey(tutor)))) return false;
    return session ? isAwayOn(member, session.on) : isAwayAllOf(plan, member, week);
  };
  const missed = units.tutor
    .map((unit) => ({ unit, teaching: unit.teaching.filter(isMissed) }))
    .filter(({ teaching }) => teaching.length > 0);
  if (missed.length === 0) return [];
  const teaching = missed.flatMap((one) => one.teaching);
  return [
    {
      ...{ kind: 'away', name, units: missed.map(({ unit }) => namedUnit(unit)) },
      days: inOrder(teaching.flatMap(({ session }) => session?.on ?? [])),
      weeks: inOrder(teaching.flatMap(({ session, week }) => (session ? [] : week))),
    },
  ];
}

/** On part of the days of a week nobody can tell: the plan knows no more than the week. */
function isAwayAllOf(plan: StaffedPlan, member: StaffMember, week: CalendarDate): boolean {
  const days = teachingDays(plan.calendar, week);
  return days.length > 0 && days.every((day) => isAwayOn(member, day));
}

function inOrder(days: readonly CalendarDate[]): readonly CalendarDate[] {
  return [...new Set(days)].toSorted();
}

function awayAtAssessments({ name, units }: NamedPerson, member: StaffMember): readonly Clash[] {
  const byDay = new Map<CalendarDate, StaffedUnit[]>();
  for (const unit of units.assessor) {
    const { assessmentOn: on } = unit;
    if (on !== null && isAwayOn(member, on)) byDay.set(on, [...(byDay.get(on) ?? []), unit]);
  }
  return inOrder([...byDay.keys()]).map((on) => ({
    ...{ kind: 'away-at-assessment', name, on },
    units: (byDay.get(on) ?? []).map(namedUnit),
  }));
}
