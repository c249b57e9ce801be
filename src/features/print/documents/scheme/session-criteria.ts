import type { Unit } from '../../../../catalogue';
import { criterionRows } from '../tracking/criteria';

/** The first and the last of the criteria that a session works towards, by their numbers. */
export interface CriteriaRange {
  readonly first: string;
  readonly last: string;
}

/**
 * A unit's criteria shared out over its sessions in their order, as evenly as can be: every criterion
 * stands in one session at least, and no session has none. `null` where none are published.
 *
 * @param place of the session among those of its unit, from 1
 */
export function criteriaOfSession(
  unit: Pick<Unit, 'criteria'>,
  place: number,
  of: number,
): CriteriaRange | null {
  const numbers = criterionRows(unit)
    .map(({ number }) => number)
    .filter(Boolean);
  const from = Math.min(Math.floor(((place - 1) * numbers.length) / of), numbers.length - 1);
  const to = Math.max(Math.floor((place * numbers.length) / of) - 1, from);
  const [first, last] = [numbers[from], numbers[to]];
  return first === undefined || last === undefined ? null : { first, last };
}
