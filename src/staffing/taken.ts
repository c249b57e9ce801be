import type { UnitId } from '../catalogue';
import { minutesIn, mondayOf } from '../dates';
import type { Session } from '../plan';
import { unitDelivery } from '../plan';
import { heldSessions } from '../schedule';
import type { Clash, NamedUnit, WeekAbove } from './clash';
import type { StaffMember, StaffRole } from './member';
import { namesIn, personFinder, personKey } from './people';
import type { StaffedPlan } from './staffed-plan';

/** What somebody else would have to take for a clash to be settled. */
export interface Taken {
  readonly role: StaffRole;
  /** Whose it is, as `personKey`; `null` = nobody's. */
  readonly from: string | null;
  /** Units whose field names somebody else then. */
  readonly units: readonly UnitId[];
  /** Ids of sessions that somebody else teaches then. */
  readonly sessions: readonly string[];
}

interface Known {
  readonly here: StaffedPlan;
  readonly staff: readonly StaffMember[];
}

/** `null` where nobody else would help. */
export function takenOf(clash: Clash, known: Known): Taken | null {
  switch (clash.kind) {
    case 'nobody':
      return fields(clash.role, null, clash.units);
    case 'away-at-assessment':
      return fields('assessor', clash.name, clash.units);
    case 'assures-own':
      return fields('iqa', clash.name, clash.units);
    case 'assures-own-learners':
      return fields('iqa', clash.name, clash.assures);
    case 'unit-not-theirs':
    case 'role-not-theirs':
      if (clash.role !== 'tutor') return fields(clash.role, clash.name, clash.units);
      return teaching(clash.name, clash.units, known);
    case 'away': {
      if (clash.weeks.length > 0) return fields('tutor', clash.name, clash.units);
      return sessions(clash.name, known, ({ time }) => clash.days.includes(time.on));
    }
    case 'two-at-once': {
      const mine = clash.sessions.findLast(({ plan }) => plan === known.here.id);
      return sessions(
        clash.name,
        known,
        ({ time, unit }) =>
          unit === mine?.unit && time.on === mine.time.on && time.from === mine.time.from,
      );
    }
    case 'above-hours':
      return beyondHours(clash.name, clash.weeks, known);
  }
}

function fields(role: StaffRole, name: string | null, units: readonly NamedUnit[]): Taken {
  const from = name === null ? null : personKey(name);
  return { role, from, units: units.map(({ unit }) => unit), sessions: [] };
}

/** All that somebody teaches of units: in their sessions, and where the units name them. */
function teaching(name: string, units: readonly NamedUnit[], known: Known): Taken | null {
  const of = new Set(units.map(({ unit }) => unit));
  const isTheirs = naming(name, known);
  const held = openSessionsOf(name, known).filter(({ unit }) => of.has(unit));
  const named = [...of].filter((unit) => isTheirs(fieldOf(unit, known)));
  return asTutor(name, held, named);
}

function sessions(
  name: string,
  known: Known,
  isMeant: (session: Session) => boolean,
): Taken | null {
  return asTutor(name, openSessionsOf(name, known).filter(isMeant));
}

/** Of every week that is too full, as many of its last sessions as are beyond somebody's hours. */
function beyondHours(name: string, weeks: readonly WeekAbove[], known: Known): Taken | null {
  const own = openSessionsOf(name, known).toReversed();
  const last = weeks.flatMap(({ week, hours, limit }) => {
    let beyond = (hours - limit) * 60;
    return own.filter(({ time }) => {
      if (beyond <= 0 || mondayOf(time.on) !== week) return false;
      beyond -= minutesIn(time);
      return true;
    });
  });
  return asTutor(name, last);
}

function asTutor(
  name: string,
  held: readonly Session[],
  units: readonly UnitId[] = [],
): Taken | null {
  if (held.length + units.length === 0) return null;
  return {
    ...{ role: 'tutor', from: personKey(name), units },
    sessions: held.map(({ id }) => id),
  };
}

/** What somebody teaches, in the order of time; who taught what was taught is no plan any more. */
function openSessionsOf(name: string, known: Known): readonly Session[] {
  const isTheirs = naming(name, known);
  return heldSessions(known.here.calendar.delivery).filter(
    (session) => session.state !== 'taught' && isTheirs(tutorOf(session, known)),
  );
}

/** Whether a field of a plan names somebody. */
function naming(name: string, { staff }: Known): (field: string) => boolean {
  const personNamed = personFinder(staff);
  const key = personKey(name);
  return (field) => namesIn(field).some((one) => personNamed(one).key === key);
}

function fieldOf(unit: UnitId, { here }: Known): string {
  return unitDelivery(here.calendar, unit).tutor;
}

function tutorOf({ tutor, unit }: Session, known: Known): string {
  return namesIn(tutor).length > 0 ? tutor : fieldOf(unit, known);
}
