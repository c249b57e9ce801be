/** Which kinds of rules a case puts to the test, so that the properties can count them. */
import type { RulePart, UnitFilter } from '../../../src/catalogue';
import type { Case } from './arbitrary';
import { kindsOf, rulesOf } from './brute';

export const ruleKinds = [
  'barred',
  'requires',
  'either',
  'atMostOf',
  'nested',
  'share',
  'shareInside',
  'recognised',
  'tags',
  'levels',
  'decimals',
  'pathway',
  'closed',
  'limited',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

export function kindsIn(one: Case): readonly RuleKind[] {
  const rules = rulesOf(one).filter((rule) => rule.binding === 'required');
  const inner = rules.flatMap((rule) => ('holding' in rule ? rule.holding : []));
  const parts = rules.flatMap(allParts);
  const filters = parts.flatMap(filtersOf);
  const has: Record<RuleKind, boolean> = {
    barred: rules.some((rule) => 'measure' in rule && !!rule.over.units && rule.max === 1),
    requires: (one.qualification.requires ?? []).length > 0,
    either: rules.some((rule) => 'holding' in rule && rule.min === 1 && rule.holding.length > 1),
    atMostOf: rules.some((rule) => 'holding' in rule && rule.max !== undefined),
    nested: inner.some((part) => 'holding' in part),
    share: rules.some((rule) => 'share' in rule),
    shareInside: inner.flatMap(allParts).some((part) => 'share' in part),
    recognised: filters.some((over) => over.recognised),
    tags: filters.some((over) => over.tags),
    levels: filters.some(({ level = {} }) => Object.values(level).includes('E3')),
    decimals: one.qualification.units.some(({ credits }) => !Number.isInteger(credits ?? 0)),
    pathway: one.pathway !== null,
    closed: kindsOf(one).never.size > 0,
    limited: Object.keys(one.limits).length > 0,
  };
  return ruleKinds.filter((kind) => has[kind]);
}

function allParts(part: RulePart): readonly RulePart[] {
  return 'holding' in part ? [part, ...part.holding.flatMap(allParts)] : [part];
}

function filtersOf(part: RulePart): readonly UnitFilter[] {
  if ('holding' in part) return [];
  return 'share' in part ? [part.over, part.of] : [part.over];
}

/** Counts of cases by kind. */
export class Tally {
  readonly counts = new Map<string, number>();

  add(...names: readonly string[]): void {
    for (const name of names) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** How often a name was counted. */
  of(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  toString(): string {
    return [...this.counts]
      .map(([name, count]) => `${name} ${count}`)
      .sort()
      .join(', ');
  }
}
