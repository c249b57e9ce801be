import type { Qualification } from '../../catalogue';
import type { LearnerStanding, Plan, Session } from '../../plan';
import { cohortView, unitDelivery } from '../../plan';
import type { Schedule } from '../../schedule';
import type { StaffMember } from '../../staffing';
import { namesIn, personFinder } from '../../staffing';
import type { UnitEvent } from './unit-events';
import { partOf, unitEvents } from './unit-events';

/** What a plan has for one person: a tutor or assessor, or a learner. */
export interface PersonCalendar {
  readonly kind: 'tutor' | 'learner';
  /** Tells it from every other calendar of its kind; of a learner their id in the plan. */
  readonly key: string;
  readonly name: string;
  readonly holds: (event: UnitEvent) => boolean;
}

/**
 * A calendar for everybody who teaches or assesses something with a date, in the order in which the
 * plan needs them first.
 */
export function tutorCalendars(
  plan: Pick<Plan, 'delivery'>,
  planned: Schedule,
  staff: readonly StaffMember[],
): readonly PersonCalendar[] {
  const personNamed = personFinder(staff);
  const sessions = new Map(plan.delivery.sessions.map((session) => [session.id, session]));
  const people = new Map<string, { readonly name: string; readonly events: Set<string> }>();
  for (const event of unitEvents(plan, planned)) {
    for (const { key, name } of namesAt(plan, sessions, event).map(personNamed)) {
      const own = people.get(key) ?? { name, events: new Set() };
      people.set(key, own);
      own.events.add(partOf(event));
    }
  }
  return [...people].map(([key, { name, events }]) => ({
    ...{ kind: 'tutor', key, name },
    holds: (event) => events.has(partOf(event)),
  }));
}

/** Who teaches at a session or in the weeks of a unit, and who assesses it. */
function namesAt(
  plan: Pick<Plan, 'delivery'>,
  sessions: ReadonlyMap<string, Session>,
  { unit, kind, session }: UnitEvent,
): readonly string[] {
  const { tutor, assessor } = unitDelivery(plan, unit);
  if (kind === 'assessment') return namesIn(assessor);
  return namesIn(sessions.get(session ?? '')?.tutor || tutor);
}

/** A calendar for every learner of the cohort, in its order. */
export function learnerCalendars(
  qualification: Qualification,
  plan: Plan,
): readonly PersonCalendar[] {
  return cohortView(qualification, plan).standings.map((standing) => ({
    ...{ kind: 'learner', key: standing.learner.id, name: standing.learner.name },
    holds: (event) => isFor(standing, event),
  }));
}

/** What a learner is taught: nothing that is recognised, nor what was over before they started. */
function isFor({ learner: { startsOn }, parts }: LearnerStanding, event: UnitEvent): boolean {
  const part = parts.get(event.unit);
  if (part !== 'counts' && part !== 'additional') return false;
  return startsOn === null || event.last >= startsOn;
}

/** The calendar of somebody whom the plan has no longer: all that it ever brought is taken back. */
export function calendarOfFormer(
  person: Pick<PersonCalendar, 'key' | 'kind' | 'name'>,
): PersonCalendar {
  return { ...person, holds: () => false };
}
