import type { UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import { hoursLimitIn, isAwayOn } from './limits';
import type { PersonLoad, PersonWeek } from './load';
import type { StaffMember, StaffRole } from './member';
import { staffRoles } from './member';
import { memberNamed, personKey } from './people';
import type { StaffedPlan, StaffedUnit } from './staffed-plan';
import { teachingDays } from './staffed-plan';

export interface NamedUnit {
  readonly unit: UnitId;
  readonly title: string;
}

/** A week in which plans ask for more hours than somebody has. */
interface WeekAbove extends PersonWeek {
  readonly limit: number;
}

/** What cannot be done as the plan names people, or what is left to name. */
export type Clash =
  /** Over all plans; only of people of this plan, in weeks in which it needs them. */
  | { readonly kind: 'above-hours'; readonly name: string; readonly weeks: readonly WeekAbove[] }
  /** Away on every day that the plan teaches on in a week. */
  | {
      readonly kind: 'away';
      readonly name: string;
      readonly weeks: readonly CalendarDate[];
      readonly units: readonly NamedUnit[];
    }
  | {
      readonly kind: 'away-at-assessment';
      readonly name: string;
      readonly on: CalendarDate;
      readonly units: readonly NamedUnit[];
    }
  /** Assesses and quality-assures one unit. */
  | { readonly kind: 'assures-own'; readonly name: string; readonly units: readonly NamedUnit[] }
  /** Assesses some units and quality-assures others of the same learners. */
  | {
      readonly kind: 'assures-own-learners';
      readonly name: string;
      readonly assesses: readonly NamedUnit[];
      readonly assures: readonly NamedUnit[];
      /** Ids; none where the plan has no learners, and one takes it all. */
      readonly learners: readonly string[];
    }
  | {
      readonly kind: 'unit-not-theirs';
      readonly name: string;
      readonly role: 'tutor' | 'assessor';
      readonly units: readonly NamedUnit[];
    }
  | {
      readonly kind: 'role-not-theirs';
      readonly name: string;
      readonly role: StaffRole;
      readonly units: readonly NamedUnit[];
    }
  | { readonly kind: 'nobody'; readonly role: StaffRole; readonly units: readonly NamedUnit[] };

/**
 * What clashes in a plan, the gravest first.
 *
 * @param loads what all plans together ask of people
 */
export function clashesIn(
  plan: StaffedPlan,
  loads: readonly PersonLoad[],
  staff: readonly StaffMember[],
): readonly Clash[] {
  const people = peopleOf(plan, staff);
  return [
    ...loads.flatMap((load) => aboveHours(plan, load)),
    ...people.flatMap((person) => awayFromTeaching(plan, person)),
    ...people.flatMap(awayAtAssessments),
    ...people.flatMap(assuringOwn),
    ...people.flatMap(assuringOwnLearners),
    ...people.flatMap((person) => notTheirs(plan, person)),
    ...staffRoles.flatMap((role) => nobodyAs(plan, role)),
  ];
}

/** Somebody with the units that the plan names them for. */
interface Person {
  readonly name: string;
  readonly member: StaffMember | null;
  readonly units: Readonly<Record<StaffRole, readonly StaffedUnit[]>>;
}

function peopleOf(plan: StaffedPlan, staff: readonly StaffMember[]): readonly Person[] {
  const people = new Map<
    string,
    { person: Person; add: (role: StaffRole, unit: StaffedUnit) => void }
  >();
  for (const unit of plan.units)
    for (const role of staffRoles)
      for (const named of unit.people[role]) {
        const member = memberNamed(staff, named);
        const name = member?.name ?? named;
        const key = personKey(name);
        const known = people.get(key) ?? gather(name, member);
        people.set(key, known);
        known.add(role, unit);
      }
  return [...people.values()].map(({ person }) => person);
}

function gather(name: string, member: StaffMember | null) {
  const units: Record<StaffRole, StaffedUnit[]> = { tutor: [], assessor: [], iqa: [] };
  const add = (role: StaffRole, unit: StaffedUnit): void => {
    if (!units[role].includes(unit)) units[role].push(unit);
  };
  return { person: { name, member, units }, add };
}

function aboveHours(plan: StaffedPlan, { member, name, weeks }: PersonLoad): readonly Clash[] {
  if (member === null) return [];
  const above = weeks.flatMap((week) => {
    const limit = hoursLimitIn(member, week.week);
    const isHere = week.byPlan.some((one) => one.plan === plan.id && one.hours > 0);
    return isHere && limit !== null && week.hours > limit ? [{ ...week, limit }] : [];
  });
  return above.length > 0 ? [{ kind: 'above-hours', name, weeks: above }] : [];
}

function awayFromTeaching(plan: StaffedPlan, { member, name, units }: Person): readonly Clash[] {
  if (member === null || member.away.length === 0) return [];
  const isAwayIn = new Map<CalendarDate, boolean>();
  const isAway = (week: CalendarDate): boolean => {
    const known = isAwayIn.get(week) ?? isAwayAllOf(plan, member, week);
    isAwayIn.set(week, known);
    return known;
  };
  const taught = units.tutor.filter(({ weeks }) => weeks.some(({ week }) => isAway(week)));
  if (taught.length === 0) return [];
  const weeks = new Set(
    taught.flatMap((unit) => unit.weeks.map(({ week }) => week).filter(isAway)),
  );
  return [{ kind: 'away', name, weeks: [...weeks].toSorted(), units: taught.map(namedUnit) }];
}

function isAwayAllOf(plan: StaffedPlan, member: StaffMember, week: CalendarDate): boolean {
  const days = teachingDays(plan.calendar, week);
  return days.length > 0 && days.every((day) => isAwayOn(member, day));
}

function awayAtAssessments({ member, name, units }: Person): readonly Clash[] {
  if (member === null) return [];
  const byDay = new Map<CalendarDate, StaffedUnit[]>();
  for (const unit of units.assessor) {
    const { assessmentOn: on } = unit;
    if (on !== null && isAwayOn(member, on)) byDay.set(on, [...(byDay.get(on) ?? []), unit]);
  }
  return [...byDay]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([on, some]) => ({ kind: 'away-at-assessment', name, on, units: some.map(namedUnit) }));
}

