import type { Qualification, Unit } from '../../../../catalogue';
import { monthOf } from '../../../../dates';
import type { Plan, Session, UnitDelivery } from '../../../../plan';
import { unitDelivery } from '../../../../plan';
import { heldSessions } from '../../../../schedule';
import type { CriteriaRange } from './session-criteria';
import { criteriaOfSession } from './session-criteria';

/** A session of the scheme, with what the plan says of its unit. */
interface SchemeRow {
  readonly session: Session;
  readonly unit: Unit;
  readonly delivery: UnitDelivery;
  readonly place: number;
  readonly of: number;
  readonly criteria: CriteriaRange | null;
}

export interface SchemeMonth {
  /** YYYY-MM */
  readonly month: string;
  readonly rows: readonly SchemeRow[];
}

/** The sessions that take place in the order of time, by months. */
export function schemeMonths(qualification: Qualification, plan: Plan): readonly SchemeMonth[] {
  const sessions = heldSessions(plan.delivery);
  const rows = sessions.flatMap((session) => rowOf(qualification, plan, sessions, session));
  const months = [...new Set(rows.map(({ session }) => monthOf(session.time.on)))];
  return months.map((month) => ({
    month,
    rows: rows.filter(({ session }) => monthOf(session.time.on) === month),
  }));
}

function rowOf(
  qualification: Qualification,
  plan: Plan,
  sessions: readonly Session[],
  session: Session,
): readonly SchemeRow[] {
  const unit = qualification.units.find(({ id }) => id === session.unit);
  if (!unit) return [];
  const own = sessions.filter((each) => each.unit === session.unit);
  const place = own.indexOf(session) + 1;
  const delivery = unitDelivery(plan, unit.id);
  const criteria = criteriaOfSession(unit, place, own.length);
  return [{ session, unit, delivery, place, of: own.length, criteria }];
}
