/**
 * What the engine must agree with, written as plainly as possible: try every subset of the optional
 * units and hold it against every rule, with a rule check of its own.
 */
import type { Qualification, SumRule, Unit } from '../../../src/catalogue';
import type { Limits, PlannedHours, Question } from '../../../src/completions';
import { sumRules } from '../../fixtures/sum-rules';

export function waysOf(
  qualification: Qualification,
  limits: Limits,
  hours: PlannedHours,
  { chosen, excluded = [] }: Question,
): readonly ReadonlySet<string>[] {
  const picked = new Set(chosen);
  const barred = new Set(excluded);
  return allowedSets(qualification, limits, hours).filter(
    (way) => [...picked].every((id) => way.has(id)) && ![...barred].some((id) => way.has(id)),
  );
}

/** Every set of counting units that the rules, requirements and limits allow. */
export function allowedSets(
  qualification: Qualification,
  limits: Limits,
  hours: PlannedHours,
): readonly ReadonlySet<string>[] {
  const mandatory = mandatoryOf(qualification);
  const optional = qualification.units.map((unit) => unit.id).filter((id) => !mandatory.has(id));
  const tables = sumRules(qualification)
    .filter((rule) => rule.binding === 'required')
    .map((rule) => ({ rule, figures: figuresUnder(qualification, rule) }));
  const sets: ReadonlySet<string>[] = [];
  for (let mask = 0; mask < 2 ** optional.length; mask++) {
    const way = new Set([...mandatory, ...optional.filter((_, i) => (mask >> i) % 2 === 1)]);
    const keeps = tables.every(({ rule, figures }) => meets(rule, figures, way));
    if (!keeps || !requirementsMet(qualification, way)) continue;
    if (withinLimits(qualification, limits, hours, way)) sets.push(way);
  }
  return sets;
}

export function mandatoryOf(qualification: Qualification): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const group of qualification.groups) {
    if (group.kind === 'mandatory') for (const id of group.units) ids.add(id);
  }
  return ids;
}

/** What each unit under a rule adds to its sum. */
function figuresUnder(qualification: Qualification, rule: SumRule): ReadonlyMap<string, number> {
  return new Map(
    qualification.units
      .filter((unit) => isUnder(qualification, rule, unit))
      .map((unit) => [unit.id, figure(unit, rule.measure)]),
  );
}

function meets(
  rule: SumRule,
  figures: ReadonlyMap<string, number>,
  way: ReadonlySet<string>,
): boolean {
  let sum = 0;
  for (const id of way) sum += figures.get(id) ?? 0;
  return sum >= (rule.min ?? 0) && sum <= (rule.max ?? 1e9);
}

function requirementsMet({ requires = [] }: Qualification, way: ReadonlySet<string>): boolean {
  return requires.every(({ unit, needs }) => !way.has(unit) || needs.every((id) => way.has(id)));
}

function isUnder(qualification: Qualification, { over }: SumRule, unit: Unit): boolean {
  const group = qualification.groups.find((one) => one.units.includes(unit.id));
  if (over.groups !== undefined && !over.groups.some((id) => id === group?.id)) return false;
  if (over.units !== undefined && !over.units.some((id) => id === unit.id)) return false;
  const level = Number(unit.level);
  const { exactly = level, atLeast = 0, atMost = 99 } = over.level ?? {};
  return level === exactly && level >= Number(atLeast) && level <= Number(atMost);
}

function figure(unit: Unit, measure: SumRule['measure']): number {
  if (measure === 'units') return 1;
  return (measure === 'credits' ? unit.credits : unit.glh) ?? 0;
}

export interface Totals {
  readonly credits: number;
  readonly units: number;
  readonly glh: number;
}

/** Sums over a way; unknown figures add nothing, planned hours go before published ones. */
export function totalsOf(
  qualification: Qualification,
  hours: PlannedHours,
  way: ReadonlySet<string>,
): Totals {
  let [credits, units, glh] = [0, 0, 0];
  for (const unit of qualification.units) {
    if (!way.has(unit.id)) continue;
    credits += unit.credits ?? 0;
    units += 1;
    glh += hours.get(unit.id) ?? unit.glh ?? 0;
  }
  return { credits, units, glh };
}

function withinLimits(
  qualification: Qualification,
  { maxCredits = 1e9, maxUnits = 1e9, maxGlh = 1e9 }: Limits,
  hours: PlannedHours,
  way: ReadonlySet<string>,
): boolean {
  const { credits, units, glh } = totalsOf(qualification, hours, way);
  return credits <= maxCredits && units <= maxUnits && glh <= maxGlh;
}
