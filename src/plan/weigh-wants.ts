import type { Qualification, UnitId } from '../catalogue';
import type { Want, Wants } from '../completions';
import { hoursToTeach } from './hours';
import type { Plan } from './plan';

/**
 * How the wants weigh against each other. One wanted unit outweighs any surplus that fits under the
 * usual ceiling; a surplus credit stands for 10 hours of work, as a credit does by definition.
 */
const weights = { wanted: 100, surplus: 10, newUnit: 15, unit: 10, level: 10, hour: 1 } as const;

/**
 * The planner's choices as weights for the completions. Fewest or most hours weigh nothing while the
 * hours of a unit that may count are unknown: as 0 hours, it would win or lose for that alone.
 */
export function weighWants(
  qualification: Qualification,
  plan: Pick<Plan, 'wants' | 'units' | 'hours' | 'recognised'>,
): Wants {
  const { fewestSurplus, fewestUnits, level, wanted, taught } = plan.wants;
  const hours = unitsWithoutHours(qualification, plan).length === 0 ? plan.wants.hours : null;
  const asked: readonly (Want | null)[] = [
    wanted.length > 0 ? { kind: 'wanted-units', units: wanted, weight: weights.wanted } : null,
    fewestSurplus ? { kind: 'fewer-surplus-credits', weight: weights.surplus } : null,
    taught && { kind: 'fewer-new-units', taught, weight: weights.newUnit },
    fewestUnits ? { kind: 'fewer-units', weight: weights.unit } : null,
    level && {
      kind: level.kind === 'prefer' ? 'prefer-level' : 'avoid-level',
      level: level.level,
      weight: weights.level,
    },
    hours && { kind: hours === 'fewest' ? 'fewer-hours' : 'more-hours', weight: weights.hour },
  ];
  return asked.filter((want) => want !== null);
}

/** The units that may count and whose hours nobody published or planned. */
export function unitsWithoutHours(
  qualification: Qualification,
  plan: Pick<Plan, 'units' | 'hours' | 'recognised'>,
): readonly UnitId[] {
  const isOut = (unit: UnitId): boolean =>
    plan.units[unit] === 'excluded' || plan.units[unit] === 'additional';
  return qualification.units
    .filter((unit) => !isOut(unit.id) && hoursToTeach(qualification, plan, unit) === null)
    .map(({ id }) => id);
}