function assuringOwn({ name, units }: Person): readonly Clash[] {
  const both = units.assessor.filter((unit) => units.iqa.includes(unit));
  return both.length > 0 ? [{ kind: 'assures-own', name, units: both.map(namedUnit) }] : [];
}

/** Of units that are not the same: those are graver, and told apart. */
function assuringOwnLearners({ name, units }: Person): readonly Clash[] {
  const assesses = units.assessor.filter((unit) => !units.iqa.includes(unit));
  const assures = units.iqa.filter((unit) => !units.assessor.includes(unit));
  if (assesses.length === 0 || assures.length === 0) return [];
  const assured = new Set(assures.flatMap(({ learners }) => learners));
  const learners = [
    ...new Set(assesses.flatMap((unit) => unit.learners.filter((learner) => assured.has(learner)))),
  ];
  const hasLearners = [...assesses, ...assures].some((unit) => unit.learners.length > 0);
  if (hasLearners && learners.length === 0) return [];
  const shared = new Set(learners);
  const isShared = (unit: StaffedUnit): boolean =>
    !hasLearners || unit.learners.some((learner) => shared.has(learner));
  return [
    {
      ...{ kind: 'assures-own-learners', name, learners },
      assesses: assesses.filter(isShared).map(namedUnit),
      assures: assures.filter(isShared).map(namedUnit),
    },
  ];
}

function notTheirs(
  { qualification }: StaffedPlan,
  { member, name, units }: Person,
): readonly Clash[] {
  if (member === null) return [];
  return staffRoles.flatMap((role): readonly Clash[] => {
    if (units[role].length === 0) return [];
    if (member.roles.length > 0 && !member.roles.includes(role))
      return [{ kind: 'role-not-theirs', name, role, units: units[role].map(namedUnit) }];
    const allowed = member.units[qualification];
    if (role === 'iqa' || allowed === undefined) return [];
    const others = units[role].filter(({ unit }) => !allowed.includes(unit));
    if (others.length === 0) return [];
    return [{ kind: 'unit-not-theirs', name, role, units: others.map(namedUnit) }];
  });
}

function nobodyAs({ units }: StaffedPlan, role: StaffRole): readonly Clash[] {
  const without = units.filter(({ isTaught, people }) => isTaught && people[role].length === 0);
  return without.length > 0 ? [{ kind: 'nobody', role, units: without.map(namedUnit) }] : [];
}

function namedUnit({ title, unit }: StaffedUnit): NamedUnit {
  return { unit, title };
}
