import type { EditionDifference, Qualification, UnitId } from '../catalogue';
import type { Report } from '../rules';
import { evaluate } from '../rules';
import { fitted } from './fitted';
import type { Plan } from './plan';
import { placedUnits, selectedUnits } from './selection';

/** What a move to another edition of its qualification means for a plan. */
export interface EditionMove {
  /** The plan as it would be. */
  readonly plan: Plan;
  /** Units that are not offered any more, about which something was decided. */
  readonly leftOut: readonly UnitId[];
  /** Units about which something was decided and that are mandatory now. */
  readonly mandatoryNow: readonly UnitId[];
  /** How it stands on its own edition, and how it would stand on the other. */
  readonly before: Report;
  readonly after: Report;
}

export function editionMove(plan: Plan, from: Qualification, to: Qualification): EditionMove {
  const { plan: next, left } = fitted(plan, to);
  const offered = new Set(to.units.map(({ id }) => id));
  return {
    plan: next,
    leftOut: left.filter((unit) => !offered.has(unit)),
    mandatoryNow: left.filter((unit) => offered.has(unit)),
    before: evaluate(from, placedUnits(from, plan, 'chosen')),
    after: evaluate(to, placedUnits(to, next, 'chosen')),
  };
}

/**
 * Whether a difference between two editions touches a plan: one of a unit does where learners take
 * the unit, on either edition, or something was decided about it; all others do.
 */
export function touchesPlan(
  difference: EditionDifference,
  plan: Plan,
  from: Qualification,
  to: Qualification,
): boolean {
  const unit = unitOf(difference);
  if (unit === null) return true;
  const { plan: next, left } = fitted(plan, to);
  const taken = [...selectedUnits(from, plan), ...selectedUnits(to, next)];
  return left.includes(unit) || taken.some(({ id }) => id === unit);
}

function unitOf(difference: EditionDifference): UnitId | null {
  switch (difference.of) {
    case 'unit':
      return difference.change === 'removed' ? difference.before.id : difference.after.id;
    case 'placement':
      return difference.unit.id;
    case 'fact':
    case 'group':
    case 'rule':
    case 'requirement':
    case 'condition':
      return null;
  }
}
