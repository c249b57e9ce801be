import { isOverAll } from '../../catalogue';
import type { RulePart, UnitFilter } from '../../catalogue';
import type { AskedReason, Fragment, Quantity } from './clause';
import { addFurther } from './further';
import type { RuleGroup } from './groups';
import { isLevelWithin } from './levels';
import { asked, boundsOf, isAsked, isBareUnits, kindOf, measureOf, placeOf } from './resolve';
import type { Statement } from './resolve';
import { shareOf } from './shares';
import { hasFilter } from './tidy';

/** What a sentence says so far; `doubt` is what the person has to confirm although it was read. */
export interface Said {
  readonly statements: readonly Statement[];
  readonly shares: readonly RulePart[];
  readonly doubt: AskedReason | null;
}

export const nothing: Said = { statements: [], shares: [], doubt: null };

/** Resolves the clauses of one sentence in order, each against those before it. */
export function resolveSentence(
  clauses: readonly Fragment[],
  known: readonly RuleGroup[],
): Said | AskedReason {
  let said = nothing;
  for (const [i, clause] of clauses.entries()) {
    const next = add(said, clause, clauses[i + 1], known);
    if (isAsked(next)) return next;
    said = next;
  }
  return said;
}

function add(
  said: Said,
  fragment: Fragment,
  next: Fragment | undefined,
  known: readonly RuleGroup[],
): Said | AskedReason {
  if (fragment.connector === 'or') return asked('either-or', fragment);
  if (fragment.units !== null) return asked('unclear-units', fragment);
  if (fragment.isAll) return addAll(said, fragment, known);
  if (fragment.quantity?.isPercent === true) return addShare(said, fragment, known);
  const place = placeOf(fragment, known);
  if (isAsked(place)) return place;
  const filter = scopeOf(place, fragment, next, said.statements);
  if (isAsked(filter)) return filter;
  return addSum(said, fragment, filter, known);
}

function addSum(
  said: Said,
  fragment: Fragment,
  filter: UnitFilter,
  known: readonly RuleGroup[],
): Said | AskedReason {
  const measure = measureOf(fragment, said.statements.at(-1));
  if (measure === null) return asked('unclear-measure', fragment);
  const bounds = boundsOf(fragment);
  if (isAsked(bounds)) return bounds;
  const statement = { fragment, measure, filter, ...bounds };
  if (isHalfOfRange(said.statements.at(-1), statement)) return asked('unclear-scope', fragment);
  const isBare = isBareUnits(fragment, measure, filter, known);
  const doubt = said.doubt ?? (isBare ? asked('bare-units', fragment) : null);
  if (fragment.isEach) return addEach({ ...said, doubt }, statement);
  const added = fragment.isFurther ? addFurther(said.statements, statement) : statement;
  if (isAsked(added)) return added;
  return { ...said, doubt, statements: [...said.statements, added] };
}

/** `A minimum of 37 credits, a maximum of 40 from Group C`: both may be of Group C, or only the second. */
function isHalfOfRange(
  last: Statement | undefined,
  { filter, fragment, max, min }: Statement,
): boolean {
  const isMinimum = last !== undefined && last.min !== null && last.max === null;
  const isLoose = isMinimum && isOverAll(last.filter) && last.fragment.quantity?.isBare === false;
  return isLoose && fragment.isAfterComma && !isOverAll(filter) && min === null && max !== null;
}

/** `at least one unit from each of Groups B and C` is a rule for every one of them. */
function addEach(said: Said, statement: Statement): Said | AskedReason {
  const { groups, ...rest } = statement.filter;
  if (groups === undefined || statement.fragment.isFurther) {
    return asked('unclear-scope', statement.fragment);
  }
  const each = groups.map((id) => ({ ...statement, filter: { ...rest, groups: [id] } }));
  return { ...said, statements: [...said.statements, ...each] };
}

/** `all units in Group A`: nothing to add where they are mandatory, else as many as there are. */
function addAll(said: Said, fragment: Fragment, known: readonly RuleGroup[]): Said | AskedReason {
  const { isEach, isFurther, isPermission, level, pending } = fragment;
  const isOdd = isEach || isFurther || isPermission || level !== null || pending !== null;
  const isUnits = fragment.measure === null || fragment.measure === 'units';
  const place = placeOf(fragment, known);
  if (isAsked(place)) return place;
  const { groups } = place;
  if (isOdd || !isUnits || groups === undefined) return asked('unclear-scope', fragment);
  const counted = groups.map((id) => countOf(id, known));
  const statements = groups.map((id, i): Statement => {
    const isMandatory = kindOf(id, known) === 'mandatory';
    const min = isMandatory ? null : (counted[i] ?? null);
    return { fragment, measure: 'units', filter: { groups: [id] }, min, max: null };
  });
  const isUnknown = statements.some(
    ({ min }, i) => min === null && kindOf(groups[i] ?? '', known) !== 'mandatory',
  );
  const all = counted.reduce((sum: number, count) => sum + (count ?? NaN), 0);
  const isOther = fragment.quantity !== null && !isJust(fragment.quantity, all);
  if (isUnknown || isOther) return asked('unclear-units', fragment);
  return { ...said, statements: [...said.statements, ...statements] };
}

