import type { Qualification, UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import { addDays, minutesIn, mondayOf, weekdays } from '../dates';
import type { Part, Plan, Session, SessionTime } from '../plan';
import { cohortView, unitDelivery } from '../plan';
import { heldSessions, plannedTeaching, whyClosed } from '../schedule';
import type { Schedule, ScheduledUnit } from '../schedule';
import type { StaffRole } from './member';
import { namesIn } from './people';

/** Hours of a unit that somebody teaches: in one session, or anywhere in one week. */
export interface Teaching {
  readonly tutors: readonly string[];
  /** The Monday. */
  readonly week: CalendarDate;
  readonly hours: number;
  /** `null` where the plan knows the week only. */
  readonly session: SessionTime | null;
}

/** A unit of a plan with the people whom the plan names for it. */
export interface StaffedUnit {
  readonly unit: UnitId;
  readonly title: string;
  readonly people: Readonly<Record<StaffRole, readonly string[]>>;
  /** In order of time. */
  readonly teaching: readonly Teaching[];
  /** Whether there is anything to teach; where hours are unknown, there is. */
  readonly isTaught: boolean;
  readonly assessmentOn: CalendarDate | null;
  /** Ids of the learners who are assessed in it; none where the plan has no learners. */
  readonly learners: readonly string[];
}

/** What a plan asks of people: all that their load and clashes are made of. */
export interface StaffedPlan {
  readonly id: string;
  readonly name: string;
  readonly qualification: string;
  readonly units: readonly StaffedUnit[];
  /** Every week from the start to the end. */
  readonly weeks: readonly { readonly week: CalendarDate; readonly isClosed: boolean }[];
  readonly calendar: Pick<Plan, 'delivery' | 'setUp'>;
}

/** A plan with the people it names, week by week. */
export function staffedPlan(
  qualification: Qualification,
  plan: Plan,
  planned: Schedule = plannedTeaching(qualification, plan),
): StaffedPlan {
  const titles = new Map(qualification.units.map(({ id, title }) => [id, title]));
  const learners = assessedLearners(qualification, plan);
  const sessions = heldSessions(plan.delivery);
  return {
    ...{ id: plan.id, name: plan.name, qualification: plan.qualification },
    units: planned.units.map((scheduled) => {
      const { unit } = scheduled;
      return {
        ...{ title: titles.get(unit) ?? unit, learners: learners.get(unit) ?? [] },
        ...staffedUnit(plan, scheduled, sessions),
      };
    }),
    weeks: planned.weeks.map(({ week, state }) => ({ week, isClosed: state === 'closed' })),
    calendar: { delivery: plan.delivery, setUp: plan.setUp },
  };
}

function staffedUnit(plan: Plan, scheduled: ScheduledUnit, sessions: readonly Session[]) {
  const { hours, unit } = scheduled;
  const { assessmentOn } = unitDelivery(plan, unit);
  const people = peopleOf(plan, unit);
  const own = sessions.filter((session) => session.unit === unit);
  const teaching = teachingOf(scheduled, own, people.tutor);
  return { unit, people, teaching, isTaught: hours !== 0, assessmentOn };
}

/** A plan with other sessions and other people, at the same times. */
export function withDelivery(plan: StaffedPlan, delivery: Plan['delivery']): StaffedPlan {
  const sessions = heldSessions(delivery);
  const units = plan.units.map((former): StaffedUnit => {
    const people = peopleOf({ delivery }, former.unit);
    const own = sessions.filter(({ unit }) => unit === former.unit);
    const teaching =
      own.length > 0
        ? own.map((session) => taughtIn(session, people.tutor))
        : former.teaching.map((taught) => ({ ...taught, tutors: people.tutor }));
    return { ...former, people, teaching };
  });
  return { ...plan, units, calendar: { ...plan.calendar, delivery } };
}

function peopleOf(plan: Pick<Plan, 'delivery'>, unit: UnitId): StaffedUnit['people'] {
  const { assessor, iqa, tutor } = unitDelivery(plan, unit);
  return { tutor: namesIn(tutor), assessor: namesIn(assessor), iqa: namesIn(iqa) };
}

/** By the sessions of the unit where it has any, else by its weeks. */
function teachingOf(
  { weeks }: ScheduledUnit,
  sessions: readonly Session[],
  tutors: readonly string[],
): readonly Teaching[] {
  if (sessions.length === 0)
    return weeks.map(({ hours, week }) => ({ tutors, week, hours, session: null }));
  return sessions.map((session) => taughtIn(session, tutors));
}

function taughtIn({ time, tutor }: Session, tutors: readonly string[]): Teaching {
  const own = namesIn(tutor);
  return {
    tutors: own.length > 0 ? own : tutors,
    week: mondayOf(time.on),
    hours: minutesIn(time) / 60,
    session: time,
  };
}

/** Who is assessed in each unit: whoever takes it without having it recognised. */
function assessedLearners(
  qualification: Qualification,
  plan: Plan,
): ReadonlyMap<UnitId, readonly string[]> {
  if (plan.cohort.learners.length === 0) return new Map();
  const { standings, units } = cohortView(qualification, plan);
  return new Map(
    units.map(({ unit }) => [
      unit.id,
      standings
        .filter(({ parts }) => isAssessed(parts.get(unit.id)))
        .map(({ learner }) => learner.id),
    ]),
  );
}

function isAssessed(part: Part | undefined): boolean {
  return part === 'counts' || part === 'additional';
}

/** The days of a week, from its Monday, that a plan teaches on. */
export function teachingDays(
  { delivery, setUp }: StaffedPlan['calendar'],
  week: CalendarDate,
): readonly CalendarDate[] {
  return weekdays
    .flatMap((day, offset) => (delivery.weekdays.includes(day) ? addDays(week, offset) : []))
    .filter((day) => setUp.startsOn === null || setUp.startsOn <= day)
    .filter((day) => whyClosed(delivery, day) === null);
}
