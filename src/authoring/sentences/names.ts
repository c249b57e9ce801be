import { isHolding, isShare } from '../../catalogue';
import type { RulePart, UnitFilter } from '../../catalogue';
import type { NamedRule } from '../draft';

/** The usual names of rules: `total`, `group-b`, `level-4`, `units`, `glh`; others by what they are. */
export function nameRule(part: RulePart): string {
  if (isHolding(part)) return 'either-or';
  const over = overName(part.over);
  if (isShare(part)) return ['share', over].filter(Boolean).join('-');
  const measure = part.measure === 'credits' ? '' : part.measure;
  return [over, measure].filter(Boolean).join('-') || 'total';
}

function overName({ groups = [], level, units }: UnitFilter): string {
  const atLevel = level?.exactly ?? level?.atLeast ?? level?.atMost;
  return [
    ...(groups.length > 0 ? ['group', ...groups.map(slug)] : []),
    ...(atLevel === undefined ? [] : ['level', String(atLevel).toLowerCase()]),
    ...(units === undefined ? [] : ['barred']),
  ].join('-');
}

function slug(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9]+/gu, '');
}

/** Gives every rule a name of its own. */
export function withDistinctNames(rules: readonly NamedRule[]): readonly NamedRule[] {
  const seen = new Map<string, number>();
  return rules.map((rule) => {
    const count = (seen.get(rule.id) ?? 0) + 1;
    seen.set(rule.id, count);
    return count === 1 ? rule : { ...rule, id: `${rule.id}-${count}` };
  });
}
