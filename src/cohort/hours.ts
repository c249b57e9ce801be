import type { Qualification, UnitId } from '../catalogue';
import { choosableUnits, sumOf, unitHours } from '../plan';
import type { Plan, UnitSum } from '../plan';
import type { CurvePoint } from './result';

/** Guided learning hours of the optional units that a point has taught, each taught once. */
export function teachingOf(
  qualification: Qualification,
  plan: Pick<Plan, 'hours'>,
  { units }: Pick<CurvePoint, 'units'>,
): UnitSum {
  const taught = new Set(units.filter(({ takers }) => takers.length > 0).map(({ unit }) => unit));
  return sumOf(
    qualification.units.filter(({ id }) => taught.has(id)),
    (unit) => unitHours(qualification, plan, unit).hours,
  );
}

/** Units that could be taught and whose hours nobody knows: while there are any, hours do not count. */
export function unitsWithoutHours(
  qualification: Qualification,
  plan: Pick<Plan, 'hours' | 'units' | 'wants'>,
): readonly UnitId[] {
  const choosable = new Set(choosableUnits(qualification));
  return qualification.units
    .filter(({ id }) => choosable.has(id) && plan.units[id] !== 'excluded')
    .filter(({ id }) => !plan.wants.taught?.includes(id))
    .filter((unit) => unitHours(qualification, plan, unit).hours === null)
    .map(({ id }) => id);
}
