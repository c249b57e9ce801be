import type { UnitId } from '../../../../catalogue';
import type { Plan } from '../../../../plan';
import { unitDelivery, withUnitDefaults } from '../../../../plan';
import { heldSessions } from '../../../../schedule';
import { namesIn } from '../../../../staffing';

/** Who teaches a unit, each once: in its sessions where it has any, else as the unit says. */
export function tutorsOf(plan: Plan, unit: UnitId): readonly string[] {
  const delivery = unitDelivery(plan, unit);
  const held = heldSessions(plan.delivery).filter((session) => session.unit === unit);
  const fields = held.map((session) => withUnitDefaults(session, delivery).tutor);
  return namesIn((fields.length > 0 ? fields : [delivery.tutor]).join(';'));
}
