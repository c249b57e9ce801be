import { groupsByUnit, isOverAll, measureOf, onPathway, unitsUnder } from '../../catalogue';
import type { Measure, Qualification, Rule, SumRule, Unit, UnitFilter } from '../../catalogue';
import { kindOfUnit } from '../../rules';
import type { Path } from './finding';

/** A qualification as one pathway has it, and where each of its rules stands in the whole. */
export interface Flat {
  readonly qualification: Qualification;
  /** `null` where the qualification has no pathways. */
  readonly pathway: string | null;
  readonly pathOf: (rule: Rule) => Path;
}

/** The qualification as each of its pathways has it; as it is where it has none. */
export function flatOnes(whole: Qualification): readonly Flat[] {
  const own = (rule: Rule): Path => ['rules', whole.rules.indexOf(rule)];
  const { pathways = [] } = whole;
  if (pathways.length === 0) return [{ qualification: whole, pathway: null, pathOf: own }];
  return pathways.map(({ id, rules = [] }, i) => ({
    qualification: onPathway(whole, id),
    pathway: id,
    pathOf: (rule) =>
      rules.includes(rule) ? ['pathways', i, 'rules', rules.indexOf(rule)] : own(rule),
  }));
}

/** A unit that a sum may take in, and whether every selection holds it. */
export interface Summand {
  readonly unit: Unit;
  readonly isMandatory: boolean;
  /** `null` = not published. */
  readonly figure: number | null;
}

/** The units that a sum may take in; those that never count are left out. */
export function summandsOf(
  qualification: Qualification,
  over: UnitFilter,
  measure: Measure,
): readonly Summand[] {
  return unitsUnder(qualification, over).flatMap((unit) => {
    const kind = kindOfUnit(qualification, unit.id);
    if (kind === undefined || kind === 'additional') return [];
    return [{ unit, isMandatory: kind === 'mandatory', figure: measureOf(unit, measure) }];
  });
}

/** Whether a rule is a sum of credits over all counting units, whatever it asks. */
export function isCreditTotal({ measure, over, binding }: SumRule): boolean {
  return measure === 'credits' && binding === 'required' && isOverAll(over);
}

/** Whether a rule is over the whole of groups all of whose units are mandatory. */
export function isOverMandatoryGroups(qualification: Qualification, { over }: SumRule): boolean {
  if (Object.keys(over).join() !== 'groups') return false;
  const groups = groupsByUnit(qualification);
  const units = unitsUnder(qualification, over);
  return units.length > 0 && units.every(({ id }) => groups.get(id)?.kind === 'mandatory');
}
