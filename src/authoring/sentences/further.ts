import type { AskedReason } from './clause';
import { asked } from './resolve';
import type { Statement } from './resolve';

/**
 * `a further 13 credits from Group B or C` counts what other clauses do not: together with those of
 * them that lie within its groups it is one larger minimum.
 */
export function addFurther(
  before: readonly Statement[],
  further: Statement,
): Statement | AskedReason {
  const { filter, fragment, max, measure, min } = further;
  const { groups, level, units } = filter;
  const isSum = groups !== undefined && level === undefined && units === undefined;
  const others = before.filter(({ filter: { groups: named } }) => named !== undefined);
  if (!isSum || others.length === 0) return asked('further', fragment);
  const sharing = others.filter((other) => overlaps(other, groups));
  if (sharing.length === 0) return further;
  const isClear = max === null && sharing.every((other) => isWithin(other, groups, measure));
  if (!isClear || min === null || repeats(sharing)) return asked('further', fragment);
  return { ...further, min: sharing.reduce((sum, other) => sum + (other.min ?? 0), min) };
}

function overlaps({ filter }: Statement, groups: readonly string[]): boolean {
  return filter.groups?.some((id) => groups.includes(id)) ?? false;
}

function isWithin(
  { filter, measure, min }: Statement,
  groups: readonly string[],
  own: Statement['measure'],
): boolean {
  const isInside = filter.groups?.every((id) => groups.includes(id)) ?? false;
  return isInside && filter.level === undefined && measure === own && min !== null;
}

/** Whether a group stands in two of the clauses, so that their minimums may count the same units. */
function repeats(statements: readonly Statement[]): boolean {
  const ids = statements.flatMap(({ filter }) => filter.groups ?? []);
  return new Set(ids).size < ids.length;
}
