import type { Qualification, UnitId } from '../catalogue';
import type { Conflict, LimitName, Outlook, Range } from '../completions';
import { limitNames } from '../completions';
import type { Limits, Plan } from '../plan';
import { counted, credits, figure, hours, listed, plural, units } from './amounts';
import { limitWords, limitsInWords } from './problems';
import { unitTitles } from './places';
import { formatWays } from './ways';

/** How many ways are left within the planner's ceilings; empty where none is: see `formatConflict`. */
export function formatAhead(outlook: Outlook, limits: Limits, isComplete: boolean): string {
  const within = withinCeilings(limits);
  if (outlook.ways === 0n) return '';
  if (!isComplete) return `${formatWays(outlook)}${within}. ${formatRange(outlook)}`;
  if (outlook.ways === 1n) return `Nothing more is needed, and nothing else fits${within}.`;
  return `Nothing more is needed. ${formatWays(outlook)}${within}, this one included. ${formatRange(outlook)}`;
}

/** " within your ceiling of 60 credits"; empty without any. */
function withinCeilings(limits: Limits): string {
  const set = limitsInWords(limits);
  if (set.length === 0) return '';
  return ` within your ${plural(set.length, 'ceiling', 'ceilings')} of ${listed(set)}`;
}

/** Between which totals all ways lie: "They come to 55 to 60 credits and 12 to 16 units." */
function formatRange({ range, ways }: Outlook): string {
  const sums = [
    rangeWords(range.credits, credits),
    rangeWords(range.units, units),
    rangeWords(range.glh, (sum) => `${hours(sum)} of guided learning`),
  ].filter(Boolean);
  if (sums.length === 0) return '';
  return `${ways === 1n ? 'It comes' : 'They come'} to ${listed(sums)}.`;
}

function rangeWords(range: Range | null, say: (sum: number) => string): string {
  if (!range) return '';
  return range.min === range.max ? say(range.min) : `${figure(range.min)} to ${say(range.max)}`;
}

/** What a ceiling on hours cannot count; empty where there is no such ceiling, or nothing unknown. */
export function formatUncountedHours(limits: Limits, { unknownHours }: Outlook): string {
  if (limits.maxGlh === null || unknownHours.length === 0) return '';
  return `The ceiling on guided learning counts published and planned hours only: ${counted(unknownHours.length, 'unit')} that may count ${plural(unknownHours.length, 'has', 'have')} neither.`;
}

/**
 * Which decisions cannot all stand, each of them named, since any but one of them can; a complete plan
 * can only be above a ceiling.
 */
export function formatConflict(
  qualification: Qualification,
  plan: Pick<Plan, 'limits' | 'units'>,
  { between, waysOut }: Conflict,
  isComplete = false,
): string {
  const ceilingsOf = (limits: readonly LimitName[]): readonly string[] =>
    limits.map((limit) => `your ceiling of ${limitWords(limit, plan.limits[limit] ?? 0)}`);
  if (isComplete) {
    const isRaised = (limit: LimitName): boolean =>
      waysOut.flat().some((one) => one.kind === 'raise' && one.limit === limit);
    const passed = ceilingsOf(limitNames.filter(isRaised));
    return `Nothing more is needed, but the plan is above ${listed(passed)}.`;
  }
  const isKept = (unit: UnitId): boolean => plan.units[unit] === 'additional';
  const excluded = between.excluded.filter((unit) => !isKept(unit));
  const parts = [
    unitsWords(qualification, between.chosen, 'chosen'),
    unitsWords(qualification, excluded, 'ruled out'),
    unitsWords(qualification, between.excluded.filter(isKept), 'kept as additional'),
    ...ceilingsOf(between.limits),
  ].filter(Boolean);
  if (parts.length === 0) return 'The rules leave no way to finish, whatever is chosen.';
  return `With ${listed(parts)}, no way to finish is left.`;
}

/** Every one is named: of a number of units nobody could tell which they are. */
function unitsWords(qualification: Qualification, ids: readonly UnitId[], decided: string): string {
  if (ids.length === 0) return '';
  return `${unitTitles(qualification, ids)} ${decided}`;
}
