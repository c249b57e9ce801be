import type { Measure, UnitFilter } from '../../catalogue';
import type { AskedReason, Fragment } from './clause';
import type { RuleGroup } from './groups';
import { hasFilter } from './tidy';

/** What is resolved so far in one sentence. */
export interface Statement {
  readonly fragment: Fragment;
  readonly measure: Measure;
  readonly filter: UnitFilter;
  readonly min: number | null;
  readonly max: number | null;
}

type Resolution<Value> = Value | AskedReason;

export function isAsked(outcome: unknown): outcome is AskedReason {
  return typeof outcome === 'object' && outcome !== null && 'code' in outcome && 'words' in outcome;
}

export function asked(code: AskedReason['code'], { words }: Fragment): AskedReason {
  return { code, words };
}

type Placed = Pick<Fragment, 'groups' | 'kinds' | 'level' | 'words'>;

/**
 * The units that a clause is about, or that a share is taken of, by its own words; `undefined` groups
 * mean all.
 */
export function placeOf(fragment: Placed, known: readonly RuleGroup[]): Resolution<UnitFilter> {
  const groups = groupsOf(fragment, known);
  if (isAsked(groups)) return groups;
  return {
    ...(groups === null ? {} : { groups }),
    ...(fragment.level === null ? {} : { level: fragment.level }),
  };
}

function groupsOf(
  fragment: Placed,
  known: readonly RuleGroup[],
): Resolution<readonly string[] | null> {
  const { groups, kinds, words } = fragment;
  if (groups !== null) {
    const isOther = groups.some((id) =>
      contradicts(
        kinds,
        known.find((group) => group.id === id),
      ),
    );
    return isOther ? { code: 'mandatory-or-optional', words } : groups;
  }
  if (kinds.length === 0 || new Set(kinds).size === 2) return null;
  const [kind] = kinds;
  const named = known.filter((group) => group.kind === kind).map(({ id }) => id);
  return named.length > 0 ? named : { code: 'unknown-group', words };
}

function contradicts(kinds: Fragment['kinds'], group: RuleGroup | undefined): boolean {
  if (group?.kind === undefined || kinds.length === 0) return false;
  return !kinds.some((kind) => kind === group.kind);
}

/** The range that a clause states; a permission or a bare number of units is no clear one. */
export function boundsOf(
  fragment: Fragment,
): Resolution<{ readonly min: number | null; readonly max: number | null }> {
  const { isPermission, pending, quantity } = fragment;
  if (quantity === null) return asked('no-figure', fragment);
  if (pending !== null && !quantity.isBare) return asked('unclear-figure', fragment);
  const isMax = pending === 'max';
  const min = isMax ? null : quantity.min;
  const max = isMax ? quantity.min : quantity.max;
  if (min !== null && max !== null && min > max) return asked('contradiction', fragment);
  if ((max ?? min ?? 0) > 100_000) return asked('unclear-figure', fragment);
  if (isPermission && min !== null) return asked('permission', fragment);
  return { min: min === 0 && max !== null ? null : min, max };
}

/** Whether a clause counts units without saying `at least`, `exactly` or `up to`. */
export function isBareUnits(
  { pending, quantity }: Fragment,
  measure: Measure,
  filter: UnitFilter,
  known: readonly RuleGroup[],
): boolean {
  if (measure !== 'units' || pending !== null || quantity?.isBare !== true) return false;
  const { groups } = filter;
  const isMandatory = groups?.every((id) => kindOf(id, known) === 'mandatory') ?? false;
  return !isMandatory;
}

export function kindOf(id: string, known: readonly RuleGroup[]): RuleGroup['kind'] {
  return known.find((group) => group.id === id)?.kind;
}

/** The measure of a clause: its own, else that of the clause before it. */
export function measureOf(fragment: Fragment, before: Statement | undefined): Measure | null {
  if (fragment.measure !== null) return fragment.measure;
  return hasFilter(fragment) ? (before?.measure ?? null) : null;
}
