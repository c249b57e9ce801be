import { compareLevels, isHolding, isShare, isSum, unitsOfGroup } from '../catalogue';
import type {
  Group,
  Level,
  Qualification,
  Rule,
  RulePart,
  SumRule,
  Unit,
  UnitFilter,
} from '../catalogue';
import { unitHours, unitTqt } from './hours';
import type { UnitHours } from './hours';
import { followed } from './pathway';
import type { Plan } from './plan';
import { isRecognised } from './recognition';
import { countingUnits, selectedUnits } from './selection';
import type { UnitSum } from './sum';
import { sumOf } from './sum';

/** Credits of one group beside what the rules ask of it; `null` = no such bound. */
export interface GroupCredits {
  readonly group: Group;
  /** How many units of the group count. */
  readonly units: number;
  readonly credits: UnitSum;
  readonly min: number | null;
  readonly max: number | null;
  /** Required rules that name the group and that no range of its credits can show. */
  readonly others: readonly Rule[];
}

export function creditsByGroup(qualification: Qualification, plan: Plan): readonly GroupCredits[] {
  const counting = countingUnits(qualification, plan);
  const own = followed(qualification, plan);
  return own.groups.map((group) => {
    const rules = requiredCredits(own).filter(({ over }) => isOverGroup(over, group));
    return {
      group,
      ...creditsOf(unitsOfGroup(counting, group)),
      min: rules.find(({ min }) => min !== undefined)?.min ?? null,
      max: rules.find(({ max }) => max !== undefined)?.max ?? null,
      others: own.rules.filter((rule) => names(rule, group) && !isDrawn(rule, group)),
    };
  });
}

/** Credits at one level, and the floor that a rule sets for exactly this level. */
export interface LevelCredits {
  /** `null`: units that have none. */
  readonly level: Level | null;
  /** How many counting units are at this level. */
  readonly units: number;
  readonly credits: UnitSum;
  readonly floor: number | null;
}

/** One entry per level at which the qualification has units, lowest first. */
export function creditsByLevel(qualification: Qualification, plan: Plan): readonly LevelCredits[] {
  const counting = countingUnits(qualification, plan);
  const own = followed(qualification, plan);
  const levels = [...new Set(qualification.units.map((unit) => unit.level))].sort(compareLevels);
  return levels.map((level) => ({
    level,
    ...creditsOf(counting.filter((unit) => unit.level === level)),
    floor: requiredCredits(own).find(({ over }) => isOverLevel(over, level))?.min ?? null,
  }));
}

/** Required rules over units of some levels in any group that no floor of one level can show. */
export function rulesAcrossLevels(
  qualification: Qualification,
  plan: Pick<Plan, 'pathway'>,
): readonly Rule[] {
  const isAcross = ({ level, groups }: UnitFilter): boolean =>
    level !== undefined && groups === undefined;
  const isFloor = (rule: Rule): boolean =>
    isSum(rule) &&
    rule.measure === 'credits' &&
    rule.max === undefined &&
    isOverLevel(rule.over, rule.over.level?.exactly ?? null);
  return followed(qualification, plan).rules.filter(
    (rule) => rule.binding === 'required' && filtersOf(rule).some(isAcross) && !isFloor(rule),
  );
}

/** How one unit's time is made up, in hours; `null` = not published and not derivable. */
export interface UnitTime {
  readonly unit: Unit;
  readonly recognised: boolean;
  /** Whether the rules count it: an additional unit is only taken. */
  readonly counts: boolean;
  readonly glh: UnitHours;
  /** Derived: 10 hours a credit. */
  readonly tqt: number | null;
  /** Independent study and assessment: what TQT leaves after guided learning. */
  readonly other: number | null;
}

export function timeByUnit(qualification: Qualification, plan: Plan): readonly UnitTime[] {
  return selectedUnits(qualification, plan).map((unit) => {
    const glh = unitHours(qualification, plan, unit);
    const tqt = unitTqt(unit);
    const other = tqt === null || glh.hours === null ? null : Math.max(0, tqt - glh.hours);
    const counts = plan.units[unit.id] !== 'additional';
    return { unit, recognised: isRecognised(plan, unit.id), counts, glh, tqt, other };
  });
}

/** The required rules that are sums of credits. */
function requiredCredits({ rules }: Qualification): readonly SumRule[] {
  return rules
    .filter((rule: Rule) => isSum(rule))
    .filter(({ measure, binding }) => measure === 'credits' && binding === 'required');
}

function isOverGroup(over: UnitFilter, group: Group): boolean {
  return Object.keys(over).join() === 'groups' && over.groups?.join() === group.id;
}

/**
 * Whether a required rule is over the group, or a part of it over the group or some of its units. A
 * rule of single units alone, such as a barred pair, is said where the units stand.
 */
function names(rule: Rule, group: Group): boolean {
  const isOver = ({ groups, units = [] }: UnitFilter): boolean =>
    groups?.includes(group.id) === true ||
    (!isSum(rule) && units.some((unit) => group.units.includes(unit)));
  return rule.binding === 'required' && filtersOf(rule).some(isOver);
}

function filtersOf(part: RulePart): readonly UnitFilter[] {
  if (isHolding(part)) return part.holding.flatMap(filtersOf);
  return isShare(part) ? [part.over, part.of] : [part.over];
}

function isDrawn(rule: Rule, group: Group): boolean {
  return isSum(rule) && rule.measure === 'credits' && isOverGroup(rule.over, group);
}

function isOverLevel(over: UnitFilter, level: Level | null): boolean {
  return Object.keys(over).join() === 'level' && over.level?.exactly === level;
}

function creditsOf(units: readonly Unit[]): { readonly units: number; readonly credits: UnitSum } {
  return { units: units.length, credits: sumOf(units, (unit) => unit.credits) };
}
