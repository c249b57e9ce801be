import type { HoldingRule, Qualification, RulePart, UnitId } from '../catalogue';
import { isSum, unitsUnder } from '../catalogue';
import type { Finding } from '../rules';

/** A composite rule with what was found of it. */
interface Found {
  readonly rule: HoldingRule;
  readonly finding: Finding;
}

/**
 * What a composite still asks of an employer: of its parts those that are not met, and that units left
 * to them can help to meet. It stays whole where it has a maximum, or where no part is left.
 *
 * @param open units left to them that are not chosen
 */
export function withinReach(
  qualification: Qualification,
  { rule, finding }: Found,
  open: ReadonlySet<UnitId>,
): Found {
  if (finding.kind !== 'holding' || rule.max !== undefined) return { rule, finding };
  const isOpen = (part: RulePart): boolean =>
    !isSum(part) || unitsUnder(qualification, part.over).some(({ id }) => open.has(id));
  const kept = rule.holding.flatMap((part, i) => {
    const found = finding.parts[i];
    return found && found.status !== 'met' && isOpen(part) ? [{ part, found }] : [];
  });
  if (kept.length === 0) return { rule, finding };
  const min = Math.min((rule.min ?? 0) - finding.value, kept.length);
  return {
    rule: { ...rule, min, holding: kept.map(({ part }) => part) },
    finding: { ...finding, min, value: 0, parts: kept.map(({ found }) => found) },
  };
}
