import type { Qualification, UnitId } from '../catalogue';
import type { CalendarDate } from '../dates';
import { addDays, weekdays } from '../dates';
import type { Part, Plan } from '../plan';
import { cohortView, emptyUnitDelivery } from '../plan';
import { plannedTeaching, whyClosed } from '../schedule';
import type { Schedule, ScheduledUnit, UnitWeek } from '../schedule';
import type { StaffRole } from './member';
import { namesIn } from './people';

/** A unit of a plan with the people whom the plan names for it. */
export interface StaffedUnit {
  readonly unit: UnitId;
  readonly title: string;
  readonly people: Readonly<Record<StaffRole, readonly string[]>>;
  /** Hours taught, week by week. */
  readonly weeks: readonly UnitWeek[];
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
  return {
    ...{ id: plan.id, name: plan.name, qualification: plan.qualification },
    units: planned.units.map((scheduled) => {
      const { unit } = scheduled;
      return {
        ...{ title: titles.get(unit) ?? unit, learners: learners.get(unit) ?? [] },
        ...staffedUnit(plan, scheduled),
      };
    }),
    weeks: planned.weeks.map(({ week, state }) => ({ week, isClosed: state === 'closed' })),
    calendar: { delivery: plan.delivery, setUp: plan.setUp },
  };
}

function staffedUnit(plan: Plan, { unit, hours, weeks }: ScheduledUnit) {
  const { assessmentOn, assessor, iqa, tutor } = plan.delivery.units[unit] ?? emptyUnitDelivery;
  const people = { tutor: namesIn(tutor), assessor: namesIn(assessor), iqa: namesIn(iqa) };
  return { unit, people, weeks, isTaught: hours !== 0, assessmentOn };
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
