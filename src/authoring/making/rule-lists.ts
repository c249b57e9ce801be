import type { Pathway, Qualification, Rule, UnitFilter, UnitId } from '../../catalogue';
import { mapFilters } from '../rule-filters';

/** The rules of the qualification itself or of one of its pathways, changed. */
export function withRules(
  qualification: Qualification,
  pathway: string | null,
  change: (rules: readonly Rule[]) => readonly Rule[],
): Qualification {
  if (pathway === null) return { ...qualification, rules: change(qualification.rules) };
  return withPathways(qualification, (one) =>
    one.id === pathway ? { ...one, rules: change(one.rules ?? []) } : one,
  );
}

/** With every pathway changed; a qualification without pathways keeps to have none. */
export function withPathways(
  qualification: Qualification,
  change: (pathway: Pathway) => Pathway,
): Qualification {
  const { pathways } = qualification;
  return pathways === undefined
    ? qualification
    : { ...qualification, pathways: pathways.map(change) };
}

/** Every rule of the qualification and its pathways. */
export function allRules({ pathways = [], rules }: Qualification): readonly Rule[] {
  return [...rules, ...pathways.flatMap((pathway) => pathway.rules ?? [])];
}

/** Every rule with its filters changed. */
export function withFilters(
  qualification: Qualification,
  change: (over: UnitFilter) => UnitFilter,
): Qualification {
  const inRules = (rules: readonly Rule[]): readonly Rule[] =>
    rules.map((rule) => mapFilters(rule, change));
  return withPathways({ ...qualification, rules: inRules(qualification.rules) }, (pathway) =>
    pathway.rules === undefined ? pathway : { ...pathway, rules: inRules(pathway.rules) },
  );
}

/** Rules, requirements and pathways do not name units that are gone. */
export function withoutUnitsInRules(
  qualification: Qualification,
  gone: ReadonlySet<UnitId>,
): Qualification {
  const { requires, ...rest } = qualification;
  const left = requires?.flatMap((one) => {
    const needs = one.needs.filter((id) => !gone.has(id));
    return gone.has(one.unit) || needs.length === 0 ? [] : [{ ...one, needs }];
  });
  const filters = withFilters(left ? { ...rest, requires: left } : rest, (over) =>
    over.units ? { ...over, units: over.units.filter((id) => !gone.has(id)) } : over,
  );
  return withPathways(filters, (pathway) => withMandatory(pathway, gone));
}

function withMandatory(pathway: Pathway, gone: ReadonlySet<UnitId>): Pathway {
  const { mandatory, ...rest } = pathway;
  const left = mandatory?.filter((id) => !gone.has(id)) ?? [];
  return left.length === 0 ? rest : { ...rest, mandatory: left };
}

/** Rules and pathways do not name a group that is gone. */
export function withoutGroupInRules(qualification: Qualification, gone: string): Qualification {
  const filters = withFilters(qualification, (over) =>
    over.groups ? { ...over, groups: over.groups.filter((id) => id !== gone) } : over,
  );
  return withPathways(filters, (pathway) =>
    pathway.groups === undefined ? pathway : { ...pathway, groups: without(pathway.groups, gone) },
  );
}

/** A record without one of its entries. */
export function without<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
