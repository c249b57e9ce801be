import type { Qualification } from '../catalogue';
import { sumOf, unitHours } from '../plan';
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