/** `all four units`: the number has to be that of the units. */
function isJust({ isBare, isPercent, min }: Quantity, count: number): boolean {
  return isBare && !isPercent && min === count;
}

function countOf(id: string, known: readonly RuleGroup[]): number | null {
  const count = known.find((group) => group.id === id)?.units?.length ?? 0;
  return count > 0 ? count : null;
}

function addShare(said: Said, fragment: Fragment, known: readonly RuleGroup[]): Said | AskedReason {
  const share = shareOf(fragment, known);
  return isAsked(share) ? share : { ...said, shares: [...said.shares, share] };
}

/** What a clause is about, with what it takes from the clauses before it; else why that is unclear. */
function scopeOf(
  own: UnitFilter,
  fragment: Fragment,
  next: Fragment | undefined,
  before: readonly Statement[],
): UnitFilter | AskedReason {
  const isNamed = !isOverAll(own);
  if (fragment.namesPlace && !isNamed && fragment.kinds.length === 0) {
    return asked('unclear-scope', fragment);
  }
  const last = before.at(-1);
  const isLoose = fragment.connector === 'of-which' || fragment.connector === 'including';
  if (last === undefined && isLoose) return asked('unclear-scope', fragment);
  if (last === undefined) return isNamed ? own : firstTotal(own, fragment, next);
  if (isNested(fragment)) return nested(own, fragment, before);
  if (fragment.connector === 'aside' && !isNamed) return asideOf(last, fragment);
  if (!isNamed) return laterTotal(own, fragment, before);
  const isLevelOnly = own.groups === undefined && own.units === undefined;
  const followsGroup = before.some(({ filter }) => filter.groups !== undefined);
  return isLevelOnly && followsGroup && !fragment.hasVerb ? asked('unclear-scope', fragment) : own;
}

/** `3 units and 15 credits from Group B`: the 3 units are hardly the whole qualification. */
function firstTotal(
  own: UnitFilter,
  fragment: Fragment,
  next: Fragment | undefined,
): UnitFilter | AskedReason {
  const isJoined = next !== undefined && next.connector !== 'start' && hasFilter(next);
  if (fragment.isTotal || !isJoined || next.connector === 'topic') return own;
  const isOther = next.measure !== null && next.measure !== fragment.measure;
  return isOther ? asked('unclear-scope', fragment) : own;
}

/** A second total counts something else than the first: `10 units, with at least 41 credits`. */
function laterTotal(
  own: UnitFilter,
  fragment: Fragment,
  before: readonly Statement[],
): UnitFilter | AskedReason {
  const isAfterTotals = before.every(
    ({ filter, measure }) => isOverAll(filter) && measure !== fragment.measure,
  );
  return isAfterTotals || fragment.isTotal ? own : asked('unclear-scope', fragment);
}

function isNested({ connector }: Fragment): boolean {
  return connector === 'of-which' || connector === 'including' || connector === 'topic';
}

/** `of which`, `including`: a part of the one clause before it. */
function nested(
  own: UnitFilter,
  fragment: Fragment,
  before: readonly Statement[],
): UnitFilter | AskedReason {
  const [head] = before;
  if (head === undefined || isOverAll(own)) return asked('unclear-scope', fragment);
  if (before.length > 1) return own.groups === undefined ? asked('unclear-scope', fragment) : own;
  const { groups, level } = head.filter;
  const isInside = own.groups?.every((id) => groups?.includes(id) ?? true) ?? true;
  const isDeeper =
    own.level === undefined || level === undefined || isLevelWithin(own.level, level);
  if (!isInside || !isDeeper) {
    return asked('unclear-scope', fragment);
  }
  return { ...(groups === undefined ? {} : { groups }), ...(level && { level }), ...own };
}

/** `the mandatory units (28 credits)`. */
function asideOf(last: Statement, fragment: Fragment): UnitFilter | AskedReason {
  const { groups } = last.filter;
  return groups === undefined ? asked('unclear-scope', fragment) : { groups };
}
